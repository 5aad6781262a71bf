package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Columns.Column;
import org.mingtang.plan.reading.Draft.UnitText;
import org.mingtang.plan.reading.Governing.Statement;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.Section.Row;

/** Rows of a table to tasks: blank cells inherit the value above (labelling rules 1, 8, 9, 10). */
final class RowReader {

    private final Columns columns;
    private final List<Integer> texts;
    private final @Nullable String[] above;
    private final HeadingStack headings;
    private final boolean records;

    /** @param records whether each row stands for itself, so that nothing is inherited */
    RowReader(Columns columns, HeadingStack headings, boolean records) {
        this.columns = columns;
        this.records = records;
        this.headings = headings;
        this.texts = columns.of(ColumnKind.TEXT).stream()
                .filter(i -> i <= columns.requirement())
                .toList();
        this.above = new String[columns.width()];
    }

    /** A full-width heading: levels and numbers above it end, units and deadline go on where cells are left blank. */
    void heading(String text) {
        Heading heading = Heading.of(text);
        int rank =
                heading == null ? headings.isEmpty() || !numbered ? Heading.PART : Heading.CIRCLED + 1 : heading.rank();
        numbered |= heading != null;
        if (headings.push(rank, Heading.caption(text))) {
            for (int column = 0; column < above.length; column++) {
                ColumnKind kind = columns.list().get(column).kind();
                above[column] = kind == ColumnKind.UNITS || kind == ColumnKind.DEADLINE ? above[column] : null;
            }
        }
    }

    private boolean numbered;

    /** The task of a row, or null if it has no requirement of its own. */
    @Nullable
    Draft read(Row row) {
        int innermost = innermost(row);
        if (innermost < 0) {
            remember(row);
            return null;
        }
        Map<String, Doubt> doubts = Draft.noDoubts();
        List<String> path = path(row, innermost);
        String requirement = row.text(innermost);
        String no = null;
        for (int column : columns.of(ColumnKind.NUMBER)) {
            String own = ItemNumber.inColumn(value(row, column));
            no = own == null ? no : own;
        }
        ItemNumber item = ItemNumber.of(requirement);
        boolean ownNumber = columns.of(ColumnKind.NUMBER).stream().anyMatch(column -> !Text.isBlank(row.text(column)));
        no = item.no() != null && (no == null || !ownNumber) ? item.no() : no;
        List<UnitText> units = new ArrayList<>();
        List<String> raws = new ArrayList<>();
        List<String> deadlines = new ArrayList<>();
        readUnits(row, units, raws, deadlines, doubts);
        readDeadlines(row, deadlines, doubts);
        String text = item.text();
        if (columns.of(ColumnKind.UNITS).isEmpty()) {
            text = readUnitsInside(text, units, raws, deadlines);
        }
        remember(row);
        List<String> all = new ArrayList<>(headings.captions());
        all.addAll(path);
        return new Draft(
                no,
                all,
                text,
                units,
                raws.isEmpty() ? null : String.join(" | ", raws),
                deadlines.isEmpty() ? null : String.join("，", deadlines),
                doubts,
                row.position(),
                row.row());
    }

    /** The innermost text cell with own text; an outer one only if the cells right of it are covered or hold units alone. */
    private int innermost(Row row) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            int column = texts.get(i);
            if (!Text.isBlank(row.text(column))) {
                boolean whole = i == texts.size() - 1 || row.covered(texts.get(i + 1));
                return whole || assigns(row) ? column : -1;
            }
        }
        return -1;
    }

    private boolean assigns(Row row) {
        return columns.of(ColumnKind.UNITS).stream().anyMatch(column -> !Text.isBlank(row.text(column)));
    }

    private List<String> path(Row row, int innermost) {
        List<String> path = new ArrayList<>();
        boolean changed = false;
        for (int column : texts) {
            if (column >= innermost) {
                break;
            }
            String own = row.covered(column) ? "" : Heading.caption(row.text(column));
            if (!own.isEmpty()) {
                changed |= !own.equals(above(column));
                path.add(own);
            } else if (!row.covered(column) && !changed && !above(column).isEmpty()) {
                path.add(above(column));
            }
        }
        return path;
    }

    private String above(int column) {
        String value = above[column];
        return value == null ? "" : Heading.caption(value);
    }

    private String value(Row row, int column) {
        String own = row.text(column);
        String inherited = above[column];
        return !Text.isBlank(own) || inherited == null ? own : inherited;
    }

    private void remember(Row row) {
        if (records) {
            return;
        }
        boolean changed = false;
        for (int column = 0; column < columns.width(); column++) {
            boolean text = texts.contains(column);
            String own = row.text(column);
            if (!Text.isBlank(own)) {
                changed |= text && !Heading.caption(own).equals(above(column));
                above[column] = UnitNotes.isForAll(own) ? UnitNotes.withoutNotes(own) : own;
            } else if (text && (changed || row.covered(column))) {
                above[column] = null;
            }
        }
    }

    private void readUnits(
            Row row, List<UnitText> units, List<String> raws, List<String> deadlines, Map<String, Doubt> doubts) {
        for (int column : columns.of(ColumnKind.UNITS)) {
            Column info = columns.list().get(column);
            String text = value(row, column);
            if (Text.isBlank(text)) {
                continue;
            }
            if (Text.isBlank(row.text(column))) {
                doubts.put("units", new Doubt(0.85, "责任单位一栏为空，按合并单元格沿用上一行。"));
            }
            UnitCell cell = UnitCell.read(text, info.role());
            units.addAll(cell.units());
            if (!cell.raw().isEmpty()) {
                raws.add(cell.raw());
            }
            String deadline = cell.deadline();
            if (deadline != null) {
                deadlines.add(deadline);
            }
        }
    }

    /** A table without unit column may name the units in a bracket at the end of the requirement. */
    private static String readUnitsInside(
            String text, List<UnitText> units, List<String> raws, List<String> deadlines) {
        Statement statement = Governing.first(text, 0);
        if (statement == null || statement.start() == 0 || text.length() - statement.end() > 2) {
            return text;
        }
        UnitCell cell = UnitCell.read(statement.content(), null);
        units.addAll(cell.units());
        raws.add(cell.raw());
        String deadline = cell.deadline();
        if (deadline != null) {
            deadlines.add(deadline);
        }
        return text.substring(0, statement.start());
    }

    private void readDeadlines(Row row, List<String> deadlines, Map<String, Doubt> doubts) {
        List<Integer> own = columns.of(ColumnKind.DEADLINE).stream()
                .filter(column -> !columns.list().get(column).header().matches(".*(?:启动|开始|起始|开工).*")
                        || columns.of(ColumnKind.DEADLINE).size() == 1)
                .toList();
        for (int column : own) {
            String text = value(row, column);
            if (!Text.isBlank(text)) {
                deadlines.add(text);
                if (Text.isBlank(row.text(column))) {
                    doubts.put("deadline", new Doubt(0.85, "时限一栏为空，按合并单元格沿用上一行。"));
                }
            }
        }
    }
}
