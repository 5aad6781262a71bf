package org.mingtang.plan.board;

import java.util.List;

/**
 * What is late or too slow over all plans, and what was already said about it.
 *
 * @param mayUrge whether there is anything this person may urge
 * @param text what was typed, when the form comes back
 */
public record UrgingsPage(List<Line> lines, List<Sent> sent, boolean mayUrge, String text) {

    /**
     * One unit's part of a task.
     *
     * @param choice what the form sends for it; empty when this person may not urge it
     * @param why late by so many working days, or which target is too slow
     */
    public record Line(
            String choice,
            String task,
            String number,
            String requirement,
            String plan,
            String unit,
            String stage,
            String chip,
            String due,
            String why,
            boolean late,
            int urged) {}

    /** An urging or warning that was sent. */
    public record Sent(String time, String act, String task, String requirement, String unit, String text, String by) {}
}
