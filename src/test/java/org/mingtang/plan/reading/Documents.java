package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Format;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;

/** Documents for tests: text line by line, as the reader of txt files gives it, and small grids. */
final class Documents {

    private Documents() {}

    static SourceDocument text(String text) {
        return text("test.txt", text);
    }

    static SourceDocument text(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            blocks.add(new Paragraph(line, 0, new Place(0, blocks.size())));
        }
        return new SourceDocument(name, Format.TXT, blocks);
    }

    static SourceDocument file(Path file) {
        try {
            Path name = file.getFileName();
            return text(name == null ? "" : name.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SourceDocument of(Block... blocks) {
        return new SourceDocument("test.docx", Format.DOCX, List.of(blocks));
    }

    static Paragraph paragraph(String text, int position) {
        return new Paragraph(text, 0, new Place(0, position));
    }

    /**
     * A grid drawn row by row with bars: {@code ^} is covered by the cell above, {@code <} by the cell to the left.
     */
    static Grid grid(int position, String... rows) {
        List<String[]> slots = new ArrayList<>();
        for (String row : rows) {
            slots.add(row.split("\\|", -1));
        }
        int columns = slots.stream().mapToInt(row -> row.length).max().orElse(0);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < slots.size(); row++) {
            for (int column = 0; column < columns; column++) {
                String text = at(slots, row, column);
                if (!text.equals("^") && !text.equals("<")) {
                    cells.add(new Cell(row, column, down(slots, row, column), across(slots, row, column), text));
                }
            }
        }
        return new Grid(slots.size(), columns, cells, new Place(0, position));
    }

    private static int down(List<String[]> slots, int row, int column) {
        int span = 1;
        while (row + span < slots.size() && at(slots, row + span, column).equals("^")) {
            span++;
        }
        return span;
    }

    private static int across(List<String[]> slots, int row, int column) {
        int span = 1;
        while (column + span < slots.get(row).length
                && at(slots, row, column + span).equals("<")) {
            span++;
        }
        return span;
    }

    private static String at(List<String[]> slots, int row, int column) {
        String[] cells = slots.get(row);
        return column < cells.length ? cells[column].strip() : "";
    }

    static ReadPlan read(String text) {
        return new PlanReader().read(text(text));
    }

    static ReadPlan read(Block... blocks) {
        return new PlanReader().read(of(blocks));
    }
}
