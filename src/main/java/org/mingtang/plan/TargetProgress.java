package org.mingtang.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.mingtang.evidence.FactView;
import org.mingtang.plan.reading.ReadPlan.Operator;

/**
 * How far a counted target is, from evidence.
 *
 * @param from first day counted
 * @param to last day counted
 * @param count of facts' quantities; with {@code eachUnit} the smallest of the units'
 * @param projected what the period's end will bring at this pace, rounded to whole numbers
 * @param facts the records counted
 * @param perUnit each unit's own count, only with {@code eachUnit}
 * @param over nothing more will be counted: the days are past or the task is finished
 */
public record TargetProgress(
        TaskView.Goal goal,
        LocalDate from,
        LocalDate to,
        BigDecimal count,
        BigDecimal projected,
        List<FactView> facts,
        List<UnitCount> perUnit,
        boolean over) {

    /** One unit's own count. */
    public record UnitCount(UUID unit, String name, BigDecimal count, boolean reached) {}

    /** Whether the goal is met now. */
    public boolean reached() {
        return meets(goal, count);
    }

    /** A count as people write it: 8, not 8.00. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The same once its task, or a unit's part of it, is finished: there is no pace any more. */
    public TargetProgress finished() {
        return new TargetProgress(goal, from, to, count, projected, facts, perUnit, true);
    }

    /** Will be missed at this pace, was missed, or has been overrun. */
    public boolean behind() {
        return !reached() && (over || goal.op() == Operator.AT_MOST || !meets(goal, projected));
    }

    /** State in a word: 已达标, 进度正常, 进度偏慢, 未达标, 已超限. */
    public String word() {
        if (goal.op() == Operator.AT_MOST) {
            return reached() ? "未超限" : "已超限";
        }
        if (reached()) {
            return "已达标";
        }
        if (over) {
            return "未达标";
        }
        return meets(goal, projected) ? "进度正常" : "进度偏慢";
    }

    public String chip() {
        return switch (word()) {
            case "已达标", "未超限" -> "chip-ok";
            case "进度正常" -> "chip-info";
            case "进度偏慢" -> "chip-warn";
            case "未达标" -> "chip-idle";
            default -> "chip-late";
        };
    }

    /** Share of the goal reached, 0 to 100, for the bar. */
    public int percent() {
        if (goal.value().signum() == 0) {
            return 100;
        }
        return count.multiply(BigDecimal.valueOf(100))
                .divide(goal.value(), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(100))
                .intValue();
    }

    /** What the count becomes by the last day when it goes on as it did from the first day to today. */
    static BigDecimal projected(BigDecimal count, LocalDate from, LocalDate to, LocalDate today) {
        if (!today.isBefore(to)) {
            return count;
        }
        if (today.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        long elapsed = ChronoUnit.DAYS.between(from, today) + 1;
        long whole = ChronoUnit.DAYS.between(from, to) + 1;
        return count.multiply(BigDecimal.valueOf(whole))
                .divide(BigDecimal.valueOf(elapsed), 0, RoundingMode.HALF_UP)
                .max(count);
    }

    static boolean meets(TaskView.Goal goal, BigDecimal count) {
        int compared = count.compareTo(goal.value());
        return switch (goal.op()) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case EXACTLY -> compared >= 0;
        };
    }
}
