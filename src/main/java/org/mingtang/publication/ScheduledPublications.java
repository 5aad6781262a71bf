package org.mingtang.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets scheduled manuscripts out when their time has come; of several programs on one database only one does each run. */
@Configuration(proxyBeanMethods = false)
class ScheduledPublications {

    @Bean
    Task<Void> publicationsByTheMinute(DueManuscripts due) {
        return Tasks.recurring("publication-scheduled", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> due.publish());
    }
}
