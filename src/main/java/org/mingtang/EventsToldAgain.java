package org.mingtang;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Tells a listener again what it could not take in: after a minute, then after two, four, … up to an hour. What was under
 * way when a program died is told at its next start.
 */
@Component
class EventsToldAgain {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    private final FailedEventPublications failed;
    private final Clock clock;

    EventsToldAgain(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
        this.clock = clock;
    }

    void tell() {
        var now = clock.instant();
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(AT_ONCE)
                .withFilter(publication -> isDue(publication, now)));
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        var last = publication.getLastResubmissionDate();
        var since = last == null ? publication.getPublicationDate() : last;
        return !since.plus(pause(publication.getCompletionAttempts())).isAfter(now);
    }

    /** How long what failed so many times rests. */
    static Duration pause(int attempts) {
        var doubled = Duration.ofMinutes(1L << Math.min(Math.max(attempts - 1, 0), 6));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        /** Of several programs on one database only one does each run. */
        @Bean
        Task<Void> eventsToldByTheMinute(EventsToldAgain events) {
            return Tasks.recurring("events-told-again", Schedules.fixedDelay(Duration.ofMinutes(1)))
                    .execute((instance, context) -> events.tell());
        }
    }
}
