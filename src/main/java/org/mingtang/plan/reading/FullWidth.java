package org.mingtang.plan.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Row;

/** Rows that are no tasks: headings over the whole width, and notes. */
final class FullWidth {

    private static final Pattern NOTE = Pattern.compile("^(?:注|备注|说明|填表|填报|合计|小计|总计|联系人|单位[:：]|制表)[:：]?");

    /** The table of links that a page ends with. */
    private static final Pattern PAGE_END = Pattern.compile("^(?:索引号|组配分类|网站地图|网站声明|联系我们|网站标识码)|ICP备|^主办[:：]");

    private static final int MOST_LINKS = 4;

    private FullWidth() {}

    /** The heading a row holds, or null if it is a task's row. */
    static @Nullable String heading(Row row, Columns columns) {
        List<String> filled = row.filled();
        List<String> texts = filled.stream().map(Text::squeeze).distinct().toList();
        if (texts.isEmpty() || NOTE.matcher(texts.get(0)).find()) {
            return null;
        }
        if (texts.size() == 2
                && filled.size() == 2
                && chineseNumber(texts.get(0))
                && firstCell(row) == 0
                && texts.get(1).length() <= 60
                && row.width() >= columns.width()
                && !CellLook.units(texts.get(1))) {
            return texts.get(0) + texts.get(1);
        }
        if (texts.size() != 1) {
            return null;
        }
        String text = texts.get(0);
        boolean everywhere = filled.size() > 1 && filled.size() == row.width();
        return everywhere || spans(row, columns) || alone(row, columns, text) ? text : null;
    }

    private static boolean spans(Row row, Columns columns) {
        int first = firstCell(row);
        int covered = 0;
        while (first + covered + 1 < row.width() && row.covered(first + covered + 1)) {
            covered++;
        }
        int end = first + covered;
        boolean units = columns.of(ColumnKind.UNITS).stream().anyMatch(column -> column > first && column <= end);
        return first <= 1 && covered > 0 && (covered >= row.width() - 2 || units);
    }

    /** The first cell holds text and nothing stands beside it. */
    private static boolean alone(Row row, Columns columns, String text) {
        int first = firstCell(row);
        if (first > 1 || CellLook.number(text)) {
            return false;
        }
        Heading heading = Heading.of(text);
        if (heading != null && !heading.chinese() && Text.endsSentence(text)) {
            return false; // a task whose other cells were merged with those above
        }
        boolean numbered = heading != null && heading.chinese();
        boolean numberColumn = first == 0 && columns.list().get(0).kind() == ColumnKind.NUMBER;
        boolean level = first < columns.width()
                && columns.list().get(first).kind() == ColumnKind.TEXT
                && first < columns.requirement();
        return text.length() <= 80
                && (numbered
                        || numberColumn
                        || level
                        || row.width() == 1 && text.length() <= 40 && !Text.endsSentence(text));
    }

    private static boolean chineseNumber(String text) {
        return text.matches("[一二三四五六七八九十]{1,3}[、.．]?|[(（][一二三四五六七八九十]{1,3}[)）]");
    }

    private static int firstCell(Row row) {
        int first = 0;
        while (first < row.width() && Text.isBlank(row.text(first))) {
            first++;
        }
        return first;
    }

    static boolean isNote(Row row) {
        List<String> filled = row.filled();
        return filled.isEmpty()
                || filled.size() <= MOST_LINKS
                        && filled.stream()
                                .anyMatch(cell ->
                                        PAGE_END.matcher(Text.squeeze(cell)).find())
                || filled.size() <= 1
                        && NOTE.matcher(Text.squeeze(filled.get(0))).find();
    }
}
