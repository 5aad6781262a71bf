package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Lays a plan's tasks out as 序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限. */
final class TwinTable {

    /** Stands in a cell that says there is none; an empty one would mean what is written above it. */
    static final String NONE = "—";

    private final List<Cell> cells = new ArrayList<>();
    private final List<ReadTask> tasks;
    private final Twin.Layout layout;
    private final int headingRows;
    private final int levels;
    private final boolean numbers;
    private final boolean deadlines;
    private final int columns;
    private int row;

    TwinTable(ReadPlan plan, Twin.Layout layout, int headingRows) {
        this.tasks = plan.tasks();
        this.layout = layout;
        this.headingRows = headingRows;
        levels = Math.max(
                0, tasks.stream().mapToInt(task -> task.path().size()).max().orElse(0) - headingRows);
        numbers = tasks.stream().allMatch(task -> task.no() != null);
        deadlines = tasks.stream().anyMatch(task -> task.deadlineRaw() != null);
        columns = firstLevel() + levels + 1 + unitColumns() + (deadlines ? 1 : 0);
        header();
        lay();
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    }

    int rows() {
        return row;
    }

    int columns() {
        return columns;
    }

    List<Cell> cells() {
        return cells;
    }

    private int firstLevel() {
        return numbers ? 1 : 0;
    }

    private int unitColumns() {
        return layout == Twin.Layout.TWO_UNIT_COLUMNS ? 2 : 1;
    }

    private void header() {
        int deep = unitColumns();
        int column = 0;
        if (numbers) {
            cells.add(new Cell(0, column++, deep, 1, "序号"));
        }
        if (levels > 0) {
            cells.add(new Cell(0, column, deep, levels, "工作任务"));
            column += levels;
        }
        cells.add(new Cell(0, column++, deep, 1, "具体要求"));
        cells.add(new Cell(0, column, 1, deep, "责任单位"));
        if (deep == 2) {
            cells.add(new Cell(1, column, 1, 1, "牵头单位"));
            cells.add(new Cell(1, column + 1, 1, 1, "配合单位"));
        }
        if (deadlines) {
            cells.add(new Cell(0, column + deep, deep, 1, "完成时限"));
        }
        row = deep;
    }

    private void lay() {
        for (int at = 0; at < tasks.size(); at++) {
            ReadTask task = tasks.get(at);
            for (int level = 0; level < headingRows; level++) {
                if (begins(at, level)) {
                    cells.add(new Cell(row++, 0, 1, columns, task.path().get(level)));
                }
            }
            if (numbers) {
                cells.add(new Cell(row, 0, 1, 1, Objects.requireNonNull(task.no())));
            }
            levels(at);
            // A task without headings of its own takes the heading columns too.
            int requirement = task.path().size() <= headingRows ? firstLevel() : firstLevel() + levels;
            int unit = firstLevel() + levels + 1;
            cells.add(new Cell(row, requirement, 1, unit - requirement, task.requirement()));
            if (layout == Twin.Layout.TWO_UNIT_COLUMNS) {
                cells.add(new Cell(row, unit, 1, 1, TwinUnits.of(task, Role.LEAD)));
                cells.add(new Cell(row, unit + 1, 1, 1, TwinUnits.of(task, Role.SUPPORT)));
            } else {
                cells.add(new Cell(row, unit, 1, 1, TwinUnits.cell(task)));
            }
            if (deadlines) {
                String deadline = Objects.requireNonNullElse(task.deadlineRaw(), NONE);
                cells.add(new Cell(row, columns - 1, 1, 1, deadline));
            }
            row++;
        }
    }

    /** Heading cells that begin at this task, each as deep as it stays the same; the last one as wide as is left. */
    private void levels(int at) {
        List<String> path = tasks.get(at).path();
        for (int level = headingRows; level < path.size(); level++) {
            if (begins(at, level)) {
                int end = at + 1;
                while (end < tasks.size() && !begins(end, level)) {
                    end++;
                }
                boolean last = level == path.size() - 1;
                int column = level - headingRows;
                int wide = last ? levels - column : 1;
                cells.add(new Cell(row, firstLevel() + column, end - at, wide, path.get(level)));
            }
        }
    }

    /** Whether the heading of that level starts anew; also where the paths differ in depth, since the cell's width does. */
    private boolean begins(int at, int level) {
        if (at == 0) {
            return true;
        }
        List<String> path = tasks.get(at).path();
        List<String> before = tasks.get(at - 1).path();
        if (before.size() <= level || path.size() <= level) {
            return true;
        }
        boolean widthChanges = (before.size() == level + 1) != (path.size() == level + 1);
        return widthChanges || !path.subList(0, level + 1).equals(before.subList(0, level + 1));
    }
}
