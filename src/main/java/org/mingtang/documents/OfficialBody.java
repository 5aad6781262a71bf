package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Heading;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.OfficialDocument.Text;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;

/** Turns sanitised html into the blocks of an official document. */
final class OfficialBody {

    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_LEAD = 50;
    private static final int MOST_HEAD_ROWS = 4;
    private static final String PLAIN = "0123456789+-=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private OfficialBody() {}

    static List<Block> of(String html) {
        Element body = Jsoup.parseBodyFragment(html.replace("\0", "")).body();
        body.select("sup").forEach(each -> shift(each, RAISED));
        body.select("sub").forEach(each -> shift(each, LOWERED));
        body.select("img[alt]").forEach(OfficialBody::nameOfPicture);
        Blocks found = new Blocks();
        new HtmlStory(found).read(body);
        List<Block> blocks = new ArrayList<>();
        for (SourceDocument.Block each : found.list()) {
            if (each instanceof Paragraph paragraph) {
                String text = clean(paragraph.text());
                if (!text.isEmpty()) {
                    blocks.add(block(text, paragraph.headingLevel()));
                }
            } else if (each instanceof Grid grid) {
                blocks.add(table(grid));
            }
        }
        return blocks;
    }

    /** 10<sup>2</sup> is not 102. */
    private static void shift(Element element, String shifted) {
        String text = element.text();
        if (!text.isEmpty() && text.chars().allMatch(c -> PLAIN.indexOf(c) >= 0)) {
            StringBuilder written = new StringBuilder();
            text.chars().forEach(c -> written.append(shifted.charAt(PLAIN.indexOf(c))));
            element.text(written.toString());
        }
    }

    private static void nameOfPicture(Element picture) {
        if (!picture.attr("alt").isBlank()) {
            picture.replaceWith(new TextNode("（图：" + picture.attr("alt").strip() + "）"));
        }
    }

    /** Drops selectors of variants and marks of direction, which have no shape of their own. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !(c >= 0xfe00 && c <= 0xfe0f)
                        && !(c >= 0xe0100 && c <= 0xe01ef)
                        && !(c >= 0x202a && c <= 0x202e)
                        && !(c >= 0x2066 && c <= 0x2069)
                        && !(c >= 0xd800 && c <= 0xdfff)
                        && c != 0xfffe
                        && c != 0xffff)
                .map(c -> c == '\t' || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return Characters.clean(clean.toString());
    }

    private static Block block(String text, int htmlLevel) {
        HeadingLevel level = HeadingLevel.startOf(text).orElse(null);
        boolean alone = !text.matches("(?s).*[。；;，,：:！？].*") && text.length() <= LONGEST_HEADING;
        if (level == HeadingLevel.ARTICLE) {
            return new Text(text, level.markLength(text), level);
        }
        if (level == HeadingLevel.CHAPTER || level == HeadingLevel.SECTION) {
            return alone ? new Heading(level, text) : Text.of(text);
        }
        if (level == HeadingLevel.FIRST || level == HeadingLevel.SECOND) {
            int stop = text.indexOf('。') + 1;
            boolean whole = text.length() <= LONGEST_HEADING
                    && (stop == 0 || stop == text.length())
                    && !text.matches(".*[；;：:，]");
            if (whole) {
                return new Heading(level, text);
            }
            return stop > 0 && stop <= LONGEST_LEAD ? new Text(text, stop, level) : Text.of(text);
        }
        if (htmlLevel > 0 && text.length() <= LONGEST_HEADING) {
            return new Heading(level == null ? ofHtml(htmlLevel) : level, text);
        }
        return Text.of(text);
    }

    private static HeadingLevel ofHtml(int level) {
        return switch (level) {
            case 1, 2 -> HeadingLevel.FIRST;
            case 3 -> HeadingLevel.SECOND;
            case 4 -> HeadingLevel.THIRD;
            default -> HeadingLevel.FOURTH;
        };
    }

    private static Table table(Grid grid) {
        List<Cell> cells = grid.cells().stream()
                .map(cell -> new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), lines(cell.text())))
                .toList();
        return new Table(grid.rows(), grid.columns(), headRows(grid), cells);
    }

    private static String lines(String text) {
        return String.join(
                "\n",
                Characters.lines(text).stream()
                        .map(OfficialBody::clean)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** The first row, those its tall cells reach into, and the next where the first is but a title over all columns. */
    private static int headRows(Grid grid) {
        int end = 0;
        do {
            int begin = end;
            boolean title = grid.columns() > 1
                    && grid.cells().stream()
                            .anyMatch(cell -> cell.row() == begin && cell.columnSpan() == grid.columns());
            end = grid.cells().stream()
                    .filter(cell -> cell.row() == begin)
                    .mapToInt(cell -> cell.row() + cell.rowSpan())
                    .max()
                    .orElse(begin + 1);
            if (!title) {
                break;
            }
        } while (end < MOST_HEAD_ROWS);
        return end < grid.rows() && end <= MOST_HEAD_ROWS ? end : 0;
    }
}
