package org.mingtang.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was marked in files and not yet blackened, closed with the seal; nobody writes over what another kept meanwhile. */
@Component
class RedactionDrafts {

    private static final int LONGEST = 1_000_000;

    private final JdbcClient database;
    private final Seal seal;
    private final Clock clock;

    RedactionDrafts(JdbcClient database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    Optional<RequestRedactions.Draft> find(UUID file) {
        return database.sql("select * from request_redaction_draft where file = ?")
                .param(file)
                .query(this::draft)
                .optional();
    }

    /**
     * Keeps a draft.
     *
     * @param revision that it was made from, 0 for none
     * @return false where another was kept meanwhile
     */
    boolean keep(RequestFile file, String words, long revision, Person by) {
        if (words.length() > LONGEST) {
            throw new UnlawfulAct("标出的内容太多，请先遮盖一部分，再在遮盖件上继续。");
        }
        String closed = seal.close(words, place(file.id()));
        if (revision == 0) {
            return database.sql("""
                            insert into request_redaction_draft (file, request, revision, draft, name, at)
                            values (?, ?, 1, ?, ?, ?) on conflict (file) do nothing""")
                            .params(file.id(), file.request().value(), closed, by.name(), OffsetDateTime.now(clock))
                            .update()
                    == 1;
        }
        return database.sql("""
                        update request_redaction_draft set revision = revision + 1, draft = ?, name = ?, at = ?
                        where file = ? and revision = ?""")
                        .params(closed, by.name(), OffsetDateTime.now(clock), file.id(), revision)
                        .update()
                == 1;
    }

    private RequestRedactions.Draft draft(ResultSet row, int n) throws SQLException {
        UUID file = row.getObject("file", UUID.class);
        return new RequestRedactions.Draft(
                row.getLong("revision"),
                seal.open(row.getString("draft"), place(file)),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime());
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedRedactionDrafts() {
            return new SealedTable(
                    "request_redaction_draft", "file", List.of("draft"), (column, file) -> place((UUID) file));
        }
    }

    private static String place(UUID file) {
        return "request_redaction_draft.draft:" + file;
    }
}
