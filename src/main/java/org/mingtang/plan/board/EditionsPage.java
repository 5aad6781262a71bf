package org.mingtang.plan.board;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.Change;
import org.mingtang.plan.EditionView;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;

/** The editions of a plan, latest first, each with what it changed. */
public record EditionsPage(PlanHead head, List<Row> editions) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final int BRIEF = 24;

    /** One edition. @param source name of the file it was read from, null when there is none */
    public record Row(
            int edition,
            String issued,
            String by,
            @Nullable String source,
            @Nullable String reason,
            List<Difference> changes) {}

    /** One difference; field is empty when the whole row came or went, row when it is not in the plan any more. */
    public record Difference(String kind, String task, String field, String before, String after, String row) {}

    /** @param tasks those of the edition now in force, by which a change says where it belongs */
    static EditionsPage of(PlanHead head, List<EditionView> editions, List<TaskView> tasks, Clock clock) {
        Map<TaskId, String> rows = tasks.stream().collect(Collectors.toMap(TaskView::id, EditionsPage::words));
        return new EditionsPage(
                head,
                editions.stream()
                        .sorted((a, b) -> b.edition() - a.edition())
                        .map(each -> row(each, rows, clock))
                        .toList());
    }

    private static Row row(EditionView edition, Map<TaskId, String> rows, Clock clock) {
        String source = edition.sourceName() == null ? "原始文件" : edition.sourceName();
        return new Row(
                edition.edition(),
                TIME.format(edition.issuedAt().atZone(clock.getZone())),
                edition.issuedBy(),
                edition.sourceFile() == null ? null : source,
                edition.reason(),
                edition.changes().stream()
                        .map(change -> difference(change, rows))
                        .toList());
    }

    private static Difference difference(Change change, Map<TaskId, String> rows) {
        return new Difference(
                change.kind().label(),
                change.task().toString(),
                orEmpty(change.field()),
                orEmpty(change.before()),
                orEmpty(change.after()),
                orEmpty(rows.get(change.task())));
    }

    private static String words(TaskView task) {
        String requirement = task.requirement();
        boolean brief = requirement.length() <= BRIEF;
        return task.number() + "　" + (brief ? requirement : requirement.substring(0, BRIEF) + "…");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
