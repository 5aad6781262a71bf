package org.mingtang.request.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.ResultRow;

/** Checks a table 三, wherever it comes from, against K1, K2 and K4 in each of its seven columns, and K3 in each row. */
public final class TableCheck {

    private TableCheck() {}

    /**
     * What does not hold, each with the constraint, the column and the figures.
     *
     * @param cells 25 rows in the form's order, each with 7 columns
     */
    public static List<String> of(long[][] cells) {
        var rows = RequestRow.inOrder();
        if (cells.length != rows.size() || Arrays.stream(cells).anyMatch(row -> row.length != 7)) {
            return List.of("表三应有 25 行 7 列。");
        }
        var wrong = new ArrayList<String>();
        for (int column = 0; column < 7; column++) {
            int at = column;
            ToLongFunction<String> cell = key -> cells[place(key)][at];
            String name = column == 6 ? "总计" : ApplicantKind.values()[column].label();
            long in = cell.applyAsLong("r1") + cell.applyAsLong("r2");
            long out = cell.applyAsLong("r24") + cell.applyAsLong("r25");
            if (in != out) {
                wrong.add("K1 " + name + "：第一项加第二项为 " + in + "，第三项加第四项为 " + out + "。");
            }
            long results = Arrays.stream(ResultRow.values())
                    .mapToLong(row -> cell.applyAsLong(row.key()))
                    .sum();
            if (results != cell.applyAsLong("r24")) {
                wrong.add("K2 " + name + "：各项结果之和为 " + results + "，总计为 " + cell.applyAsLong("r24") + "。");
            }
        }
        for (int row = 0; row < cells.length; row++) {
            long sum = Arrays.stream(cells[row], 0, 6).sum();
            if (sum != cells[row][6]) {
                wrong.add("K3 " + rows.get(row).label() + "：各列之和为 " + sum + "，总计为 " + cells[row][6] + "。");
            }
            if (Arrays.stream(cells[row]).anyMatch(value -> value < 0)) {
                wrong.add("K4 " + rows.get(row).label() + "：出现负数。");
            }
        }
        return wrong;
    }

    /** A table's cells, as {@link #of} checks them. */
    public static long[][] cells(RequestTable table) {
        return RequestRow.inOrder().stream()
                .map(row -> {
                    long[] line = new long[7];
                    for (ApplicantKind kind : ApplicantKind.values()) {
                        line[kind.ordinal()] = table.count(row, kind);
                    }
                    line[6] = table.total(row);
                    return line;
                })
                .toArray(long[][]::new);
    }

    private static int place(String key) {
        return Integer.parseInt(key.substring(1)) - 1;
    }
}
