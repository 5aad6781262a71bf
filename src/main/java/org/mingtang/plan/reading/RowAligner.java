package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Columns.Column;
import org.mingtang.plan.reading.Section.Row;

/** Puts the cells of a row in which the dump left some out into their columns, in order and as well as they fit. */
final class RowAligner {

    /** How much better the cells must fit elsewhere before they are moved. */
    private static final double SHIFT = 4;

    private final Columns columns;
    private final boolean blanksMarkMerges;

    /** @param blanksMarkMerges whether the dump writes merged cells as blanks, so that a left-out cell was spanned over */
    RowAligner(Columns columns, boolean blanksMarkMerges) {
        this.columns = columns;
        this.blanksMarkMerges = blanksMarkMerges;
    }

    Row align(Row row) {
        int width = columns.width();
        int cells = row.width();
        if (cells == width) {
            return blanksMarkMerges ? row : shifted(row);
        }
        if (cells > width) {
            return new Row(row.cells().subList(0, width), row.position(), row.row());
        }
        return new Row(place(row, places(row)), row.position(), row.row());
    }

    /** A dump that leaves merged cells out on the left may fill the row up with blanks on the right. */
    private Row shifted(Row row) {
        int filled = row.width();
        while (filled > 0 && Text.isBlank(row.text(filled - 1))) {
            filled--;
        }
        if (filled == row.width() || filled == 0) {
            return row;
        }
        Row bare = new Row(row.cells().subList(0, filled), row.position(), row.row());
        int[] places = places(bare);
        double stay = 0;
        double move = 0;
        for (int cell = 0; cell < filled; cell++) {
            CellLook.Look look = CellLook.of(row.text(cell));
            stay += fit(look, cell);
            move += fit(look, places[cell]);
        }
        return move > stay + SHIFT ? new Row(place(bare, places), row.position(), row.row()) : row;
    }

    private List<@Nullable String> place(Row row, int[] places) {
        @Nullable String[] slots = new String[columns.width()];
        Arrays.fill(slots, blanksMarkMerges ? null : "");
        for (int cell = 0; cell < places.length; cell++) {
            slots[places[cell]] = row.cells().get(cell);
        }
        for (int column = 0; column < slots.length; column++) {
            ColumnKind kind = columns.list().get(column).kind();
            if (slots[column] == null && kind != ColumnKind.TEXT) {
                slots[column] = "";
            }
        }
        return new ArrayList<>(Arrays.asList(slots));
    }

    /** Best column of each cell by dynamic programming; ties go to the left. */
    private int[] places(Row row) {
        int width = columns.width();
        int cells = row.width();
        List<CellLook.Look> looks = IntStream.range(0, cells)
                .mapToObj(cell -> CellLook.of(row.text(cell)))
                .toList();
        double[][] best = new double[cells + 1][width + 1];
        boolean[][] taken = new boolean[cells + 1][width + 1];
        for (double[] line : best) {
            Arrays.fill(line, Double.NEGATIVE_INFINITY);
        }
        Arrays.fill(best[cells], 0);
        for (int cell = cells; cell >= 0; cell--) {
            for (int column = width - 1; column >= 0; column--) {
                double skip = best[cell][column + 1] - gap(column);
                double take = cell < cells
                        ? best[cell + 1][column + 1] + fit(looks.get(cell), column)
                        : Double.NEGATIVE_INFINITY;
                taken[cell][column] = take >= skip && cell < cells;
                best[cell][column] = Math.max(take, skip);
            }
        }
        int[] places = new int[cells];
        int cell = 0;
        for (int column = 0; column < width && cell < cells; column++) {
            if (taken[cell][column]) {
                places[cell++] = column;
            }
        }
        return places;
    }

    private double fit(CellLook.Look look, int column) {
        Column target = columns.list().get(column);
        return target.content().fits(look, target.kind());
    }

    /** Merged cells stand on the left as a rule; in dumps with blanks only text cells span. */
    private double gap(int column) {
        ColumnKind kind = columns.list().get(column).kind();
        if (column == columns.requirement()) {
            return 2.5;
        }
        if (kind == ColumnKind.TEXT) {
            return blanksMarkMerges ? 0.5 * Math.max(1, columns.requirement() - column) : 0.5;
        }
        return kind == ColumnKind.IGNORED ? 0.3 : blanksMarkMerges ? 2 : kind == ColumnKind.NUMBER ? 1 : 0.8;
    }
}
