package org.mingtang.documents;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.PdfLines.Line;

/** Joins lines to paragraphs: a line that runs to the right margin goes on in the next unless that is indented. */
final class PdfParagraphs {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―·\\s]*\\d{1,4}[-—–－―·\\s]*|第\\s*\\d+\\s*页.*|\\d+\\s*/\\s*\\d+");

    private static final Pattern NUMBERED = Pattern.compile(
            "([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十百]+[条章节]).*");

    private final Blocks blocks;
    private final StringBuilder open = new StringBuilder();
    private @Nullable Line last;
    private boolean lastIsFull;
    private int lastOn;
    private int openedOn;
    private @Nullable String held;
    private int page;
    private double left;
    private double right;
    private @Nullable Line top;
    private @Nullable Line bottom;

    PdfParagraphs(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Begins a page; its lines make the text area, within which lines are full or indented. */
    void page(int number, List<Line> lines) {
        page = number;
        left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        top = lines.isEmpty() ? null : lines.get(0);
        bottom = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    void line(Line line) {
        boolean edge = line.equals(top) || line.equals(bottom);
        if (edge && PAGE_NUMBER.matcher(line.text()).matches()) {
            pageNumber(line.text());
            return;
        }
        if (last == null || !continues(last, line)) {
            end();
            openedOn = page;
        }
        append(open, line.text());
        last = line;
        lastOn = page;
        lastIsFull = right - line.right() < 1.6 * line.size();
    }

    /** A paragraph that goes on over the page is not parted by the number between. */
    private void pageNumber(String text) {
        if (last != null && lastIsFull && held == null) {
            held = text;
        } else {
            end();
            blocks.page(page);
            blocks.paragraph(text, 0);
        }
    }

    void table(TableLayout table) {
        end();
        blocks.page(page);
        blocks.table(table);
    }

    void end() {
        blocks.page(openedOn);
        blocks.paragraph(open.toString(), 0);
        open.setLength(0);
        last = null;
        if (held != null) {
            blocks.paragraph(held, 0);
            held = null;
        }
    }

    private boolean continues(Line before, Line line) {
        double size = Math.max(before.size(), line.size());
        boolean overPage = page != lastOn;
        boolean ended = before.text().matches(".*[。；：！？]");
        if (ended && (overPage || NUMBERED.matcher(line.text()).matches())) {
            return false;
        }
        return lastIsFull
                && line.left() - left < 1.2 * size
                && Math.abs(before.size() - line.size()) < 0.15 * size
                && (overPage || line.baseline() - before.baseline() < 2.6 * size);
    }

    private static void append(StringBuilder text, String next) {
        boolean latin = !text.isEmpty() && isWord(text.charAt(text.length() - 1)) && isWord(next.charAt(0));
        text.append(latin ? " " : "").append(next);
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetter(c);
    }

    /** The text of a cell: full lines are joined as in the body, measured by the cell's own width. */
    static String cell(List<Line> lines, double cellRight) {
        StringBuilder text = new StringBuilder();
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        Line before = null;
        for (Line line : lines) {
            boolean full = before != null
                    && cellRight - right < 1.6 * before.size() + 6
                    && before.right() > right - 1.2 * before.size();
            if (before != null && !full) {
                text.append('\n');
            }
            append(text, line.text());
            before = line;
        }
        return text.toString();
    }
}
