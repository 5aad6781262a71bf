package org.mingtang.publication.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a line is: units, and groups like 各镇街 whose units are found when they are asked for. */
@Component
class LineOwners {

    /** A name as it stands on a line. */
    private record Written(
            String line, String name, @Nullable UUID unit, UUID issuer) {}

    private record Asked(String name, UUID issuer) {}

    private static final String WHOSE = "government is not distinct from cast(:government as uuid)";

    private final JdbcClient database;
    private final Units units;

    LineOwners(JdbcClient database, Units units) {
        this.database = database;
        this.units = units;
    }

    /** The names of a cell. */
    static List<String> names(String words) {
        return Arrays.stream(words.split("[、，,；;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The names in a cell that stand for nobody known to the issuer. */
    List<String> unknown(String words, UUID issuer) {
        return names(words).stream()
                .filter(name -> !units.resolve(name, new UnitId(issuer)).resolved())
                .toList();
    }

    /** Writes whom a government's catalogue names; what others name on a shared line stays. */
    void write(String line, @Nullable UUID government, String words, UUID issuer) {
        database.sql("delete from catalogue_owner where line = :line and " + WHOSE)
                .param("line", line)
                .param("government", government)
                .update();
        int position = 0;
        for (String name : names(words)) {
            Resolution found = units.resolve(name, new UnitId(issuer));
            boolean one = found.how() != Resolution.How.GROUP && found.units().size() == 1;
            database.sql("insert into catalogue_owner (line, government, position, name, unit, issuer)"
                            + " values (:line, :government, :position, :name, :unit, :issuer)")
                    .param("line", line)
                    .param("government", government)
                    .param("position", position++)
                    .param("name", name.length() > 200 ? name.substring(0, 200) : name)
                    .param("unit", one ? found.units().get(0).id().value() : null)
                    .param("issuer", issuer)
                    .update();
        }
    }

    /** The units that own each line of a government's catalogue today; a line that nobody known owns is not among them. */
    Map<String, Set<UUID>> byLine(@Nullable UUID government) {
        Map<String, Set<UUID>> owners = new LinkedHashMap<>();
        Map<Asked, List<UUID>> asked = new HashMap<>();
        for (Written each : written(government)) {
            List<UUID> of = asked.computeIfAbsent(
                    new Asked(each.unit() == null ? each.name() : each.unit().toString(), each.issuer()),
                    name -> now(each));
            if (!of.isEmpty()) {
                owners.computeIfAbsent(each.line(), line -> new LinkedHashSet<>())
                        .addAll(of);
            }
        }
        return owners;
    }

    private List<UUID> now(Written written) {
        List<UUID> now = new ArrayList<>();
        if (written.unit() != null) {
            units.find(new UnitId(written.unit()))
                    .filter(UnitView::active)
                    .ifPresent(unit -> now.add(unit.id().value()));
        }
        if (now.isEmpty()) {
            units.resolve(written.name(), new UnitId(written.issuer())).units().stream()
                    .filter(UnitView::active)
                    .forEach(unit -> now.add(unit.id().value()));
        }
        return now;
    }

    private List<Written> written(@Nullable UUID government) {
        return database.sql("select line, name, unit, issuer from catalogue_owner where " + WHOSE
                        + " order by line, position")
                .param("government", government)
                .query(Written.class)
                .list();
    }
}
