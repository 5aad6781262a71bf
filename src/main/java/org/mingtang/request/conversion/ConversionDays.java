package org.mingtang.request.conversion;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import org.mingtang.organisation.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks every night at what came in since the day before the last, organ by organ. */
@Component
class ConversionDays {

    private static final Logger log = LoggerFactory.getLogger(ConversionDays.class);
    private static final int BACK = 3;

    private final Wordings wordings;
    private final ConversionLook look;
    private final Clock clock;

    ConversionDays(Wordings wordings, ConversionLook look, Clock clock) {
        this.wordings = wordings;
        this.look = look;
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
        wordings.organs(since, clock.getZone()).forEach(organ -> look(organ, since));
    }

    private void look(UnitId organ, LocalDate since) {
        try {
            look.at(organ, since);
        } catch (RuntimeException failed) {
            // Its requests are new for two more nights; the other organs do not wait for it.
            log.error("机关 {} 的相同申请没有查看完，明晚再试。", organ.value(), failed);
        }
    }
}
