package org.mingtang.request.library;

import org.mingtang.identity.Accounts;
import org.mingtang.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With the applicant goes what was not released, and why something was given back or withdrawn: such words often say just
 * what may not stay. What was released tells of nobody, and stays.
 */
@Component
class LibraryErasure {

    private final Library library;
    private final JdbcClient database;

    LibraryErasure(Library library, JdbcClient database) {
        this.library = library;
        this.database = database;
    }

    @EventListener
    void on(RequestErased erased) {
        database.sql("""
                        update request_library_act set text = null where text is not null
                            and library in (select id from request_library where request = :request)""").param("request", erased.request().value()).update();
        database.sql(
                        "update request_library set withdrawal = :gone where request = :request and withdrawal is not null")
                .param("gone", RequestErased.GONE)
                .param("request", erased.request().value())
                .update();
        library.of(erased.request())
                .filter(view -> view.stage() == LibraryStage.DRAFT || view.stage() == LibraryStage.CHECKING)
                .ifPresent(view -> library.dropped(view.id(), Accounts.PROGRAM));
    }
}
