package org.mingtang.plan.board;

import java.math.BigDecimal;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

/**
 * A counted target as a bar.
 *
 * @param text e.g. 8 / 10 次
 * @param percent 0 to 100
 * @param word state in a word
 * @param more what the smallest count does not tell: how many units have reached it; empty if nothing
 */
public record TargetBar(
        String measure, String text, int percent, String word, String chip, boolean reached, String more) {

    static TargetBar of(TargetProgress target) {
        Goal goal = target.goal();
        String limit = goal.op() == Operator.AT_MOST ? "至多 " : "";
        String text = plain(target.count()) + " / " + limit + plain(goal.value()) + " " + goal.unit() + per(goal);
        long reached = target.perUnit().stream()
                .filter(TargetProgress.UnitCount::reached)
                .count();
        String more = target.perUnit().isEmpty()
                ? ""
                : "每单位各计，" + reached + " / " + target.perUnit().size() + " 个单位达标";
        return new TargetBar(
                goal.measure(), text, target.percent(), target.word(), target.chip(), target.reached(), more);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String per(Goal goal) {
        Period period = goal.period();
        if (period == null) {
            return "";
        }
        return switch (period) {
            case YEAR -> "";
            case HALF_YEAR -> "（本半年）";
            case QUARTER -> "（本季度）";
            case MONTH -> "（本月）";
            case WEEK -> "（本周）";
        };
    }
}
