package org.mingtang.plan.board;

import java.util.List;

/**
 * A plan's due dates by month.
 *
 * @param undated tasks without a day: ongoing ones, and those due so long after something happened
 */
public record DuePage(PlanHead head, List<DueMonth> months, List<TaskRow> undated) {}
