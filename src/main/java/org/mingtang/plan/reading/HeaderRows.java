package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Row;

/** Rows that name the columns, on one or two levels and repeated after page breaks. */
final class HeaderRows {

    private HeaderRows() {}

    /** Whether a row names columns: most of its cells are header words and not all of them of one kind. */
    static boolean is(Row row) {
        List<String> filled = row.filled();
        List<HeaderWord> words = words(filled);
        long kinds = words.stream().map(HeaderWord::kind).distinct().count();
        boolean distinct = filled.stream().distinct().count() * 10 >= filled.size() * 6L;
        return words.size() >= 2 && kinds >= 2 && distinct && words.size() * 10 >= filled.size() * 6;
    }

    /** Whether a row under a header row divides its columns further. */
    static boolean isSecondLevel(Row above, Row row) {
        List<String> filled = row.filled();
        return !filled.isEmpty()
                && !wholeWidth(row)
                && filled.size() < above.width()
                && words(filled).size() == filled.size()
                && filled.stream().allMatch(cell -> Text.squeeze(cell).length() <= 8 && Heading.of(cell) == null)
                && (row.width() == above.width() || row.text(0).isBlank() || HeaderOverlay.texts(above, row) != null);
    }

    /** One cell merged over all columns is a heading of the rows below, whatever its words. */
    private static boolean wholeWidth(Row row) {
        return row.width() > 1
                && !row.text(0).isBlank()
                && IntStream.range(1, row.width()).allMatch(row::covered);
    }

    private static List<HeaderWord> words(List<String> cells) {
        List<HeaderWord> words = new ArrayList<>();
        for (String cell : cells) {
            HeaderWord word = HeaderWord.of(cell);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    /** One header text a slot: the lower level's where there is one, a covered slot takes its left neighbour's. */
    static List<String> texts(List<Row> headers) {
        List<String> overlaid = headers.size() == 2 ? HeaderOverlay.texts(headers.get(0), headers.get(1)) : null;
        if (overlaid != null) {
            return overlaid;
        }
        List<String> texts = new ArrayList<>();
        for (Row header : headers) {
            for (int column = 0; column < header.width(); column++) {
                @Nullable
                String own = header.covered(column) ? column == 0 ? "" : null : Text.squeeze(header.text(column));
                while (texts.size() <= column) {
                    texts.add("");
                }
                String text =
                        own == null ? texts.get(column).isEmpty() ? texts.get(column - 1) : texts.get(column) : own;
                if (!text.isEmpty()) {
                    texts.set(column, text);
                }
            }
        }
        return texts;
    }
}
