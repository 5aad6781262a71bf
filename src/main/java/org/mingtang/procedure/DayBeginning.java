package org.mingtang.procedure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the rooms that a day has begun. */
@Component
class DayBeginning {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    DayBeginning(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void tell() {
        events.publishEvent(new DayBegan(LocalDate.now(clock)));
    }

    /** Midnight of a zone, wherever the server stands. */
    static Schedule midnight(ZoneId zone) {
        return Schedules.cron("1 0 0 * * *", zone);
    }

    /** The hour is kept in the database: a program that stood still then runs it at its start, and of several one does. */
    @Configuration(proxyBeanMethods = false)
    static class Midnight {

        @Bean
        RecurringTask<Void> daysThatBegin(DayBeginning days, Clock clock) {
            return Tasks.recurring("day-begins", midnight(clock.getZone())).execute((instance, context) -> days.tell());
        }
    }
}
