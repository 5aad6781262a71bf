package org.mingtang.review.checking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/**
 * A word the check looks for.
 *
 * @param suggestion what to write instead; empty if only a person can tell
 * @param note why, shown to the author; may be empty
 * @param allowedIn phrases that hold the word and are right, e.g. 执法人员 for 法人
 */
record ReviewWord(long id, String word, Kind kind, String suggestion, String note, List<String> allowedIn) {

    /** The lists. */
    enum Kind {
        SENSITIVE("敏感词", FindingKind.SENSITIVE_WORD, Severity.WARN, "出现敏感词，请核对。"),
        TYPO("错别字", FindingKind.TYPO, Severity.WARN, "可能是错别字。"),
        OUTDATED("过时名称", FindingKind.OUTDATED_NAME, Severity.ADVICE, "这是过时的名称或提法。");

        private final String label;
        private final FindingKind finding;
        private final Severity severity;
        private final String message;

        Kind(String label, FindingKind finding, Severity severity, String message) {
            this.label = label;
            this.finding = finding;
            this.severity = severity;
            this.message = message;
        }

        String label() {
            return label;
        }

        FindingKind finding() {
            return finding;
        }

        Severity severity() {
            return severity;
        }

        String message() {
            return message;
        }

        static @Nullable Kind labelled(String label) {
            return Arrays.stream(values())
                    .filter(kind ->
                            kind.label.equals(label.strip()) || kind.name().equalsIgnoreCase(label.strip()))
                    .findFirst()
                    .orElse(null);
        }
    }

    ReviewWord {
        allowedIn = List.copyOf(allowedIn);
    }

    static List<String> phrases(String text) {
        return Arrays.stream(text.split("[；;、|\\n]"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    String phrases() {
        return String.join("；", allowedIn);
    }

    String message() {
        String instead = suggestion.isEmpty() ? "" : "应为“" + suggestion + "”。";
        return kind.message + instead + note;
    }
}
