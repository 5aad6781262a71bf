package org.mingtang.plan.board;

import java.util.List;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Operator;

/**
 * One unit's part of a task, and what to do with it next.
 *
 * @param office the office it lies with, empty for the unit itself
 * @param step what to do next, in words; empty when nothing is to do
 */
public record UnitTask(
        String id,
        String number,
        String requirement,
        String plan,
        String office,
        String role,
        String due,
        String left,
        String leftChip,
        List<TargetBar> targets,
        String stage,
        String chip,
        String step) {

    static UnitTask of(BoardTask each, Part part, String plan, String office) {
        return new UnitTask(
                each.task().id().toString(),
                each.task().number(),
                each.task().requirement(),
                plan,
                office,
                UnitGroup.word(part.role()),
                part.due() == null ? each.task().deadline() : part.due().toString(),
                part.stage().open() ? Deadline.left(part) : "",
                Deadline.chip(part),
                each.targets().stream().map(TargetBar::of).toList(),
                part.stage().label(),
                part.stage().chip(),
                step(each, part));
    }

    private static String step(BoardTask each, Part part) {
        if (part.askedDue() != null && part.stage() == Stage.IN_PROGRESS) {
            return "等待期限调整的决定";
        }
        return switch (part.stage()) {
            case ISSUED -> "签收任务";
            case IN_PROGRESS -> inProgress(each, part);
            case HANDED_IN -> "等待审核";
            case DONE, CLOSED, HANDED_OVER, CANCELLED -> "";
        };
    }

    private static String inProgress(BoardTask each, Part part) {
        if (!part.handsIn()) {
            return "报告进展，由牵头单位提交";
        }
        if (anyUnmet(each, false)) {
            return "登记实绩，达标后提交办结";
        }
        // Nothing that is done now makes a limit kept that was overrun.
        return anyUnmet(each, true) ? "已超限，提交办结时说明原因" : "报告进展或提交办结";
    }

    private static boolean anyUnmet(BoardTask each, boolean limits) {
        return each.targets().stream()
                .filter(target -> (target.goal().op() == Operator.AT_MOST) == limits)
                .anyMatch(target -> !target.reached());
    }
}
