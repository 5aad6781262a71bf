package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;

/**
 * A line of the text as it came.
 *
 * @param source with its line feed, and with the blank lines that follow it
 * @param grid the table that stands here, if it is one
 */
record Line(String source, @Nullable Grid grid) {

    static List<Line> of(SourceDocument document) {
        List<Line> lines = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                add(paragraph.text() + "\n", lines);
            } else if (block instanceof Grid grid) {
                lines.add(new Line(written(grid), grid));
            }
        }
        return lines;
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed + 1;
            add(text.substring(from, to), lines);
            from = to;
        }
        return lines;
    }

    private static void add(String source, List<Line> lines) {
        boolean afterBlankStart = lines.size() == 1 && !lines.get(0).table() && blank(lines.get(0).source);
        if (!lines.isEmpty() && (blank(source) || afterBlankStart)) {
            Line last = lines.remove(lines.size() - 1);
            lines.add(new Line(last.source + source, last.grid));
        } else {
            lines.add(new Line(source, null));
        }
    }

    private static boolean blank(String source) {
        return Words.plain(source).isEmpty();
    }

    private static String written(Grid grid) {
        return grid.cells().stream()
                .collect(Collectors.groupingBy(
                        SourceDocument.Cell::row,
                        java.util.TreeMap::new,
                        Collectors.mapping(SourceDocument.Cell::text, Collectors.joining("\t"))))
                .values()
                .stream()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What one reads, without the spaces around and, in a text scanned badly, between the characters. */
    String text() {
        return Words.plain(source);
    }

    boolean table() {
        return grid != null;
    }
}
