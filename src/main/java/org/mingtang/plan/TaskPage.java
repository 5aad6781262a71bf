package org.mingtang.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.TaskView.Part;

/**
 * What the page of a task shows to the person who opened it.
 *
 * @param parts his own first
 * @param above the upper plans' tasks this one serves, the nearest first
 * @param lower the lower plans' tasks that serve this one
 * @param mayTie whether this person may say which upper task it serves
 */
public record TaskPage(
        TaskView task,
        PlanView plan,
        String issuer,
        List<PartLine> parts,
        List<TargetProgress> progress,
        List<ActLine> timeline,
        List<TieLine> above,
        List<TieLine> lower,
        boolean mayBreakDown,
        boolean mayTie) {

    /**
     * One unit's part with what this person may do to it now.
     *
     * @param left e.g. 剩 2 个工作日
     */
    public record PartLine(Part part, String left, String leftChip, List<Act> acts) {

        /** The one act to take next, if there is one: drawn as the main button. */
        public @Nullable Act next() {
            return acts.isEmpty() ? null : acts.get(0);
        }
    }

    /** One line of the timeline. */
    public record ActLine(ActView act, @Nullable String unit, String byUnit, String at, List<FileLine> files) {}

    /** A file that came with an act. */
    public record FileLine(UUID id, String name) {}
}
