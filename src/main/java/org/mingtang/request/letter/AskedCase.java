package org.mingtang.request.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The request a letter is about.
 *
 * @param applicant the name that stands as addressee
 * @param person whether the applicant is a natural person, who is addressed as 您
 * @param asked in the applicant's words
 * @param replyBy last day of the reply period as it now runs, null where none runs
 */
public record AskedCase(
        String number,
        String applicant,
        boolean person,
        LocalDate receivedOn,
        String asked,
        @Nullable LocalDate replyBy) {

    /** What was asked in one line. */
    String askedInOneLine() {
        return asked.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
