package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Tables dumped as one cell a line, without any mark where a row begins. */
final class CellLines {

    /** Who printed it and when, on one line. */
    private static final Pattern PRINTED =
            Pattern.compile("[^、，,；;]{4,30}(?:办公室|办公厅|政府|局|委员会|委|厅|中心)20\\d{2}年\\d{1,2}月\\d{1,2}日(?:印发)?");

    private static final int TITLE_LINES = 4;

    private CellLines() {}

    /** Running text with such tables taken out as tables. */
    static List<Section> find(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.blank()).toList();
        int header = header(filled);
        if (header < 0) {
            return List.of(new Lines(lines));
        }
        int width = headerWidth(filled, header);
        List<Line> cells = BrokenCells.joined(withoutCopies(filled, header, width));
        int end = end(cells);
        Table table = table(filled.subList(header, header + width), cells.subList(0, end));
        List<Section> sections = new ArrayList<>();
        sections.add(new Lines(filled.subList(0, header)));
        if (table == null) {
            return List.of(new Lines(lines));
        }
        sections.add(table);
        sections.add(new Lines(cells.subList(end, cells.size())));
        return sections;
    }

    /** First of at least three lines in a row that are header words, one of them for units or deadlines; or -1. */
    private static int header(List<Line> lines) {
        for (int i = 0; i + 2 < lines.size(); i++) {
            int width = headerWidth(lines, i);
            if (width >= 3) {
                List<ColumnKind> kinds = kinds(lines.subList(i, i + width));
                if (kinds.contains(ColumnKind.TEXT)
                        && (kinds.contains(ColumnKind.UNITS) || kinds.contains(ColumnKind.DEADLINE))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int headerWidth(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size() && end - start < 12 && word(lines.get(end)) != null && fresh(lines, start, end)) {
            end++;
        }
        return end - start;
    }

    private static boolean fresh(List<Line> lines, int start, int end) {
        String text = Text.squeeze(lines.get(end).text());
        return lines.subList(start, end).stream()
                .noneMatch(line -> Text.squeeze(line.text()).equals(text));
    }

    private static @Nullable HeaderWord word(Line line) {
        return Heading.of(line.text()) != null ? null : HeaderWord.of(line.text());
    }

    static List<ColumnKind> kinds(List<Line> header) {
        List<ColumnKind> kinds = new ArrayList<>();
        for (Line line : header) {
            HeaderWord word = HeaderWord.of(line.text());
            kinds.add(word == null ? ColumnKind.IGNORED : word.kind());
        }
        return kinds;
    }

    private static List<Line> withoutCopies(List<Line> lines, int header, int width) {
        List<String> words = lines.subList(header, header + width).stream()
                .map(line -> Text.squeeze(line.text()))
                .toList();
        Set<String> titles = lines.subList(Math.max(0, header - TITLE_LINES), header).stream()
                .map(line -> Text.squeeze(line.text()))
                .filter(ProseLines::title)
                .collect(Collectors.toSet());
        List<Line> cells = new ArrayList<>();
        for (int i = header + width; i < lines.size(); i++) {
            int copied = 0;
            while (copied < width
                    && i + copied < lines.size()
                    && Text.squeeze(lines.get(i + copied).text()).equals(words.get(copied))) {
                copied++;
            }
            if (copied == width) {
                i += width - 1;
            } else if (titles.contains(Text.squeeze(lines.get(i).text()))) {
                continue; // the table's title, above each page
            } else if (!Furniture.isPageNumber(lines.get(i).text())) {
                cells.add(lines.get(i));
            }
        }
        return cells;
    }

    /** The table ends where copies to, signature or page furniture begin. */
    private static int end(List<Line> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = Text.squeeze(cells.get(i).text());
            boolean signed = text.matches("20\\d{2}年\\d{1,2}月\\d{1,2}日(?:印发)?")
                    && i > 0
                    && Text.squeeze(cells.get(i - 1).text()).matches("[^、，,；;]{4,30}(?:办公室|办公厅|政府|局|委员会|委|厅|中心|领导小组)");
            if (signed) {
                return i - 1;
            }
            if (PRINTED.matcher(text).matches()) {
                return i;
            }
            if (Furniture.is(text) || text.matches("附件\\d?[:：]?") || text.matches("(?:备注|注|附|说明)[:：].*")) {
                return i;
            }
        }
        return cells.size();
    }

    /** Where numbers without a header of their own fit best: in front, or behind a category. */
    private static int numberColumn(List<ColumnKind> kinds, List<Line> cells) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column <= kinds.lastIndexOf(ColumnKind.TEXT); column++) {
            List<ColumnKind> tried = new ArrayList<>(kinds);
            tried.add(column, ColumnKind.NUMBER);
            double score = CellLinePath.score(tried, cells);
            if (score > most) {
                best = column;
                most = score;
            }
        }
        return best;
    }

    private static @Nullable Table table(List<Line> header, List<Line> cells) {
        List<String> words = new ArrayList<>(
                header.stream().map(line -> Text.squeeze(line.text())).toList());
        List<ColumnKind> kinds = kinds(header);
        long numbers = cells.stream()
                .filter(line -> Text.squeeze(line.text()).matches("\\d{1,3}"))
                .count();
        if (!kinds.contains(ColumnKind.NUMBER) && numbers >= 3) {
            int column = numberColumn(kinds, cells);
            words.add(column, "序号");
            kinds.add(column, ColumnKind.NUMBER);
        }
        List<Row> rows = CellLinePath.rows(kinds, cells);
        if (rows.isEmpty()) {
            return null;
        }
        rows.add(0, new Row(new ArrayList<>(words), header.get(0).position(), -1));
        return new Table(rows, true);
    }
}
