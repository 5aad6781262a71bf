package org.mingtang.publication.history;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings batches on in the background; of several programs on one database only one does each run. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    @Bean
    Task<Void> importsByTheMoment(BatchWork work) {
        return Tasks.recurring("history-import", Schedules.fixedDelay(Duration.ofSeconds(5)))
                .execute((instance, context) -> work.goOn());
    }
}
