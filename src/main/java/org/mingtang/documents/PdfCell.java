package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.documents.PdfLines.Line;

/** The lines of a cell, each with the room left at its end, over all pages on which the cell stands. */
final class PdfCell {

    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；;！？!?]");

    private final List<Line> lines = new ArrayList<>();
    private final List<Double> rooms = new ArrayList<>();

    void add(Line line, double room) {
        lines.add(line);
        rooms.add(room);
    }

    void addAll(PdfCell rest) {
        lines.addAll(rest.lines);
        rooms.addAll(rest.rooms);
    }

    boolean isBlank() {
        return lines.isEmpty();
    }

    /** Whether this cell ends within a sentence, for want of room, and the other one goes on with it. */
    boolean goesOnIn(PdfCell rest) {
        if (isBlank() || rest.isBlank()) {
            return false;
        }
        int last = lines.size() - 1;
        return !SENTENCE_END.matcher(lines.get(last).text()).matches()
                && rest.lines.get(0).didNotFit(rooms.get(last));
    }

    /** Lines that were broken for want of room are joined, others stay apart. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && !lines.get(i).didNotFit(rooms.get(i - 1))) {
                text.append('\n');
            }
            PdfParagraphs.append(text, lines.get(i).text());
        }
        return text.toString();
    }
}
