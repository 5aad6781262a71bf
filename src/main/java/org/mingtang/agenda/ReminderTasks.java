package org.mingtang.agenda;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** When reminders are given and mails sent; of several programs on one database only one does each run. */
@Configuration(proxyBeanMethods = false)
class ReminderTasks {

    /** At the full hour from eight to six; on a day off {@link Reminders} does nothing. */
    private static final String OFFICE_HOURS = "0 0 8-18 * * *";

    @Bean
    Task<Void> remindersByTheHour(Reminders reminders, Clock clock) {
        return Tasks.recurring("agenda-reminders", Schedules.cron(OFFICE_HOURS, clock.getZone()))
                .execute((instance, context) -> reminders.remind(LocalDate.now(clock)));
    }

    @Bean
    OneTimeTask<Void> remindersAtStart(Reminders reminders, Clock clock) {
        return Tasks.oneTime("agenda-reminders-at-start")
                .execute((instance, context) -> reminders.remind(LocalDate.now(clock)));
    }

    @Bean
    Task<Void> mailsByTheMinute(Outbox outbox) {
        return Tasks.recurring("agenda-mails", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> outbox.send());
    }

    /** A program that stood still over the hour catches up as soon as it runs. */
    @Bean
    AtStart catchUp(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> remindersAtStart, Clock clock) {
        return new AtStart(scheduler, remindersAtStart, clock);
    }

    /** Asks for one run of the reminders when the program is ready. */
    record AtStart(ObjectProvider<SchedulerClient> scheduler, OneTimeTask<Void> task, Clock clock) {

        @EventListener(ApplicationReadyEvent.class)
        void ready() {
            scheduler.ifAvailable(client -> client.scheduleIfNotExists(task.instance("start"), clock.instant()));
        }
    }
}
