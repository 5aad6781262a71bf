package org.mingtang.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.PdfLines.Line;

/** Joins lines to paragraphs: a line that runs to the right margin goes on in the next unless that is indented. */
final class PdfParagraphs {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－―·\\s]*\\d{1,4}[-—–－―·\\s]*|第\\s*\\d+\\s*页.*|\\d+\\s*/\\s*\\d+");

    private static final Pattern NUMBERED = Pattern.compile(
            "([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十百]+[条章节]).*");

    /** Stands centred under a title without being a part of it: number, date, remark. */
    private static final Pattern UNDER_A_TITLE = Pattern.compile("[（(].*|.*〔\\d{4}〕.*|.*\\d{4}年\\d{1,2}月\\d{1,2}日");

    /** Where edges are not justified a full line ends so many hanzi before the margin. */
    private static final double ROOM = 1.6;

    /** The same where only the first line of a paragraph is indented, which tells paragraphs by itself. */
    private static final double ROOM_AFTER_INDENT = 3;

    private final Blocks blocks;
    private final Map<Long, TextArea> areas = new HashMap<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable Line last;
    private double room;
    private int lastOn;
    private int openedOn;
    private @Nullable String held;
    private int page;
    private TextArea area = TextArea.of(List.of());
    private @Nullable Line top;
    private @Nullable Line bottom;

    PdfParagraphs(Blocks blocks, List<PdfPage> pages) {
        this.blocks = blocks;
        pages.stream()
                .collect(Collectors.groupingBy(page -> Math.round(page.width())))
                .forEach((width, alike) -> areas.put(width, TextArea.of(alike)));
    }

    /** Begins a page. */
    void page(PdfPage begun) {
        page = begun.number();
        area = Objects.requireNonNull(areas.get(Math.round(begun.width())));
        List<Line> lines = begun.lines();
        top = lines.isEmpty() ? null : lines.get(0);
        bottom = lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    void line(Line line) {
        boolean edge = line.equals(top) || line.equals(bottom);
        if (edge && isPageNumber(line)) {
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
        room = area.room(line);
    }

    static boolean isPageNumber(Line line) {
        return PAGE_NUMBER.matcher(line.text()).matches();
    }

    /** A paragraph that goes on over the page is not parted by the number between. */
    private void pageNumber(String text) {
        if (last != null && isFull(last, last, ROOM) && held == null) {
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
        boolean overPage = page != lastOn;
        boolean ended = before.text().matches(".*[。；：！？]");
        boolean numbered = NUMBERED.matcher(line.text()).matches();
        boolean closed = ended || before.text().matches(".*[)）】〕]");
        if (ended && overPage || closed && numbered) {
            return false;
        }
        boolean outdented = !ended && !numbered && area.isIndented(before) && !area.isIndented(line);
        return isFull(before, line, outdented ? ROOM_AFTER_INDENT : ROOM)
                && TextArea.isSameSize(before, line)
                && (overPage || area.isClose(before, line))
                && (area.isIndented(line) ? isRestOfTitle(before, line) : area.known() || outdented);
    }

    private boolean isFull(Line before, Line next, double most) {
        return room < most * before.size() || next.didNotFit(room);
    }

    private boolean isRestOfTitle(Line before, Line line) {
        // What is centred has half of its room at each end.
        return before.left() - area.left() + room < ROOM * before.size()
                && area.isCentred(line)
                && !UNDER_A_TITLE.matcher(line.text()).matches();
    }

    /** Parts Latin words, which a line end parts without a blank. */
    static void append(StringBuilder text, String next) {
        boolean latin = !text.isEmpty() && isWord(text.charAt(text.length() - 1)) && isWord(next.charAt(0));
        text.append(latin ? " " : "").append(next);
    }

    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetter(c);
    }
}
