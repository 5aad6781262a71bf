package org.mingtang.publication;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets scheduled manuscripts out when their time has come, and search learn what it was told otherwise before; of several programs on one database only one does each run. */
@Configuration(proxyBeanMethods = false)
class ScheduledPublications {

    @Bean
    Task<Void> publicationsByTheMinute(DueManuscripts due) {
        return Tasks.recurring("publication-scheduled", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> due.publish());
    }

    /** Of a table that is up to date it asks one question. */
    @Bean
    Task<Void> searchToldAnew(Reprojection projection) {
        return Tasks.recurring("publication-projection", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> projection.catchUp());
    }
}
