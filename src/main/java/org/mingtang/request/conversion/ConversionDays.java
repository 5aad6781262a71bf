package org.mingtang.request.conversion;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import org.mingtang.request.Requests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks every night at what came in since the day before the last; a campaign of one wording is looked at once. */
@Component
class ConversionDays {

    private static final int BACK = 3;

    private final Requests requests;
    private final Conversions conversions;
    private final Clock clock;

    ConversionDays(Requests requests, Conversions conversions, Clock clock) {
        this.requests = requests;
        this.conversions = conversions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> conversionsByTheDay(ConversionDays days, Clock clock) {
            return Tasks.recurring("request-conversions", Schedules.cron("0 20 0 * * *", clock.getZone()))
                    .execute((instance, context) -> days.pass());
        }
    }

    void pass() {
        LocalDate since = LocalDate.now(clock).minusDays(BACK);
        requests.wordingsSince(since).forEach(conversions::look);
    }
}
