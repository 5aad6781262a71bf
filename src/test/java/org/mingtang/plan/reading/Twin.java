package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * A plan written anew from its label: the lines above the table and the table with merged cells, for any file format.
 *
 * @param plan the label
 * @param layout how the headings stand
 * @param lines title, document number, issuer and date
 * @param columns number of columns
 * @param cells merged cells once, in row-major order
 */
record Twin(ReadPlan plan, Layout layout, List<String> lines, int rows, int columns, List<Cell> cells) {

    /** Where headings stand in a twin. */
    enum Layout {
        /** Every level is a column left of the requirement, merged over its tasks. */
        COLUMNS,
        /** The outermost level, and every numbered level below it, is a row over the whole width. */
        ROWS,
        /** As COLUMNS, with leading and supporting units in columns of their own under one heading. */
        TWO_UNIT_COLUMNS
    }

    private static final Pattern NUMBERED_FIRST = Pattern.compile("[一二三四五六七八九十]+、.*");
    private static final Pattern NUMBERED_SECOND = Pattern.compile("[（(][一二三四五六七八九十]+[)）].*");

    /** The plan in that layout; none where the layout cannot carry it. */
    static Stream<Twin> of(ReadPlan plan, Layout layout) {
        if (layout == Layout.ROWS && headingRows(plan) == 0) {
            return Stream.empty();
        }
        if (layout == Layout.TWO_UNIT_COLUMNS && !leadsAndSupports(plan)) {
            return Stream.empty();
        }
        TwinTable table = new TwinTable(plan, layout, layout == Layout.ROWS ? headingRows(plan) : 0);
        return Stream.of(new Twin(plan, layout, lines(plan), table.rows(), table.columns(), table.cells()));
    }

    /** Every plan in every layout that can carry it. */
    static Stream<Twin> all(List<ReadPlan> plans) {
        return plans.stream().flatMap(plan -> Stream.of(Layout.values()).flatMap(layout -> of(plan, layout)));
    }

    /** The file's name without its ending. */
    String name() {
        return plan.source().replaceAll("\\W.*", "") + "_" + layout;
    }

    boolean numbered() {
        return plan.tasks().stream().allMatch(task -> task.no() != null);
    }

    /** The cell that lies over each slot of the grid. */
    Cell[][] slots() {
        Cell[][] slots = new Cell[rows][columns];
        for (Cell cell : cells) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                Arrays.fill(slots[row], cell.column(), cell.column() + cell.columnSpan(), cell);
            }
        }
        return slots;
    }

    /**
     * Number of levels that can stand as rows. A row takes away the rows of its own rank and below, so that a task
     * under one level only cannot follow a task under two, and levels without numbers have no rank that could be seen.
     */
    private static int headingRows(ReadPlan plan) {
        int deepest =
                plan.tasks().stream().mapToInt(task -> task.path().size()).max().orElse(0);
        boolean even = plan.tasks().stream().allMatch(task -> task.path().size() == deepest);
        if (deepest == 0 || plan.tasks().stream().anyMatch(task -> task.path().isEmpty())) {
            return 0;
        }
        if (even && deepest == 1) {
            return 1;
        }
        if (!all(plan, 0, NUMBERED_FIRST)) {
            return 0;
        }
        return even && deepest == 2 && all(plan, 1, NUMBERED_SECOND) ? 2 : 1;
    }

    private static boolean all(ReadPlan plan, int level, Pattern numbered) {
        return plan.tasks().stream()
                .map(ReadTask::path)
                .allMatch(path -> numbered.matcher(path.get(level)).matches());
    }

    private static boolean leadsAndSupports(ReadPlan plan) {
        return plan.tasks().stream()
                .flatMap(task -> task.units().stream())
                .allMatch(unit -> unit.role() != Role.RESPONSIBLE);
    }

    private static List<String> lines(ReadPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(Objects.requireNonNullElse(plan.title(), "政务公开重点工作任务分解表"));
        Stream.of(plan.docNumber(), plan.issuer()).filter(Objects::nonNull).forEach(lines::add);
        LocalDate issued = plan.issuedOn();
        if (issued != null) {
            lines.add(issued.getYear() + "年" + issued.getMonthValue() + "月" + issued.getDayOfMonth() + "日");
        }
        return lines;
    }
}
