package org.mingtang.request;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * Who asks and how he is reached (第二十九条第二款第一项); leaves the program only for those who work on his request.
 *
 * @param name of the person or organisation
 * @param paperNumber number of the identity paper
 * @param representative who acts for an organisation; null for a person
 * @param mail null where none was given
 * @param address null where none was given
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        IdentityPaper paper,
        String paperNumber,
        @Nullable String representative,
        String phone,
        @Nullable String mail,
        @Nullable String address) {

    /** All that is missing or wrong, at once. */
    public List<Refusal> refusals() {
        return RequestCheck.of(this);
    }

    /** Whether a text has one of his names, numbers or addresses in it, be it with spaces between. */
    boolean isToldBy(String text) {
        String said = bare(text);
        return Stream.of(name, paperNumber, representative, phone, mail, address)
                .filter(Objects::nonNull)
                .map(Applicant::bare)
                .anyMatch(each -> each.length() >= 2 && said.contains(each));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000·\\-－()（）]", "").toLowerCase(Locale.ROOT);
    }

    /** Written nowhere by accident: neither in a log nor in an error. */
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
