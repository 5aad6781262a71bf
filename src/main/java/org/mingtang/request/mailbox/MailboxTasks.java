package org.mingtang.request.mailbox;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mailboxes are read and old letters erased; of several programs on one database only one does each run. */
@Configuration(proxyBeanMethods = false)
class MailboxTasks {

    @Bean
    Task<Void> requestMailboxesByTheMinute(
            MailboxReader reader, @Value("${mingtang.request.mailbox-minutes:5}") int minutes) {
        return Tasks.recurring("request-mailboxes", Schedules.fixedDelay(Duration.ofMinutes(minutes)))
                .execute((instance, context) -> reader.readAll());
    }

    @Bean
    Task<Void> requestMailErasureByTheDay(MailErasure erasure, Clock clock) {
        return Tasks.recurring("request-mail-erasure", Schedules.cron("0 50 0 * * *", clock.getZone()))
                .execute((instance, context) -> erasure.pass());
    }
}
