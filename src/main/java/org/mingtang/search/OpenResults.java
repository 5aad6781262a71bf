package org.mingtang.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as data for other programs. */
record OpenResults(
        String words, String found, int page, @Nullable String meant, List<Answer> answers, List<Result> results) {

    /** One result; {@code claimed} where the day of publication is one the office claims. */
    record Result(
            String href,
            String title,
            String kind,
            String unit,
            @Nullable String docNumber,
            String publishedOn,
            boolean claimed,
            @Nullable String formedOn,
            String validity,
            List<String> excerpts) {}

    /** A passage that answers, word for word. */
    record Answer(
            String href,
            String label,
            String text,
            String title,
            @Nullable String docNumber,
            int version,
            String revisedOn,
            String versionHref,
            String validity) {}

    static OpenResults of(ResultPage page, int number) {
        return new OpenResults(
                page.words(),
                page.found(),
                number,
                page.meant() == null ? null : page.meant().label(),
                page.answers().stream().map(OpenResults::answer).toList(),
                page.rows().stream().map(OpenResults::result).toList());
    }

    private static Result result(ResultPage.Row row) {
        return new Result(
                row.href(),
                plain(row.title()),
                row.kind(),
                row.unit().label(),
                row.docNumber(),
                row.publishedOn(),
                row.claimed(),
                row.formedOn(),
                row.validity(),
                row.excerpts().stream().map(excerpt -> plain(excerpt.pieces())).toList());
    }

    private static Answer answer(ResultPage.Answer answer) {
        return new Answer(
                answer.href(),
                answer.label(),
                plain(answer.text()),
                answer.title(),
                answer.docNumber(),
                answer.version(),
                answer.revisedOn(),
                answer.versionHref(),
                answer.validity());
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
