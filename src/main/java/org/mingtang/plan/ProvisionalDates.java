package org.mingtang.plan;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.procedure.WorkCalendarChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes due days certain once the notice of their year is recorded; being told twice does no harm. */
@Component
class ProvisionalDates {

    private final TaskRows tasks;
    private final IssuedPlans plans;
    private final TaskActs acts;

    ProvisionalDates(TaskRows tasks, IssuedPlans plans, TaskActs acts) {
        this.tasks = tasks;
        this.plans = plans;
        this.acts = acts;
    }

    @ApplicationModuleListener
    void on(WorkCalendarChanged changed) {
        LocalDate first = LocalDate.of(changed.year(), 1, 1);
        List<Task> touched =
                tasks.holdProvisionalBetween(first, first.plusYears(1).minusDays(1));
        for (Task task : touched) {
            acts.reckonAgain(task, plans.getReferenceById(task.plan()));
        }
    }
}
