package org.mingtang.request.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;

/**
 * How answers are told apart: by outcome, and where parts were withheld by the set of their grounds.
 *
 * @param outcome null where nobody answered
 * @param grounds only of a partial disclosure, in the order of the table of outcomes
 */
public record AnswerKind(@Nullable Outcome outcome, List<Outcome> grounds) {

    public AnswerKind {
        grounds = List.copyOf(grounds);
    }

    /** @param grounds names with commas between them */
    static AnswerKind read(@Nullable String code, String grounds) {
        return new AnswerKind(
                code == null ? null : Outcome.of(code).orElseThrow(),
                Arrays.stream(grounds.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Outcome::valueOf)
                        .sorted()
                        .toList());
    }

    public String label() {
        return outcome == null ? "没有答复" : outcome.label();
    }

    /** Articles it rests on, or the grounds of what was withheld. */
    public String ground() {
        if (!grounds.isEmpty()) {
            return grounds.stream().map(Outcome::label).collect(Collectors.joining("、"));
        }
        return outcome == null ? "第三十三条" : String.join("、", outcome.articles());
    }

    /** A2, or A3.B3.B4; none where nobody answered. */
    public String key() {
        return outcome == null
                ? "none"
                : Stream.concat(Stream.of(outcome), grounds.stream())
                        .map(Outcome::code)
                        .collect(Collectors.joining("."));
    }
}
