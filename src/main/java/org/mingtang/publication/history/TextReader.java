package org.mingtang.publication.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.publication.BodyHtml;

/** Reads a Word, PDF or text file that is itself the information; its title is its first heading, else its first line. */
final class TextReader {

    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}]{1,14}\\s*[〔［\\[（(【]\\s*(?:19|20)\\d{2}\\s*[〕］\\]）)】]\\s*第?\\s*\\d{1,5}\\s*号");
    private static final Pattern PUBLISHED = Pattern.compile("(?:发布|公开)(?:日期|时间)[：:]\\s*(.{8,14})");
    private static final int HEAD = 8;
    private static final int TAIL = 10;

    private TextReader() {}

    static Found read(String place, SourceDocument document) {
        List<Paragraph> paragraphs = document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(each -> !each.text().isBlank())
                .toList();
        Optional<Paragraph> title = title(paragraphs);
        Map<Column, String> values = new EnumMap<>(Column.class);
        title.ifPresent(each -> values.put(Column.TITLE, each.text().strip()));
        number(paragraphs).ifPresent(number -> values.put(Column.NUMBER, number));
        formed(paragraphs).ifPresent(day -> values.put(Column.FORMED, day.toString()));
        published(place, paragraphs).ifPresent(day -> values.put(Column.PUBLISHED, day.toString()));
        values.put(Column.BODY, body(document, title.orElse(null)));
        return Found.of(place, values, List.of(place));
    }

    /** A red head (文件头) or a number is no title. */
    private static Optional<Paragraph> title(List<Paragraph> paragraphs) {
        Optional<Paragraph> heading =
                paragraphs.stream().filter(each -> each.headingLevel() > 0).findFirst();
        return heading.or(() -> paragraphs.stream()
                .limit(HEAD)
                .filter(each -> !NUMBER.matcher(each.text()).find())
                .filter(each -> !each.text().strip().matches(".{2,30}文件|.*[：:]"))
                .filter(each -> Days.alone(each.text()).isEmpty())
                .findFirst());
    }

    private static Optional<String> number(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(HEAD)
                .map(each -> NUMBER.matcher(each.text().strip()))
                .filter(Matcher::matches)
                .map(Matcher::group)
                .findFirst();
    }

    /** The last day that stands alone near the end. */
    private static Optional<LocalDate> formed(List<Paragraph> paragraphs) {
        return paragraphs.subList(Math.max(0, paragraphs.size() - TAIL), paragraphs.size()).stream()
                .map(each -> Days.alone(each.text()))
                .flatMap(Optional::stream)
                .reduce((first, second) -> second);
    }

    private static Optional<LocalDate> published(String place, List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(HEAD)
                .map(each -> PUBLISHED.matcher(each.text()))
                .filter(Matcher::find)
                .map(each -> Days.first(each.group(1)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Days.first(place.substring(place.lastIndexOf('/') + 1).replaceAll("[_ ]", " ")));
    }

    private static String body(SourceDocument document, @Nullable Paragraph title) {
        List<String> html = new ArrayList<>();
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph
                    && paragraph != title
                    && !paragraph.text().isBlank()) {
                String tag = paragraph.headingLevel() == 0 ? "p" : "h" + Math.min(5, paragraph.headingLevel() + 1);
                html.add("<" + tag + ">" + Entities.escape(paragraph.text().strip()) + "</" + tag + ">");
            } else if (block instanceof Grid grid) {
                html.add(table(grid));
            }
        }
        return BodyHtml.clean(String.join("", html));
    }

    private static String table(Grid grid) {
        Map<Integer, List<Cell>> rows = grid.cells().stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .collect(Collectors.groupingBy(Cell::row, java.util.TreeMap::new, Collectors.toList()));
        return rows.values().stream()
                .map(row -> row.stream().map(TextReader::cell).collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table><tbody>", "</tbody></table>"));
    }

    private static String cell(Cell cell) {
        String tag = cell.row() == 0 ? "th" : "td";
        return "<" + tag + (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                + (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "") + ">"
                + cell.text().strip().lines().map(Entities::escape).collect(Collectors.joining("<br>"))
                + "</" + tag + ">";
    }
}
