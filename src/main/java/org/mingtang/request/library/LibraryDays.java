package org.mingtang.request.library;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every night, after applicants were erased: what was not released in time goes, what was decided over is proposed. */
@Component
class LibraryDays {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryDays.class);

    private static final int AT_ONCE = 200;

    private final LibraryRows rows;
    private final Library library;
    private final TransactionTemplate transaction;

    LibraryDays(LibraryRows rows, Library library, TransactionTemplate transaction) {
        this.rows = rows;
        this.library = library;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> requestLibraryByTheDay(LibraryDays days, Clock clock) {
            return Tasks.recurring("request-library", Schedules.cron("0 10 1 * * *", clock.getZone()))
                    .execute((instance, context) -> days.pass());
        }
    }

    void pass() {
        List<UUID> late = rows.tooLate(AT_ONCE);
        while (!late.isEmpty()) {
            late.forEach(id -> transaction.executeWithoutResult(status -> library.dropped(id, Accounts.PROGRAM)));
            late = rows.tooLate(AT_ONCE);
        }
        rows.decided(AT_ONCE).forEach(this::propose);
    }

    /** One of which no letter can be made any more does not keep the others out. */
    private void propose(UUID id) {
        try {
            transaction.executeWithoutResult(status -> library.proposed(new RequestId(id), Accounts.PROGRAM));
        } catch (UnlawfulAct not) {
            LOG.warn("Request {} is not proposed for the library: {}", id, not.getMessage());
        }
    }
}
