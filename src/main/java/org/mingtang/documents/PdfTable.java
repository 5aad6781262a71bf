package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.RuledTable.Box;

/**
 * A table with its parts on the pages behind.
 *
 * <p>Browsers leave the border open where a page break cuts a cell; word processors close it, so that only the text tells
 * that the row goes on. Header rows that the program repeats on each page are read once.
 */
final class PdfTable {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_HEADER_ROWS = 4;

    /**
     * What stands of the table on one page.
     *
     * @param head number of header rows repeated from the first page
     * @param above number of rows on the pages before
     * @param before for each cell that goes on from the page before, the cell it goes on from
     */
    private record Part(RuledTable table, int head, int above, Map<Box, Box> before) {

        int below() {
            return above + table.rows() - head;
        }

        int rows(Box box) {
            return box.rowEnd() - Math.max(head, box.row());
        }
    }

    private final List<Part> parts = new ArrayList<>();

    PdfTable(RuledTable first) {
        parts.add(new Part(first, 0, 0, Map.of()));
    }

    /** Adds the first table of the next page if it is this one going on. */
    boolean goesOnIn(RuledTable next) {
        Part last = parts.get(parts.size() - 1);
        boolean sameWidth = near(last.table.left(), next.left()) && near(last.table.right(), next.right());
        if (!sameWidth || last.below() + next.rows() > MOST_ROWS) {
            return false;
        }
        int head = repeatedHeader(next);
        Map<Box, Box> cut = cutByText(last, next, head);
        if (cut.isEmpty()) {
            cut = cutByBorder(last, next, head);
        }
        boolean goesOn = head > 0 || !cut.isEmpty() || sameColumns(last.table, next);
        if (goesOn) {
            parts.add(new Part(next, head, last.below(), cut));
        }
        return goesOn;
    }

    private static boolean sameColumns(RuledTable table, RuledTable next) {
        List<Double> edges = table.columns().all();
        return next.columns().all().stream().allMatch(edge -> edges.stream().anyMatch(other -> near(edge, other)));
    }

    /** How many rows at the top say the same as the first rows of the table. */
    private int repeatedHeader(RuledTable next) {
        RuledTable first = parts.get(0).table;
        int same = 0;
        for (int head = 1; head <= Math.min(MOST_HEADER_ROWS, Math.min(first.rows(), next.rows()) - 1); head++) {
            List<String> rows = texts(first, head);
            if (!rows.isEmpty() && rows.equals(texts(next, head))) {
                same = head;
            }
        }
        return same;
    }

    /** The texts of the first rows; none where a cell reaches further down. */
    private static List<String> texts(RuledTable table, int rows) {
        List<String> texts = new ArrayList<>();
        boolean blank = true;
        for (Box box : table.boxes()) {
            if (box.row() < rows) {
                if (box.rowEnd() > rows) {
                    return List.of();
                }
                String text = table.cell(box).text();
                blank &= text.isEmpty();
                texts.add(box.row() + " " + text.replace("\n", ""));
            }
        }
        return blank ? List.of() : texts;
    }

    /** Cells without a border at the page break, on either side. */
    private static Map<Box, Box> cutByBorder(Part last, RuledTable next, int head) {
        Map<Box, Box> cut = new HashMap<>();
        for (Box box : next.boxes()) {
            Box above = box.row() == head && (head > 0 || next.isOpenAbove(box)) ? above(last, next, box) : null;
            if (above != null && last.table.isOpenBelow(above)) {
                cut.put(box, above);
            }
        }
        return cut;
    }

    /** All cells of the row, where each is blank or goes on within a sentence. */
    private static Map<Box, Box> cutByText(Part last, RuledTable next, int head) {
        Map<Box, Box> cut = new HashMap<>();
        boolean goesOn = false;
        boolean ended = false;
        for (Box box : next.boxes()) {
            if (box.row() == head) {
                Box above = above(last, next, box);
                if (above == null) {
                    return Map.of();
                }
                cut.put(box, above);
                if (next.cell(box).isBlank()) {
                    ended |= !last.table.cell(above).isBlank();
                } else if (last.table.cell(above).goesOnIn(next.cell(box))) {
                    goesOn = true;
                } else {
                    return Map.of();
                }
            }
        }
        return goesOn && ended ? cut : Map.of();
    }

    private static @Nullable Box above(Part last, RuledTable next, Box box) {
        for (Box above : last.table.boxes()) {
            if (above.rowEnd() == last.table.rows()
                    && above.rowEnd() > last.head
                    && near(last.table.left(above), next.left(box))
                    && near(last.table.right(above), next.right(box))) {
                return above;
            }
        }
        return null;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= Rule.NEAR;
    }

    TableLayout layout() {
        Edges columns = new Edges(
                parts.stream()
                        .flatMap(part -> part.table.columns().all().stream())
                        .toList(),
                Rule.NEAR);
        TableLayout layout = new TableLayout(parts.get(parts.size() - 1).below());
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            for (Box box : part.table.boxes()) {
                if (box.row() >= part.head && !part.before.containsKey(box)) {
                    int column = columns.indexOf(part.table.left(box));
                    int end = columns.indexOf(part.table.right(box));
                    PdfCell cell = new PdfCell();
                    int rows = gather(at, box, cell);
                    layout.put(part.above + box.row() - part.head, column, rows, end - column, cell.text());
                }
            }
        }
        return layout;
    }

    /** Adds the text of a cell with what goes on of it on the pages behind; returns its rows. */
    private int gather(int at, Box box, PdfCell cell) {
        cell.addAll(parts.get(at).table.cell(box));
        int rows = parts.get(at).rows(box);
        if (at + 1 < parts.size()) {
            for (Map.Entry<Box, Box> rest : parts.get(at + 1).before.entrySet()) {
                if (rest.getValue().equals(box)) {
                    rows += gather(at + 1, rest.getKey(), cell);
                }
            }
        }
        return rows;
    }
}
