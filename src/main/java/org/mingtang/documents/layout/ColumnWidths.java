package org.mingtang.documents.layout;

import java.util.Arrays;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;

/** How a table's width is shared: in proportion to the longest line of each column, within bounds. */
final class ColumnWidths {

    private static final double NARROWEST = 3.5;
    private static final double NARROW = 5;
    private static final double WIDEST = 28;

    /** 156 mm over 12 pt. */
    private static final double ROOM = 36.8;

    private ColumnWidths() {}

    /** Parts of one; cells over several columns do not count. */
    static double[] of(Table table) {
        double[] wanted = new double[table.columns()];
        Arrays.fill(wanted, NARROWEST);
        for (Cell cell : table.cells()) {
            if (cell.columnSpan() == 1) {
                for (String line : cell.text().split("\n", -1)) {
                    double width = Math.min(WIDEST, Signature.width(line) + 1);
                    wanted[cell.column()] = Math.max(wanted[cell.column()], width);
                }
            }
        }
        double sum = Arrays.stream(wanted).sum();
        double kept = Arrays.stream(wanted).map(each -> Math.min(each, NARROW)).sum();
        // Where there is not enough room, narrow columns keep what they need and the others give way.
        double share = sum <= ROOM || kept >= ROOM ? 1 : (ROOM - kept) / (sum - kept);
        double[] given = Arrays.stream(wanted)
                .map(each -> Math.min(each, NARROW) + Math.max(0, each - NARROW) * share)
                .toArray();
        double all = Arrays.stream(given).sum();
        return Arrays.stream(given).map(each -> each / all).toArray();
    }
}
