package org.mingtang.request.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Outcome;

/**
 * What a letter is held against besides the facts it was made from.
 *
 * @param numbers the pattern of the office's numbers, null if any number will do
 * @param like cases with the like information
 * @param intended the outcome a letter on the way leads to where that is known, else null
 */
public record LetterContext(
        WorkCalendar calendar,
        @Nullable LetterNumbers numbers,
        List<LikeCase> like,
        @Nullable Outcome intended) {

    public LetterContext {
        like = List.copyOf(like);
    }

    public static LetterContext of(WorkCalendar calendar) {
        return new LetterContext(calendar, null, List.of(), null);
    }

    public LetterContext with(LetterNumbers pattern) {
        return new LetterContext(calendar, pattern, like, intended);
    }

    public LetterContext with(List<LikeCase> cases) {
        return new LetterContext(calendar, numbers, cases, intended);
    }

    public LetterContext leadingTo(Outcome outcome) {
        return new LetterContext(calendar, numbers, like, outcome);
    }
}
