package org.mingtang.request;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for and how it is to be had (第二十九条第二款第二、三项); no purpose, since none may be demanded.
 *
 * @param subject title or other description, in the applicant's words
 * @param documentNumber null where he names none
 */
public record Wanted(String subject, @Nullable String documentNumber, WantedForm form, Delivery delivery) {

    /** Without the one character that no database keeps; forms of machines send it. */
    public Wanted {
        subject = subject.replace("\u0000", "");
        documentNumber = documentNumber == null ? null : documentNumber.replace("\u0000", "");
    }
}
