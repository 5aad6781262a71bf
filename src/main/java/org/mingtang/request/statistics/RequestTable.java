package org.mingtang.request.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;

/**
 * Table 三: 25 rows and 7 columns, made of counts of cases so that its sums cannot disagree.
 *
 * <p>Each case that was received up to the day and not closed before the year stands in exactly one of r1 and r2, and in
 * exactly one of the result rows and r25; r24 and the last column are sums. So K1 to K4 hold whatever is counted.
 */
public final class RequestTable {

    private final Map<RequestRow, Map<ApplicantKind, Long>> cells = new HashMap<>();

    private RequestTable() {}

    /**
     * So many cases of one kind.
     *
     * @param carriedIn whether they were received before the year
     * @param outcome null while they are open
     */
    public record Group(
            ApplicantKind kind, boolean carriedIn, @Nullable Outcome outcome, long cases) {}

    public static RequestTable of(List<Group> groups) {
        var table = new RequestTable();
        for (Group group : groups) {
            if (group.cases() < 0) {
                throw new IllegalArgumentException("a number of cases is never negative: " + group);
            }
            table.add(group.carriedIn() ? RequestRow.CARRIED_IN : RequestRow.NEW, group);
            Outcome outcome = group.outcome();
            if (outcome == null) {
                table.add(RequestRow.CARRIED_OUT, group);
            } else {
                table.add(RequestRow.of(outcome.row()), group);
                table.add(RequestRow.PROCESSED, group);
            }
        }
        return table;
    }

    /** One cell. */
    public long count(RequestRow row, ApplicantKind column) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(column, 0L);
    }

    /** The last column, 总计. */
    public long total(RequestRow row) {
        return cells.getOrDefault(row, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The same table with the cases of another added. */
    public RequestTable plus(RequestTable other) {
        var sum = new RequestTable();
        for (RequestTable each : List.of(this, other)) {
            each.cells.forEach((row, counts) -> counts.forEach((kind, cases) -> sum.add(row, kind, cases)));
        }
        return sum;
    }

    private void add(RequestRow row, Group group) {
        add(row, group.kind(), group.cases());
    }

    private void add(RequestRow row, ApplicantKind kind, long cases) {
        cells.computeIfAbsent(row, each -> new EnumMap<>(ApplicantKind.class)).merge(kind, cases, Long::sum);
    }
}
