package org.mingtang.plan.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskView.Part;

/** Units by tasks: where each unit stands with each task, as a sign and a word. */
public record Matrix(List<Column> tasks, List<Row> units) {

    /** A task at the head of a column. */
    public record Column(String id, String number, String requirement) {}

    /** A unit and its cells, one for each column. */
    public record Row(String unit, String name, List<Cell> cells) {}

    /** A unit's part of a task; {@link Mark#NONE} where it has none. */
    public record Cell(Mark mark, String title) {}

    /** What a cell says; the sign differs as well as the word and the colour. */
    public enum Mark {
        DONE("●", "完", "已完成", "chip-ok"),
        RUNNING("◐", "进", "推进中", "chip-info"),
        HANDED_IN("◉", "审", "待审核", "chip-warn"),
        WAITING("○", "待", "待签收", "chip-idle"),
        LATE("!", "逾", "已逾期", "chip-late"),
        NONE("–", "", "无此项任务", "");

        private final String sign;
        private final String abbreviation;
        private final String label;
        private final String chip;

        Mark(String sign, String abbreviation, String label, String chip) {
            this.sign = sign;
            this.abbreviation = abbreviation;
            this.label = label;
            this.chip = chip;
        }

        public String sign() {
            return sign;
        }

        public String abbreviation() {
            return abbreviation;
        }

        public String label() {
            return label;
        }

        public String chip() {
            return chip;
        }

        static Mark of(Part part) {
            if (part.late()) {
                return LATE;
            }
            if (part.stage().finished()) {
                return DONE;
            }
            return part.stage() == Stage.HANDED_IN ? HANDED_IN : part.stage() == Stage.ISSUED ? WAITING : RUNNING;
        }
    }

    static Matrix of(List<BoardTask> tasks) {
        Map<UUID, String> names = new LinkedHashMap<>();
        tasks.forEach(task -> task.task().parts().stream()
                .filter(Part::stands)
                .forEach(part -> names.putIfAbsent(part.unit(), part.unitName())));
        return new Matrix(
                tasks.stream().map(Matrix::column).toList(),
                names.entrySet().stream()
                        .map(unit -> row(unit.getKey(), unit.getValue(), tasks))
                        .toList());
    }

    /** The signs that need explaining. */
    public static List<Mark> legend() {
        return Arrays.asList(Mark.values());
    }

    private static Column column(BoardTask task) {
        return new Column(
                task.task().id().toString(), task.task().number(), task.task().requirement());
    }

    private static Row row(UUID unit, String name, List<BoardTask> tasks) {
        return new Row(
                unit.toString(),
                name,
                tasks.stream().map(task -> cell(task, unit, name)).toList());
    }

    private static Cell cell(BoardTask task, UUID unit, String name) {
        Optional<Part> part = task.partOf(unit);
        Mark mark = part.map(Mark::of).orElse(Mark.NONE);
        return new Cell(mark, name + "，任务 " + task.task().number() + "：" + mark.label());
    }
}
