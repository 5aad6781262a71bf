package org.mingtang.publication.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of drafts: a unit's people see their unit's, those who look after a government those of all its units. */
@Component
@Transactional(readOnly = true)
class ManuscriptList {

    static final int PAGE = 50;

    private final JdbcClient database;
    private final Units units;
    private final Manuscripts drafts;

    ManuscriptList(JdbcClient database, Units units, Manuscripts drafts) {
        this.database = database;
        this.units = units;
        this.drafts = drafts;
    }

    List<ManuscriptLine> of(Person person, @Nullable ManuscriptStage stage, int page) {
        return database.sql("""
                        select id, title, stage, unit, author_name, kind, changed_at, publish_at from manuscript
                        where unit = any(:units) and (cast(:stage as text) is null or stage = :stage)
                            and (cast(:stage as text) is not null or stage not in ('PUBLISHED', 'DISCARDED', 'WITHHELD'))
                        order by changed_at desc, id limit :limit offset :offset""")
                .param("units", seen(person))
                .param("stage", stage == null ? null : stage.name())
                .param("limit", PAGE)
                .param("offset", (long) page * PAGE)
                .query((row, n) -> new ManuscriptLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        ManuscriptStage.valueOf(row.getString("stage")),
                        unitName(row.getObject("unit", UUID.class)),
                        row.getString("author_name"),
                        ItemKind.valueOf(row.getString("kind")),
                        time(row, "changed_at"),
                        row.getObject("publish_at") == null ? null : time(row, "publish_at")))
                .list();
    }

    private String unitName(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::shortName).orElse("");
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The units whose drafts the person sees, those that were merged or dissolved included. */
    private UUID[] seen(Person person) {
        return units.all().stream()
                .map(unit -> unit.id().value())
                .filter(unit -> drafts.maySee(unit, person))
                .toArray(UUID[]::new);
    }
}
