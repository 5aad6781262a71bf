package org.mingtang.publication.drafting;

import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentNumber;

/** What to say about a document number as it was typed. */
final class NumberHint {

    private NumberHint() {}

    /** A sentence with the right form, or what is wrong; empty where nothing is. */
    static String of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return "";
        }
        DocumentNumber number = DocumentNumber.read(typed.strip());
        if (number.normalised() == null) {
            return String.join("", number.problems());
        }
        return number.normalised().equals(typed.strip()) ? "" : "保存时写成“" + number.normalised() + "”。";
    }

    /** What became of it when the draft was kept; the right form is what was kept. */
    static String mended(@Nullable String typed) {
        String hint = of(typed);
        if (hint.isEmpty()) {
            return "";
        }
        return hint.startsWith("保存时写成") ? hint.replace("保存时写成", "发文字号已写成") : "请核对发文字号：" + hint;
    }
}
