package org.mingtang.plan.board;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.Change;
import org.mingtang.plan.EditionView;

/** The editions of a plan, latest first, each with what it changed. */
public record EditionsPage(PlanHead head, List<Row> editions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** One edition. @param source name of the file it was read from, null when there is none */
    public record Row(
            int edition,
            String issued,
            String by,
            @Nullable String source,
            @Nullable String reason,
            List<Difference> changes) {}

    /** One difference; field is empty when the whole row came or went. */
    public record Difference(String kind, String task, String field, String before, String after) {}

    static EditionsPage of(PlanHead head, List<EditionView> editions, Clock clock) {
        return new EditionsPage(
                head,
                editions.stream()
                        .sorted((a, b) -> b.edition() - a.edition())
                        .map(each -> row(each, clock))
                        .toList());
    }

    private static Row row(EditionView edition, Clock clock) {
        String source = edition.sourceName() == null ? "原始文件" : edition.sourceName();
        return new Row(
                edition.edition(),
                TIME.format(edition.issuedAt().atZone(clock.getZone())),
                edition.issuedBy(),
                edition.sourceFile() == null ? null : source,
                edition.reason(),
                edition.changes().stream().map(EditionsPage::difference).toList());
    }

    private static Difference difference(Change change) {
        return new Difference(
                change.kind().label(),
                change.task().toString(),
                orEmpty(change.field()),
                orEmpty(change.before()),
                orEmpty(change.after()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
