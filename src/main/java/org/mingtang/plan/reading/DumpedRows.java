package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;
import org.mingtang.plan.reading.TabTables.Found;

/** Dumps with a tab before each cell and blank lines between rows; lines without a tab go on with the cell. */
final class DumpedRows {

    private final List<Line> lines;
    private final List<Found> tables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<@Nullable String> cells = new ArrayList<>();
    private int from = -1;
    private int rowPosition;

    private DumpedRows(List<Line> lines) {
        this.lines = lines;
    }

    static List<Found> find(List<Line> lines) {
        DumpedRows dump = new DumpedRows(lines);
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            end = lines.get(i).text().startsWith("\t") ? dump.cell(i) : i + 1;
            if (end > i + 1) {
                i = end - 1;
            }
        }
        dump.endTable(end);
        return dump.tables;
    }

    /** Reads the cell that begins here; returns the index behind it. */
    private int cell(int start) {
        if (from < 0) {
            from = start;
        }
        if (cells.isEmpty()) {
            rowPosition = lines.get(start).position();
        }
        int next = start + 1;
        while (next < lines.size() && !lines.get(next).text().startsWith("\t")) {
            next++;
        }
        boolean last = next == lines.size();
        int end = last || foreign(start + 1, next) ? ownEnd(start) : next;
        StringBuilder text = new StringBuilder(lines.get(start).text().substring(1));
        for (int i = start + 1; i < end; i++) {
            text.append('\n').append(lines.get(i).text());
        }
        for (String piece : text.toString().split("\t", -1)) {
            cells.add(piece.strip());
        }
        if (end < next || last) {
            endRow();
            endTable(end);
        } else if (next > start + 1 && lines.get(next - 1).blank()) {
            endRow();
        }
        return Math.max(end, start + 1);
    }

    /** Whether a heading, title or other text that is no cell stands between two rows. */
    private boolean foreign(int start, int end) {
        boolean blank = false;
        for (int i = start; i < end; i++) {
            String text = Text.squeeze(lines.get(i).text());
            Heading heading = Heading.of(text);
            boolean caption = heading != null
                    && heading.rank() <= Heading.CHINESE
                    && text.length() <= 60
                    && !Text.endsSentence(text);
            if (blank
                    && (caption
                            || text.matches("附件\\d?[:：]?")
                            || text.matches(".{6,50}(?:分解表|分工表|任务表|责任表|台账|清单|一览表)"))) {
                return true;
            }
            blank |= text.isEmpty();
        }
        return false;
    }

    /** The last cell of a dump ends at a blank line, unless the text before it goes on. */
    private int ownEnd(int start) {
        int end = start + 1;
        boolean open = lines.get(start).blank();
        while (end < lines.size()
                && !lines.get(end).text().startsWith("\t")
                && (open || !lines.get(end).blank())) {
            String text = lines.get(end).text().strip();
            open = text.isEmpty() ? open && end - start < 12 : "、，,".indexOf(text.charAt(text.length() - 1)) >= 0;
            end++;
        }
        return end;
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new Row(new ArrayList<>(cells), rowPosition, -1));
            cells.clear();
        }
    }

    private void endTable(int end) {
        endRow();
        if (rows.size() >= 2) {
            tables.add(new Found(new Table(List.copyOf(rows), false), from, end));
        }
        rows.clear();
        from = -1;
    }
}
