package org.mingtang.publication.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.CatalogueGovernments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each line holds for each unit that owns it, and whether it is kept up to date. */
@Component
@Transactional(readOnly = true)
public class Upkeep {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** How a line stands for a unit. */
    public enum State {
        KEPT("正常", "chip-ok"),
        LATE("逾期未更新", "chip-late"),
        GAP("没有内容", "chip-warn"),
        NOBODY("未落实单位", "chip-idle");

        private final String label;
        private final String chip;

        State(String label, String chip) {
            this.label = label;
            this.chip = chip;
        }

        public String label() {
            return label;
        }

        public String chip() {
            return chip;
        }

        boolean asksForWork() {
            return this == LATE || this == GAP;
        }
    }

    /**
     * One line for one unit.
     *
     * @param unit null while it is nobody's
     * @param count items that are public now
     * @param newest the day the newest was published or revised
     * @param due the day by which it must be renewed
     */
    public record Holding(
            Line line,
            @Nullable UUID unit,
            int count,
            @Nullable LocalDate newest,
            @Nullable LocalDate due,
            State state) {}

    private record At(String line, @Nullable UUID unit) {}

    private record Held(int count, @Nullable LocalDate newest) {
        static final Held NOTHING = new Held(0, null);

        Held and(Held other) {
            boolean later = newest == null || other.newest != null && other.newest.isAfter(newest);
            return new Held(count + other.count, later ? other.newest : newest);
        }
    }

    /** What is public on each line: of each unit, and of all units of each government. */
    private record Stock(Map<At, Held> held, Map<Optional<UUID>, Map<String, Held>> together) {}

    private final JdbcClient database;
    private final LineRows lines;
    private final LineOwners owners;
    private final CatalogueGovernments governments;
    private final Clock clock;

    Upkeep(JdbcClient database, LineRows lines, LineOwners owners, CatalogueGovernments governments, Clock clock) {
        this.governments = governments;
        this.database = database;
        this.lines = lines;
        this.owners = owners;
        this.clock = clock;
    }

    /** The catalogues of all governments. */
    List<Holding> all() {
        Stock stock = stock();
        return lines.governments().stream()
                .flatMap(government -> of(government, stock).stream())
                .toList();
    }

    /** Every living line of a government's catalogue, once for each unit that owns it, in the order of the catalogue. */
    List<Holding> of(@Nullable UUID government) {
        return of(government, stock());
    }

    private List<Holding> of(@Nullable UUID government, Stock stock) {
        Map<String, Set<UUID>> owned = owners.byLine(government);
        Map<At, Held> held = stock.held();
        Map<String, Held> together = stock.together().getOrDefault(Optional.ofNullable(government), Map.of());
        List<Holding> all = new ArrayList<>();
        for (Line line : lines.living(government)) {
            if (line.holdsItems()) {
                Set<UUID> of = owned.getOrDefault(line.code(), Set.of());
                if (of.isEmpty()) {
                    all.add(holding(line, null, together.getOrDefault(line.code(), Held.NOTHING)));
                }
                of.forEach(unit ->
                        all.add(holding(line, unit, held.getOrDefault(new At(line.code(), unit), Held.NOTHING))));
            }
        }
        return all;
    }

    /** How many items each line holds for everybody on a site, all its units together. */
    Map<String, Integer> counts(UnitScope site) {
        Map<String, Integer> counts = new HashMap<>();
        held().forEach((at, what) -> {
            UUID unit = at.unit();
            if (unit != null && site.holds(unit)) {
                counts.merge(at.line(), what.count(), Integer::sum);
            }
        });
        return counts;
    }

    private Stock stock() {
        Map<At, Held> held = held();
        Map<UUID, Optional<UUID>> whose = new HashMap<>();
        Map<Optional<UUID>, Map<String, Held>> together = new HashMap<>();
        held.forEach((at, what) -> {
            UUID unit = at.unit();
            if (unit != null) {
                together.computeIfAbsent(
                                whose.computeIfAbsent(unit, each -> Optional.ofNullable(governments.of(each))),
                                government -> new HashMap<>())
                        .merge(at.line(), what, Held::and);
            }
        });
        return new Stock(held, together);
    }

    private Holding holding(Line line, @Nullable UUID unit, Held held) {
        LocalDate due = due(line.text().renewMonths(), held.newest());
        return new Holding(
                line, unit, held.count(), held.newest(), due, state(unit, held.count(), due, LocalDate.now(clock)));
    }

    static @Nullable LocalDate due(@Nullable Integer months, @Nullable LocalDate newest) {
        return months == null || newest == null ? null : newest.plusMonths(months);
    }

    static State state(@Nullable UUID unit, int count, @Nullable LocalDate due, LocalDate today) {
        if (unit == null) {
            return State.NOBODY;
        }
        if (count == 0) {
            return State.GAP;
        }
        return due != null && today.isAfter(due) ? State.LATE : State.KEPT;
    }

    private Map<At, Held> held() {
        Map<At, Held> held = new HashMap<>();
        database.sql("""
                        select line, unit, count(*) as held, max(revised_at) as newest from item
                        where withdrawn_at is null and cardinality(audience) = 0 group by line, unit""")
                .query((row, n) -> held.put(
                        new At(row.getString("line"), row.getObject("unit", UUID.class)),
                        new Held(row.getInt("held"), day(row))))
                .list();
        return held;
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("newest", OffsetDateTime.class)
                .atZoneSameInstant(CHINA)
                .toLocalDate();
    }
}
