package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.plan.reading.Section.Row;

/**
 * The columns of a table: what each holds, weighed from its header and its cells.
 *
 * @param requirement index of the innermost text column, -1 if there is none
 * @param guessed whether no header told
 */
record Columns(List<Column> list, int requirement, boolean guessed) {

    /** One column. */
    record Column(ColumnKind kind, @Nullable Role role, String header, ColumnContent content) {}

    static Columns of(List<String> headers, List<Row> rows, int width) {
        List<ColumnContent> contents = IntStream.range(0, width)
                .mapToObj(column -> ColumnContent.of(rows, column))
                .toList();
        List<String> aligned = HeaderAlignment.over(headers, contents);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            HeaderWord word = HeaderWord.of(aligned.get(i));
            ColumnKind kind = ColumnScores.best(word, contents.get(i), aligned.get(i));
            Role role = word != null && word.kind() == ColumnKind.UNITS ? word.role() : null;
            columns.add(new Column(kind, role, aligned.get(i), contents.get(i)));
        }
        return new Columns(columns, requirement(columns), headers.stream().allMatch(String::isEmpty));
    }

    /** The innermost text column, unless its header and length speak for another (a short result beside a long measure). */
    private static int requirement(List<Column> columns) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.kind() == ColumnKind.TEXT) {
                HeaderWord word = HeaderWord.of(column.header());
                double weight = 1.5 * i
                        + (word == null ? 0 : 1.5 * word.weight())
                        + Math.log1p(column.content().length())
                        + 2 * column.content().filled();
                if (weight >= most) {
                    best = i;
                    most = weight;
                }
            }
        }
        return best;
    }

    int width() {
        return list.size();
    }

    List<Integer> of(ColumnKind kind) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i).kind() == kind)
                .boxed()
                .toList();
    }

    /** Whether units or deadlines were found besides the text: without them a table holds no tasks. */
    boolean assigns() {
        return requirement >= 0
                && (!of(ColumnKind.UNITS).isEmpty() || !of(ColumnKind.DEADLINE).isEmpty());
    }

    boolean sameKinds(Columns other) {
        return list.stream()
                        .map(Column::kind)
                        .toList()
                        .equals(other.list.stream().map(Column::kind).toList())
                && Objects.equals(
                        list.stream().map(Column::header).toList(),
                        other.list.stream().map(Column::header).toList());
    }
}
