package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Row;

/**
 * The likeliest way to lay a sequence of cells over the columns of a table whose rows are not marked (best path over states).
 *
 * <p>States are the columns, and one more for headings over the whole width.
 */
final class CellLinePath {

    private final List<ColumnKind> kinds;
    private final List<Line> cells;
    private final int heading;
    private final int requirement;

    private CellLinePath(List<ColumnKind> kinds, List<Line> cells) {
        this.kinds = kinds;
        this.cells = cells;
        this.heading = kinds.size();
        this.requirement = kinds.lastIndexOf(ColumnKind.TEXT);
    }

    static List<Row> rows(List<ColumnKind> kinds, List<Line> cells) {
        return cells.isEmpty() ? List.of() : new CellLinePath(kinds, cells).rows();
    }

    /** How well the cells fit the columns at best. */
    static double score(List<ColumnKind> kinds, List<Line> cells) {
        if (cells.isEmpty()) {
            return 0;
        }
        CellLinePath path = new CellLinePath(kinds, cells);
        double[][] best = path.walk(new int[cells.size()][kinds.size() + 1]);
        return Arrays.stream(best[cells.size() - 1]).max().orElse(0);
    }

    private int[] states() {
        int count = kinds.size() + 1;
        int[][] from = new int[cells.size()][count];
        double[][] best = walk(from);
        int[] states = new int[cells.size()];
        int last = 0;
        for (int state = 1; state < count; state++) {
            if (best[cells.size() - 1][state] > best[cells.size() - 1][last]) {
                last = state;
            }
        }
        for (int i = cells.size() - 1; i >= 0; i--) {
            states[i] = last;
            last = from[i][last];
        }
        return states;
    }

    private double[][] walk(int[][] from) {
        int count = kinds.size() + 1;
        double[][] best = new double[cells.size()][count];
        for (int i = 0; i < cells.size(); i++) {
            Look look = Look.of(cells.get(i).text());
            for (int state = 0; state < count; state++) {
                double emission = emission(look, state);
                best[i][state] = Double.NEGATIVE_INFINITY;
                if (i == 0) {
                    best[i][state] = emission - (state == heading ? 0 : skipped(0, state));
                    continue;
                }
                for (int before = 0; before < count; before++) {
                    double score = best[i - 1][before] + emission - step(before, state);
                    if (score > best[i][state]) {
                        best[i][state] = score;
                        from[i][state] = before;
                    }
                }
            }
        }
        return best;
    }

    private double step(int before, int state) {
        if (before == heading) {
            return state == heading ? 0 : skipped(0, state);
        }
        if (state == before) {
            return kinds.get(state) == ColumnKind.TEXT || kinds.get(state) == ColumnKind.UNITS ? 1.5 : 4;
        }
        if (state != heading && state > before) {
            return skipped(before + 1, state);
        }
        return skipped(before + 1, kinds.size()) + (state == heading ? 0 : skipped(0, state));
    }

    private double skipped(int from, int to) {
        double cost = 0;
        for (int column = from; column < to; column++) {
            cost += column == requirement
                    ? 5
                    : switch (kinds.get(column)) {
                        case UNITS, DEADLINE, NUMBER -> 1;
                        case TEXT -> 0.5;
                        case IGNORED -> 0.3;
                    };
        }
        return cost;
    }

    /** What one cell looks like, whichever column it may stand in. */
    private record Look(String text, boolean chinese, boolean number, boolean units, boolean deadline, boolean none) {

        static Look of(String cell) {
            String text = Text.squeeze(cell);
            Heading numbered = Heading.of(text);
            return new Look(
                    text,
                    numbered != null && numbered.chinese() && text.length() <= 70 && !text.contains("。"),
                    CellLook.number(text) && !text.matches(".*[一二三四五六七八九十].*"),
                    CellLook.units(cell) && text.length() <= 400,
                    DeadlineReader.looksLikeDeadline(text) && text.length() <= 30,
                    text.matches("[—\\-－/无]{1,3}"));
        }
    }

    private double emission(Look look, int state) {
        String text = look.text();
        boolean chinese = look.chinese();
        if (state == heading) {
            return chinese ? 4 : -8;
        }
        boolean number = look.number();
        boolean units = look.units();
        boolean deadline = look.deadline();
        boolean none = look.none();
        return switch (kinds.get(state)) {
            case NUMBER -> number ? 4 : -8;
            case UNITS -> units ? 4 : none ? 2 : number ? -8 : text.length() <= 20 && !deadline ? -2 : -6;
            case DEADLINE -> deadline ? 4 : none ? 1.5 : number || units ? -6 : text.length() <= 14 ? -1 : -6;
            case IGNORED -> none ? 2 : text.length() <= 20 && !units ? 0.5 : -3;
            case TEXT ->
                textEmission(text, state == requirement)
                        - (number || none ? 8 : deadline ? 4 : units ? 3 : chinese ? 2 : 0);
        };
    }

    private static double textEmission(String text, boolean innermost) {
        boolean sentence = Text.endsSentence(text) || text.contains("，") || text.length() > 36;
        return innermost
                ? sentence ? 3.5 : text.length() >= 12 ? 2 : 0.5
                : sentence ? -1.5 : text.length() >= 3 ? 1.5 : 0;
    }

    private List<Row> rows() {
        int[] states = states();
        List<Row> rows = new ArrayList<>();
        StringBuilder @Nullable [] row = null;
        int position = 0;
        int before = -1;
        for (int i = 0; i < states.length; i++) {
            Line cell = cells.get(i);
            if (states[i] == heading) {
                end(rows, row, position);
                row = null;
                @Nullable String[] wide = new String[kinds.size()];
                wide[0] = cell.text();
                rows.add(new Row(Arrays.asList(wide), cell.position(), -1));
                before = -1;
                continue;
            }
            if (row == null || states[i] < before) {
                end(rows, row, position);
                row = new StringBuilder[kinds.size()];
                Arrays.setAll(row, column -> new StringBuilder());
                position = cell.position();
            }
            StringBuilder text = row[states[i]];
            text.append(text.isEmpty() ? "" : "\n").append(cell.text());
            before = states[i];
        }
        end(rows, row, position);
        return dropTail(rows);
    }

    private static void end(List<Row> rows, StringBuilder @Nullable [] row, int position) {
        if (row != null) {
            List<@Nullable String> texts = new ArrayList<>();
            for (StringBuilder text : row) {
                texts.add(text.toString());
            }
            rows.add(new Row(texts, position, -1));
        }
    }

    /** Text behind the last assigned row belongs to the page, not to the table. */
    private List<Row> dropTail(List<Row> rows) {
        int end = rows.size();
        while (end > 0 && !assigned(rows.get(end - 1))) {
            end--;
        }
        return new ArrayList<>(rows.subList(0, end));
    }

    private boolean assigned(Row row) {
        for (int column = 0; column < kinds.size(); column++) {
            boolean assigns = kinds.get(column) == ColumnKind.UNITS || kinds.get(column) == ColumnKind.DEADLINE;
            if (assigns && !row.text(column).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
