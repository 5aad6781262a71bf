package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Place;

class TableLayoutTests {

    private static final Place PLACE = new Place(2, 7);

    @Test
    void placesCellsAndFillsTheRest() {
        TableLayout layout = new TableLayout(2);
        layout.put(0, 0, 1, 1, "甲");
        layout.put(1, 1, 1, 1, "乙");

        assertThat(layout.grid(PLACE))
                .isEqualTo(new Grid(
                        2,
                        2,
                        List.of(
                                new Cell(0, 0, 1, 1, "甲"),
                                new Cell(0, 1, 1, 1, ""),
                                new Cell(1, 0, 1, 1, ""),
                                new Cell(1, 1, 1, 1, "乙")),
                        PLACE));
    }

    @Test
    void ignoresACellWhereAnotherStands() {
        TableLayout layout = new TableLayout(1);
        layout.put(0, 0, 1, 2, "先");
        layout.put(0, 1, 1, 1, "后");

        assertThat(Sketch.of(layout.grid(PLACE))).isEqualTo("[1 x 1]\n先");
    }

    @Test
    void endsASpanAtACellAlreadyPlaced() {
        TableLayout layout = new TableLayout(2);
        layout.put(0, 2, 2, 1, "右");
        layout.put(0, 0, 1, 9, "宽");
        layout.put(1, 1, 1, 1, "下");

        assertThat(Sketch.of(layout.grid(PLACE))).isEqualTo("[2 x 3]\n宽→2 | 右↓2\n_ | 下");
    }

    @Test
    void endsASpanAtTheLastRow() {
        TableLayout layout = new TableLayout(2);
        layout.put(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, "全");

        assertThat(Sketch.of(layout.grid(PLACE))).isEqualTo("[1 x 1]\n全");
    }

    @Test
    void findsTheNextFreeColumn() {
        TableLayout layout = new TableLayout(2);
        layout.put(0, 0, 2, 2, "甲");

        assertThat(layout.freeColumn(1, 0)).isEqualTo(2);
        assertThat(layout.freeColumn(1, 5)).isEqualTo(5);
    }

    @Test
    void writesItselfAsText() {
        TableLayout layout = new TableLayout(2);
        layout.put(0, 0, 1, 1, "一\n二");
        layout.put(0, 1, 1, 1, "三");
        layout.put(1, 0, 1, 2, "四");

        assertThat(layout.text()).isEqualTo("一 二\t三\n四");
    }

    @Test
    void hasNoCellsAtFirst() {
        assertThat(new TableLayout(3).hasCells()).isFalse();
    }

    @Test
    void refusesTooManyRowsColumnsAndSlots() {
        assertThatExceptionOfType(UnreadableReason.Found.class)
                .isThrownBy(() -> new TableLayout(TableLayout.MOST_ROWS + 1));
        TableLayout wide = new TableLayout(1);
        assertThatExceptionOfType(UnreadableReason.Found.class)
                .isThrownBy(() -> wide.put(0, TableLayout.MOST_COLUMNS, 1, 1, "远"));
        TableLayout large = new TableLayout(2_000);
        for (int i = 0; i < 2_000; i++) {
            large.put(i, i % 1_000, 1, 1, "斜");
        }
        assertThatExceptionOfType(UnreadableReason.Found.class).isThrownBy(() -> large.grid(PLACE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void coversEverySlotExactlyOnceWhateverIsPut(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            int rows = 1 + random.nextInt(8);
            TableLayout layout = new TableLayout(rows);
            for (int put = 1 + random.nextInt(20); put > 0; put--) {
                layout.put(
                        random.nextInt(rows), random.nextInt(9), random.nextInt(12) - 1, random.nextInt(12) - 1, "x");
            }
            assertCovered(layout.grid(PLACE));
        }
    }

    private static void assertCovered(Grid grid) {
        int[][] times = new int[grid.rows()][grid.columns()];
        Cell before = null;
        for (Cell cell : grid.cells()) {
            if (before != null) {
                assertThat(cell.row() * 1_000 + cell.column()).isGreaterThan(before.row() * 1_000 + before.column());
            }
            before = cell;
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    times[row][column]++;
                }
            }
        }
        for (int[] row : times) {
            assertThat(row).containsOnly(1);
        }
    }
}
