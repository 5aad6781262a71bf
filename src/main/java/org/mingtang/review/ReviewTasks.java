package org.mingtang.review;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reviews do by the clock; of several programs on one database only one does each run. */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {

    @Bean
    Task<Void> waitingByTheDay(Waiting waiting, Clock clock) {
        return Tasks.recurring("review-waiting", Schedules.cron("0 10 0 * * *", clock.getZone()))
                .execute((instance, context) -> waiting.refreshAll());
    }
}
