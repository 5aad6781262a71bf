package org.mingtang.plan.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is late, near, returned or too slow over all plans, and what was already said about it.
 *
 * @param counts how many lines of each kind there are before filtering
 * @param found lines that fit, over all pages
 * @param first number of the first line shown, from 1
 * @param sent the latest urgings and warnings
 * @param sentInAll how many there are
 * @param mayUrge whether there is anything shown that this person may urge
 * @param text what was typed, when the form comes back
 */
public record UrgingsPage(
        UrgingQuery query,
        List<Count> counts,
        List<Choice> units,
        List<Choice> categories,
        int found,
        int first,
        List<Line> lines,
        @Nullable String previous,
        @Nullable String next,
        List<Sent> sent,
        int sentInAll,
        boolean mayUrge,
        String text) {

    /** One figure on top. */
    public record Count(UrgingKind kind, int lines) {}

    /**
     * One unit's part of a task.
     *
     * @param choice what the form sends for it; empty when this person may not urge it
     * @param category outermost heading, empty when there is none
     * @param kinds why it is listed, the most pressing first; never empty
     * @param why late by so many working days, or which target is too slow
     */
    public record Line(
            String choice,
            String task,
            String number,
            String requirement,
            String category,
            String plan,
            String unitId,
            String unit,
            String stage,
            String chip,
            String due,
            List<UrgingKind> kinds,
            String why,
            int urged) {}

    /** An urging or warning that was sent. */
    public record Sent(String time, String act, String task, String requirement, String unit, String text, String by) {}
}
