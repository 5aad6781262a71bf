package org.mingtang.plan.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskState;

/**
 * One task for everyone.
 *
 * @param upper the task above that it serves, if that plan is open too
 * @param lower tasks of open lower plans that serve it
 */
public record PublicTaskPage(
        PlanHead head, PublicTask task, @Nullable Tie upper, List<Tie> lower, List<PublicPlan.Note> notes) {

    /** A task of another plan. */
    public record Tie(String id, String requirement, String plan, String issuer, String state, String chip) {

        static Tie of(String id, String requirement, PlanHead plan, TaskState state) {
            return new Tie(id, requirement, plan.title(), plan.issuer(), state.label(), state.chip());
        }
    }
}
