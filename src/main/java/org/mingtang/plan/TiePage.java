package org.mingtang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that ties a task to the upper plan's task it serves.
 *
 * @param upper what it serves now
 * @param words as typed in the search field
 * @param found tasks that fit, before the list is cut
 * @param choices those shown
 * @param given how many tasks the unit was given at all
 */
public record TiePage(
        TaskView task,
        PlanView plan,
        String issuer,
        @Nullable TieLine upper,
        String words,
        int found,
        List<TieLine> choices,
        int given) {}
