package org.mingtang.request.conversion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals and decisions as they lie in their own table; each request belongs to one of them at most. */
@Component
class ConversionRows {

    private static final String ALL = """
            select c.*, (select count(*) from request_conversion_case k where k.conversion = c.id) as cases
            from request_conversion c
            """;

    private final JdbcClient database;

    ConversionRows(JdbcClient database) {
        this.database = database;
    }

    UUID add(UnitId unit, LocalDate on, LocalDate due) {
        UUID id = UUID.randomUUID();
        database.sql("insert into request_conversion (id, unit, proposed_on, due) values (?, ?, ?, ?)")
                .params(id, unit.value(), on, due)
                .update();
        return id;
    }

    Optional<Conversion> of(RequestId request) {
        return database.sql(ALL + "join request_conversion_case k on k.conversion = c.id where k.request = ?")
                .param(request.value())
                .query(ConversionRows::row)
                .optional();
    }

    Optional<Conversion> ofDraft(UUID draft) {
        return database.sql(ALL + "where c.draft = ? for update of c")
                .param(draft)
                .query(ConversionRows::row)
                .optional();
    }

    /** The proposal, for whoever decides it alone. */
    Conversion hold(UUID id) {
        return database.sql(ALL + "where c.id = ? for update of c")
                .param(id)
                .query(ConversionRows::row)
                .single();
    }

    void decide(UUID id, Conversion.Decision decision, String reason, LocalDate on, String name) {
        database.sql(
                        "update request_conversion set decision = ?, reason = ?, decided_on = ?, decided_by = ? where id = ?")
                .params(decision.name(), reason, on, name, id)
                .update();
    }

    void begun(UUID id, UUID draft) {
        database.sql("update request_conversion set draft = ? where id = ?")
                .params(draft, id)
                .update();
    }

    void published(UUID id, LocalDate on) {
        database.sql("update request_conversion set published_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    private static Conversion row(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision");
        return new Conversion(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getInt("cases"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                decision == null ? null : Conversion.Decision.valueOf(decision),
                row.getString("reason"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("draft", UUID.class),
                row.getObject("published_on", LocalDate.class));
    }
}
