package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Tables to tasks; a table without header goes on with the one before it (labelling rules 1 and 10). */
final class TableReader {

    /** Rows that must be left to tell what a column holds, once those are set aside that may be shifted. */
    private static final int LEAST_ROWS = 4;

    private final HeadingStack headings;
    private @Nullable Columns columns;
    private @Nullable RowReader rows;
    private List<String> headers = List.of();

    TableReader(HeadingStack headings) {
        this.headings = headings;
    }

    /** A title or running text between two tables: nothing is inherited across it. */
    void interrupt() {
        rows = null;
    }

    /** A heading on a line of its own above a table. */
    void heading(String text) {
        RowReader reader = rows;
        if (reader == null) {
            Heading heading = Heading.of(text);
            headings.push(heading == null ? Heading.PART : heading.rank(), Heading.caption(text));
        } else {
            reader.heading(text);
        }
    }

    List<Draft> read(Table table) {
        List<Row> header = new ArrayList<>();
        List<Row> data = new ArrayList<>();
        divide(table.rows(), header, data);
        if (data.isEmpty()) {
            return List.of();
        }
        Columns found = columns(table, header, data);
        if (!found.assigns() && !namesUnitsInside(data, found)) {
            return List.of();
        }
        RowReader reader = rows;
        if (reader == null || found != columns) {
            reader = new RowReader(found, headings, table.records());
        }
        columns = found;
        rows = reader;
        return tasks(table, data, found, reader);
    }

    /** Whether the requirements of a table without unit column end in unit brackets. */
    private static boolean namesUnitsInside(List<Row> data, Columns columns) {
        long naming = columns.requirement() < 0
                ? 0
                : data.stream()
                        .map(row -> row.text(Math.min(columns.requirement(), row.width() - 1)))
                        .filter(text -> Governing.first(text, 0) != null)
                        .count();
        return naming >= 2 && naming * 2 >= data.size();
    }

    private List<Draft> tasks(Table table, List<Row> data, Columns found, RowReader reader) {
        RowAligner aligner = new RowAligner(found, !table.exact() && blanksMarkMerges(data, found));
        List<Draft> drafts = new ArrayList<>();
        for (Row row : data) {
            String heading = FullWidth.heading(row, found);
            if (heading != null) {
                reader.heading(heading);
                continue;
            }
            Row aligned = aligner.align(row);
            Draft draft = FullWidth.isNote(aligned) ? null : reader.read(aligned);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** Header rows out of the rows: those on top, their second level, and their copies after page breaks. */
    private static void divide(List<Row> all, List<Row> header, List<Row> data) {
        boolean first = true;
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            if (row.filled().isEmpty()) {
                continue;
            }
            if (!HeaderRows.is(row)) {
                data.add(row);
                continue;
            }
            if (first) {
                data.clear();
                header.add(row);
            }
            while (i + 1 < all.size()
                    && !all.get(i + 1).filled().isEmpty()
                    && HeaderRows.isSecondLevel(row, all.get(i + 1))) {
                i++;
                if (first) {
                    header.add(all.get(i));
                }
            }
            first = false;
        }
    }

    private Columns columns(Table table, List<Row> header, List<Row> data) {
        Columns before = columns;
        int width = width(table, header, data);
        List<String> texts = HeaderRows.texts(header);
        boolean same = header.isEmpty()
                ? rows != null && before != null && before.width() >= width
                : Objects.equals(texts, headers) && before != null && rows != null && (before.width() >= width);
        if (same && before != null) {
            return before;
        }
        headers = texts;
        List<Row> whole = data.stream()
                .filter(row -> row.width() == width && row.filled().size() > 1)
                .toList();
        List<Row> unshifted =
                whole.stream().filter(row -> !Text.isBlank(row.text(width - 1))).toList();
        boolean padded = !table.exact() && unshifted.size() >= LEAST_ROWS;
        return Columns.of(texts, padded ? unshifted : whole, width);
    }

    /** The widest row counts, if it is not alone. */
    private static int width(Table table, List<Row> header, List<Row> data) {
        int head = Math.min(
                GridTables.WIDEST, header.stream().mapToInt(Row::width).max().orElse(0));
        int widest = Math.min(
                GridTables.WIDEST, data.stream().mapToInt(Row::width).max().orElse(0));
        if (widest <= head || table.exact()) {
            return Math.max(widest, head);
        }
        int width = widest;
        while (width > head) {
            int tried = width;
            long rows = data.stream().filter(row -> row.width() == tried).count();
            if (rows >= 2 || data.size() <= 3) {
                return width;
            }
            width--;
        }
        return head;
    }

    /** Whether rows of full width hold blank path cells: then the dump writes merged cells out. */
    private static boolean blanksMarkMerges(List<Row> data, Columns columns) {
        return data.stream().anyMatch(row -> {
            boolean first = row.width() > 1 && Text.isBlank(row.text(0)) && !row.covered(0);
            boolean second = row.width() > 2
                    && columns.list().get(0).kind() == ColumnKind.NUMBER
                    && Text.isBlank(row.text(1))
                    && row.filled().size() > 1;
            return first || second;
        });
    }
}
