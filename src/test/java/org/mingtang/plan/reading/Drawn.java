package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Lines, rows and sections drawn as text: cells between bars, {@code <} covered by its left neighbour, {@code /} a line feed. */
final class Drawn {

    private Drawn() {}

    /** One line a text line; positions count up from 0. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(new Line(line, 0, lines.size()));
        }
        return lines;
    }

    static Row row(String drawn) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String cell : drawn.split("\\|", -1)) {
            String text = cell.strip();
            cells.add(text.equals("<") ? null : text.replace('/', '\n'));
        }
        return new Row(cells, 0, -1);
    }

    static List<Row> rows(String drawn) {
        return drawn.strip().lines().map(Drawn::row).toList();
    }

    static String shown(Row row) {
        return row.cells().stream()
                .map(cell -> cell == null ? "<" : cell.replace('\n', '/'))
                .collect(Collectors.joining("|"));
    }

    static List<String> shown(Table table) {
        return table.rows().stream().map(Drawn::shown).toList();
    }

    /** Sections in reading order, lines as they are, rows after {@code #}; blank lines are left out. */
    static List<String> shown(List<? extends Section> sections) {
        List<String> shown = new ArrayList<>();
        for (Section section : sections) {
            if (section instanceof Table table) {
                table.rows().forEach(row -> shown.add("#" + shown(row)));
            } else if (section instanceof Lines lines) {
                shown.addAll(texts(lines.lines()));
            }
        }
        return shown;
    }

    static List<String> texts(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.blank())
                .map(line -> line.text().replace('\n', '/'))
                .toList();
    }

    /** The lines of an expectation drawn as a text block. */
    static List<String> expected(String drawn) {
        return Arrays.stream(drawn.strip().split("\n")).map(String::strip).toList();
    }
}
