package org.mingtang.request.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.statistics.RemedyGroups.Counted;
import org.mingtang.request.statistics.RemedyGroups.Group;

/** Which answers were gone to law over, and what came of it: the cases of table 四 by outcome and ground, and by organ. */
public record EndingTable(List<Row<AnswerKind>> answers, List<Row<UnitId>> organs) {

    /** The columns: what was filed, and how it ended; the last is the sum of all results. */
    public enum Column {
        RECONSIDERED("行政复议"),
        SUED("行政诉讼"),
        UPHELD("结果维持"),
        CORRECTED("结果纠正"),
        OTHER("其他结果"),
        PENDING("尚未审结"),
        ALL("总计");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean counts(RemedyCase.Kind kind, String result) {
            return switch (this) {
                case RECONSIDERED -> kind == RemedyCase.Kind.RECONSIDERATION;
                case SUED -> kind != RemedyCase.Kind.RECONSIDERATION;
                case ALL -> true;
                case UPHELD, CORRECTED, OTHER, PENDING -> name().equals(result);
            };
        }

        boolean counts(Counted one) {
            return counts(one.kind(), one.result());
        }
    }

    /**
     * One line of it.
     *
     * @param counts by the place of each column
     */
    public record Row<T>(T of, List<Long> counts) {

        public long count(Column column) {
            return counts.get(column.ordinal());
        }
    }

    static EndingTable of(List<Group> groups) {
        return new EndingTable(
                rows(groups, Group::answer, Comparator.comparing(AnswerKind::key)),
                rows(groups, Group::organ, Comparator.comparing(UnitId::toString)));
    }

    /** The sum of all lines. */
    public Row<String> sum() {
        return new Row<>(
                "总计",
                List.of(Column.values()).stream()
                        .map(column -> answers.stream()
                                .mapToLong(row -> row.count(column))
                                .sum())
                        .toList());
    }

    private static <T> List<Row<T>> rows(List<Group> groups, Function<Group, T> by, Comparator<T> order) {
        Map<T, long[]> counts = new LinkedHashMap<>();
        for (Group group : groups) {
            long[] line = counts.computeIfAbsent(by.apply(group), key -> new long[Column.values().length]);
            for (Column column : Column.values()) {
                line[column.ordinal()] += column.counts(group.kind(), group.result()) ? group.cases() : 0;
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(each -> new Row<>(
                        each.getKey(), Arrays.stream(each.getValue()).boxed().toList()))
                .toList();
    }
}
