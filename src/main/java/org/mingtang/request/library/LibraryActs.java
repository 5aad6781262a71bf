package org.mingtang.request.library;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with a library case; the trail gets the act and the number, never a word of the texts. */
@Component
class LibraryActs {

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    LibraryActs(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns its place in the history. */
    long note(UUID library, LibraryAct act, @Nullable String text, String number, Person by) {
        audit.note(by.account(), by.name(), act.label(), "公开申请 " + number, "");
        return database.sql("""
                        insert into request_library_act (library, act, text, account, name, at)
                        values (?, ?, ?, ?, ?, ?) returning place""")
                .param(library)
                .param(act.name())
                .param(text)
                .param(by.account())
                .param(by.name())
                .param(OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    List<LibraryStep> of(UUID library) {
        return database.sql("select act, text, name, at from request_library_act where library = ? order by place desc")
                .param(library)
                .query((row, n) -> new LibraryStep(
                        LibraryAct.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime()))
                .list();
    }

    /** The place of the last act of this kind. */
    Optional<Long> last(UUID library, LibraryAct act) {
        return database.sql(
                        "select place from request_library_act where library = ? and act = ? order by place desc limit 1")
                .params(library, act.name())
                .query(Long.class)
                .optional();
    }
}
