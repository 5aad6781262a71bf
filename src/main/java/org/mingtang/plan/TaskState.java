package org.mingtang.plan;

import java.util.List;

/** How a whole task stands, read from its units' parts; only parts that hand in count. */
public enum TaskState {
    WAITING("待签收", "chip-idle"),
    RUNNING("推进中", "chip-info"),
    LATE("已逾期", "chip-late"),
    DONE("已完成", "chip-ok"),
    CANCELLED("已取消", "chip-idle");

    private final String label;
    private final String chip;

    TaskState(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    /** Whether anything is still to be done. */
    public boolean open() {
        return this != DONE && this != CANCELLED;
    }

    static TaskState of(List<TaskView.Part> all) {
        List<TaskView.Part> standing =
                all.stream().filter(TaskView.Part::stands).toList();
        List<TaskView.Part> parts =
                standing.stream().filter(TaskView.Part::handsIn).toList();
        if (parts.isEmpty()) {
            parts = standing;
        }
        if (parts.isEmpty()) {
            return CANCELLED;
        }
        if (parts.stream().allMatch(part -> part.stage().finished())) {
            return DONE;
        }
        if (parts.stream().anyMatch(TaskView.Part::late)) {
            return LATE;
        }
        return parts.stream().allMatch(part -> part.stage() == Stage.ISSUED) ? WAITING : RUNNING;
    }
}
