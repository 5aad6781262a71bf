package org.mingtang.request.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * The periods letters tell of, in working days, by the day of the letter.
 *
 * @param reply within which to answer (第三十三条第二款)
 * @param extension most by which that may be extended (第三十三条第二款)
 * @param correctionNotice within which to ask for correction (第三十条)
 * @param opinion for third parties and co-authors (第三十二条、第三十四条)
 * @param payment for the processing fee (国办函〔2020〕109号第六条)
 */
record LetterPeriods(
        LocalDate effectiveFrom, int reply, int extension, int correctionNotice, int opinion, int payment) {

    /** Latest first; the earliest also serves what is older. */
    private static final List<LetterPeriods> ALL =
            List.of(new LetterPeriods(LocalDate.of(2019, 5, 15), 20, 20, 7, 15, 20));

    static LetterPeriods on(LocalDate day) {
        return ALL.stream()
                .filter(periods -> !day.isBefore(periods.effectiveFrom))
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }
}
