package org.mingtang.request;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.procedure.WorkCalendarChanged;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.reckoning.Ending;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What passing days do to requests: receipt, silence, lapses, and dates reckoned by a calendar that was changed. */
@Component
class RequestDays {

    private static final int AT_ONCE = 500;

    private final AllRequests requests;
    private final Requests intake;
    private final RequestBook book;
    private final RequestClock clock;
    private final WorkCalendars calendars;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final boolean acknowledged;
    private final ReentrantLock reckoning = new ReentrantLock();

    RequestDays(
            AllRequests requests,
            Requests intake,
            RequestBook book,
            RequestClock clock,
            WorkCalendars calendars,
            AuditTrail audit,
            TransactionTemplate transaction,
            @Value("${mingtang.request.acknowledged-is-confirmed:true}") boolean acknowledged) {
        this.requests = requests;
        this.intake = intake;
        this.book = book;
        this.clock = clock;
        this.calendars = calendars;
        this.audit = audit;
        this.transaction = transaction;
        this.acknowledged = acknowledged;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> requestsByTheDay(RequestDays days, Clock clock) {
            return Tasks.recurring("request-days", Schedules.cron("0 5 0 * * *", clock.getZone()))
                    .execute((instance, context) -> days.pass());
        }
    }

    /** Does all that is due today; what is done already is left alone. */
    void pass() {
        if (acknowledged && calendars.current().isWorkingDay(clock.today())) {
            each(requests.arrivedOnline(clock.today()), id -> intake.confirmByAcknowledgement(id, clock.today()));
        }
        List<UUID> waited = requests.waitedFor(clock.today(), Limit.of(AT_ONCE));
        while (!waited.isEmpty()) {
            each(waited, this::waitedFor);
            List<UUID> still = requests.waitedFor(clock.today(), Limit.of(AT_ONCE));
            waited = still.equals(waited) ? List.of() : still;
        }
    }

    /**
     * Reckons open requests that the change may touch anew and says how many dates moved: each in a transaction of its own,
     * and one change of the calendar after another, so that nobody else waits for these. What failed is tried again when the
     * event comes again.
     */
    @Async
    @TransactionalEventListener
    void on(WorkCalendarChanged changed) {
        reckoning.lock();
        try {
            reckonAnew(changed.year());
        } finally {
            reckoning.unlock();
        }
    }

    private void reckonAnew(int year) {
        int moved = 0;
        RuntimeException failure = null;
        LocalDate first = LocalDate.of(year, 1, 1);
        // A year's notice may name days of the weeks before and after it: the new year's holiday has begun in December.
        for (UUID id : requests.counting(first.minusMonths(1), first.plusMonths(13))) {
            try {
                moved += Boolean.TRUE.equals(transaction.execute(status -> moves(id))) ? 1 : 0;
            } catch (RuntimeException e) {
                // One request that cannot be reckoned holds up no other.
                failure = e;
            }
        }
        String detail = moved + " 件申请的日期有变动";
        transaction.executeWithoutResult(status -> audit.note(
                Accounts.PROGRAM.account(), Accounts.PROGRAM.name(), "按新的节假日安排重新推算答复期限", year + "年", detail));
        if (failure != null) {
            throw failure;
        }
    }

    private boolean moves(UUID id) {
        LocalDate before = due(id);
        book.refresh(new RequestId(id));
        return !Objects.equals(before, due(id));
    }

    private @Nullable LocalDate due(UUID id) {
        return requests.findById(id).map(RequestCase::due).orElse(null);
    }

    private void waitedFor(RequestId id) {
        var request = book.held(id);
        var standing = clock.of(id).on(clock.today());
        Ending ending = standing.ending();
        var lapsed = standing.lapsed();
        // Whether a fee was paid in time is for somebody to look up: the request only goes on the agenda for it.
        if (lapsed == null || ending != Ending.NOT_CORRECTED) {
            book.refresh(id);
            return;
        }
        request.end(Outcome.NOT_CORRECTED, lapsed.date());
        book.take(request, RequestAct.LAPSE, ActWords.of(lapsed.date(), ending.label()), Accounts.PROGRAM);
    }

    private void each(List<UUID> ids, Consumer<RequestId> act) {
        ids.forEach(id -> transaction.executeWithoutResult(status -> act.accept(new RequestId(id))));
    }
}
