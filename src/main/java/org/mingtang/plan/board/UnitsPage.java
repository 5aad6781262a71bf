package org.mingtang.plan.board;

import java.util.List;

/** A plan by unit. */
public record UnitsPage(PlanHead head, String sort, List<UnitLoad> units) {

    /** The orders offered. */
    public static List<Choice> orders() {
        return List.of(
                new Choice("late", "逾期多的在前"),
                new Choice("done", "完成率高的在前"),
                new Choice("tasks", "任务多的在前"),
                new Choice("name", "按名称"));
    }
}
