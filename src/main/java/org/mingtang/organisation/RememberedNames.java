package org.mingtang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons decided that names stand for, each within the tables of one issuer. */
@Component
class RememberedNames {

    private final JdbcClient database;
    private final Clock clock;

    RememberedNames(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One decision. */
    record Decision(UnitId issuer, String name, List<UnitId> units, String by) {

        static Decision from(ResultSet row, int n) throws SQLException {
            var units = (UUID[]) row.getArray("units").getArray();
            return new Decision(
                    new UnitId(row.getObject("issuer", UUID.class)),
                    row.getString("name"),
                    Arrays.stream(units).map(UnitId::new).toList(),
                    row.getString("decided_by"));
        }
    }

    /** Returns the units decided on, empty if nobody decided yet. */
    List<UnitId> find(String name, UnitId issuer) {
        return database.sql("select * from remembered_name where issuer = :issuer and name = :name")
                .param("issuer", issuer.value())
                .param("name", PlainName.of(name))
                .query(Decision::from)
                .optional()
                .map(Decision::units)
                .orElse(List.of());
    }

    List<Decision> all() {
        return database.sql("select * from remembered_name order by issuer, name")
                .query(Decision::from)
                .list();
    }

    void put(String name, UnitId issuer, List<UnitId> units, Person by) {
        database.sql("""
                        insert into remembered_name (issuer, name, units, decided_by, decided_at)
                        values (:issuer, :name, :units, :by, :at)
                        on conflict (issuer, name) do update
                        set units = excluded.units, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("issuer", issuer.value())
                .param("name", PlainName.of(name))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("by", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Forgets a decision by its plain name. */
    void forget(String plainName, UnitId issuer) {
        database.sql("delete from remembered_name where issuer = :issuer and name = :name")
                .param("issuer", issuer.value())
                .param("name", plainName)
                .update();
    }
}
