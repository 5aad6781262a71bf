package org.mingtang.request.wording;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All letters with the wording in force.
 *
 * @param government whose office keeps them
 * @param mayKeep whether the person is of that office
 */
public record EditionsPage(String government, boolean mayKeep, List<Line> lines) {

    /**
     * One letter.
     *
     * @param next the edition that comes in force next; null where none waits
     */
    public record Line(LetterEdition inForce, @Nullable LetterEdition next) {

        static Line of(List<LetterEdition> editions, LocalDate today) {
            LetterEdition inForce = LetterEditions.inForce(editions, today);
            LetterEdition next = editions.stream()
                    .map(LetterEdition::effectiveFrom)
                    .filter(day -> day.isAfter(today))
                    .min(LocalDate::compareTo)
                    .map(day -> LetterEditions.inForce(editions, day))
                    .orElse(null);
            return new Line(inForce, next);
        }
    }
}
