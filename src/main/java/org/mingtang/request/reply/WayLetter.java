package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.RequestStep;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.wording.LetterEdition;

/**
 * A letter on the way that can be made of an act.
 *
 * @param fields what it has to be told
 * @param said what is known of it already
 * @param to who is asked or told; null for a letter to the applicant
 * @param on the day it is dated
 * @param number the act's letter has; null before it was made
 * @param edition by which it is worded when it is made now
 */
public record WayLetter(
        RequestStep step,
        LetterKind kind,
        List<Field> fields,
        Map<Field, String> said,
        @Nullable String to,
        LocalDate on,
        @Nullable String number,
        LetterEdition edition) {

    public String said(Field field) {
        return said.getOrDefault(field, "");
    }

    /** Whether it goes to somebody who is asked, who need not know who the applicant is. */
    public boolean isToOther() {
        return kind.recipient() != LetterKind.Recipient.APPLICANT;
    }
}
