package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Governing.Statement;
import org.mingtang.plan.reading.Section.Line;

/** Running text to tasks: one task is the text governed by one unit bracket, line or sentence (labelling rules 2, 3, 6, 7). */
final class ProseReader {

    /** With its brackets, and the next one's: the text may be very long. */
    private static final int LONGEST_LABEL = 80;

    private final List<Draft> drafts = new ArrayList<>();
    /** Brackets behind the last draft that add to it. */
    private final List<UnitCell> further = new ArrayList<>();

    private final HeadingStack headings = new HeadingStack();
    private final PendingTask pending = new PendingTask();

    /** The last heading's text while nothing was found under it: it may turn out to be a task itself. */
    private @Nullable String bareHeading;

    private boolean justClosed;

    private final UnitLines unitLines;

    private ProseReader(UnitLines unitLines) {
        this.unitLines = unitLines;
    }

    static List<Draft> read(List<Line> all) {
        List<Line> lines = LeadingUnits.moved(ProseLines.joined(all));
        ProseReader reader = new ProseReader(UnitLines.in(lines));
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
        reader.endLast();
        return reader.drafts;
    }

    private void line(Line line, @Nullable Line next) {
        String text = Text.strip(line.text());
        if (ProseLines.interrupts(text)) {
            pending.clear();
            bareHeading = null;
            justClosed = false;
            if (ProseLines.title(text)) {
                headings.clear();
            }
            return;
        }
        Heading heading = Heading.of(text);
        if (heading != null && heading.chinese()) {
            chineseHeading(heading, line);
        } else if (heading != null && (heading.rank() <= Heading.ARABIC_IN_BRACKETS || pending.circled())) {
            arabicItem(heading, line, text, next);
        } else if (line.headingLevel() > 0 && text.length() <= 60 && !Text.endsSentence(text)) {
            startHeading(line.headingLevel(), text, text);
        } else if (unitLines.holds(line) && !pending.isEmpty()) {
            close(UnitCell.read(text, null), line);
        } else if (unitLines.dates(line) && justClosed) {
            addToLast(new UnitCell(List.of(), "", text));
        } else {
            body(text, line);
        }
    }

    /** {@code (一)标题。正文…}: the first sentence is the heading, the rest goes on as text. */
    private void chineseHeading(Heading heading, Line line) {
        String text = heading.text();
        int end = firstSentenceEnd(text);
        Statement statement = Governing.first(text, 0);
        if (statement != null && statement.start() < end) {
            end = statement.start();
        }
        String title = text.substring(0, end);
        startHeading(heading.rank(), heading.number() + title, title);
        if (end < text.length()) {
            body(text.substring(end), line);
        }
    }

    private void startHeading(int rank, String written, String title) {
        pending.clear();
        justClosed = false;
        headings.push(rank, Heading.caption(written));
        bareHeading = title;
    }

    private static int firstSentenceEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += Brackets.opens(c) ? 1 : Brackets.closes(c) ? -1 : 0;
            if ((c == '。' || c == '｡') && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** An Arabic number starts an item; without full stop and with deeper items below it is a heading. */
    private void arabicItem(Heading heading, Line line, String text, @Nullable Line next) {
        boolean caption = !text.contains("。")
                && !text.contains("｡")
                && Governing.first(text, 0) == null
                && deeperFollows(heading, next);
        if (caption) {
            startHeading(heading.rank(), text, heading.text());
            bareHeading = null;
            return;
        }
        while (headings.innermostRank() >= heading.rank()) {
            headings.pop();
        }
        pending.startItem(heading);
        bareHeading = null;
        body(heading.text(), line);
    }

    private static boolean deeperFollows(Heading heading, @Nullable Line next) {
        Heading below = next == null ? null : Heading.of(next.text());
        return below != null && below.rank() > heading.rank();
    }

    private void body(String text, Line line) {
        Governing governing = new Governing(text);
        int at = 0;
        while (at < text.length()) {
            Statement statement = governing.first(at);
            if (statement == null) {
                append(text.substring(at));
                return;
            }
            append(text.substring(at, statement.start()));
            close(UnitCell.read(statement.content().replaceFirst("^(?:以上|上述)?(?:工作|任务|事项)?由", ""), null), line);
            at = statement.end();
            while (at < text.length() && "。｡；; \u3000".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            at = deadlineBehind(text, at);
        }
    }

    /** {@code 【A、B】【完成时限】年底前}: a label behind the bracket belongs to it; returns the index behind its value. */
    private int deadlineBehind(String text, int at) {
        if (!justClosed || at >= text.length()) {
            return at;
        }
        String behind = text.substring(at, Math.min(text.length(), at + LONGEST_LABEL));
        LabelledText.Part part = LabelledText.read(behind).get(0);
        Label label = part.label();
        if (label == null || label.kind() != Label.Kind.DEADLINE || part.start() > 0) {
            return at;
        }
        int end = text.indexOf('。', at);
        int stop = end < 0 ? text.length() : end + 1;
        addToLast(UnitCell.read(text.substring(at, stop), null));
        return stop;
    }

    private void append(String text) {
        String deadline = ProseLines.deadlineBracket(text);
        if (deadline != null) {
            if (justClosed) {
                addToLast(new UnitCell(List.of(), "", deadline));
            } else {
                pending.deadline = deadline;
            }
            return;
        }
        pending.append(text);
        justClosed &= Text.isBlank(text);
    }

    private void close(UnitCell cell, Line line) {
        String heading = bareHeading;
        boolean ofHeading = pending.isEmpty() && heading != null;
        if (pending.isEmpty() && heading == null) {
            if (justClosed) {
                addToLast(cell);
            }
            return;
        }
        if (ofHeading) {
            headings.pop();
        }
        String deadline = cell.deadline() == null ? pending.deadline : cell.deadline();
        endLast();
        drafts.add(new Draft(
                ofHeading ? null : pending.no(),
                headings.captions(),
                ofHeading && heading != null ? heading : pending.text(),
                cell.units(),
                cell.raw(),
                deadline,
                Draft.noDoubts(),
                line.position(),
                -1));
        pending.clear();
        bareHeading = null;
        justClosed = true;
    }

    /** A second bracket right behind the first adds to it: {@code (牵头单位:A)(配合单位:B)}. */
    private void addToLast(UnitCell cell) {
        further.add(cell);
    }

    private void endLast() {
        if (further.isEmpty()) {
            return;
        }
        Draft last = drafts.remove(drafts.size() - 1);
        List<Draft.UnitText> units = new ArrayList<>(last.units());
        StringBuilder raw = new StringBuilder(String.valueOf(last.unitsRaw()));
        String deadline = last.deadline();
        for (UnitCell cell : further) {
            units.addAll(cell.units());
            raw.append(cell.raw().isEmpty() ? "" : " | ").append(cell.raw());
            deadline = cell.deadline() == null ? deadline : cell.deadline();
        }
        further.clear();
        drafts.add(new Draft(
                last.no(),
                last.path(),
                last.requirement(),
                units,
                raw.toString(),
                deadline,
                last.doubts(),
                last.position(),
                last.row()));
    }
}
