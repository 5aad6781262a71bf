package org.mingtang.request.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.ResultRow;

/**
 * One of the 25 rows of table 三 (国办公开办函〔2021〕30号).
 *
 * @param key r1 to r25
 * @param result the result it counts; null for the rows that count none
 */
public record RequestRow(String key, String label, @Nullable ResultRow result) {

    public static final RequestRow NEW = new RequestRow("r1", "一、本年新收政府信息公开申请数量", null);
    public static final RequestRow CARRIED_IN = new RequestRow("r2", "二、上年结转政府信息公开申请数量", null);
    public static final RequestRow PROCESSED = new RequestRow("r24", "三、本年度办理结果 （七）总计", null);
    public static final RequestRow CARRIED_OUT = new RequestRow("r25", "四、结转下年度继续办理", null);

    private static final List<RequestRow> ALL = all();

    /** All rows in the order of the form. */
    public static List<RequestRow> inOrder() {
        return ALL;
    }

    /** The row of a result. */
    public static RequestRow of(ResultRow result) {
        return ALL.stream().filter(row -> row.result == result).findFirst().orElseThrow();
    }

    /** The row with this key, e.g. r12. */
    public static Optional<RequestRow> of(String key) {
        return ALL.stream().filter(row -> row.key.equals(key)).findFirst();
    }

    private static List<RequestRow> all() {
        var rows = new ArrayList<RequestRow>();
        rows.add(NEW);
        rows.add(CARRIED_IN);
        Arrays.stream(ResultRow.values()).map(RequestRow::counting).forEach(rows::add);
        rows.add(PROCESSED);
        rows.add(CARRIED_OUT);
        return List.copyOf(rows);
    }

    private static RequestRow counting(ResultRow result) {
        var group = result.group();
        boolean alone = Arrays.stream(ResultRow.values())
                        .filter(other -> other.group() == group)
                        .count()
                == 1;
        String label = "三" + group.number() + (alone ? "" : group.label() + " ") + result.printed();
        return new RequestRow(result.key(), label.replace('(', '（').replace(')', '）'), result);
    }
}
