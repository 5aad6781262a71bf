package org.mingtang.review.checking;

import org.jspecify.annotations.Nullable;
import org.mingtang.privacy.Folded;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/**
 * One paragraph of a draft or of an attachment.
 *
 * @param part key of the part
 * @param heading of the table column it stands in; else empty
 * @param plain the text {@link Folded}
 */
record Passage(String part, int paragraph, String text, String heading, String plain) {

    static Passage of(String part, int paragraph, String text, String heading) {
        return new Passage(part, paragraph, text, heading, Folded.of(text));
    }

    /** The words just before a place, led by the heading of the column. */
    String before(int from, int length) {
        return heading + "：" + plain.substring(Math.max(0, from - length), from);
    }

    String after(int to, int length) {
        return plain.substring(to, Math.min(plain.length(), to + length));
    }

    Finding finding(
            FindingKind kind,
            String code,
            Severity severity,
            int from,
            int to,
            String message,
            @Nullable String mended) {
        return Finding.at(kind, code, severity, part, paragraph, text, from, to, message, mended);
    }
}
