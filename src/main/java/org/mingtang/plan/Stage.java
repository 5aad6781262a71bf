package org.mingtang.plan;

import java.util.Arrays;
import java.util.List;

/** Where a unit's task stands. Overdue is no stage: it is computed from the due date. */
public enum Stage {
    ISSUED("待签收", "chip-idle"),
    IN_PROGRESS("推进中", "chip-info"),
    HANDED_IN("待审核", "chip-warn"),
    DONE("已完成", "chip-ok"),
    CLOSED("已办结", "chip-ok"),
    HANDED_OVER("已移交", "chip-idle"),
    CANCELLED("已取消", "chip-idle");

    private final String label;
    private final String chip;

    Stage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    /** CSS class of the state; the word stands with it. */
    public String chip() {
        return chip;
    }

    public boolean open() {
        return this == ISSUED || this == IN_PROGRESS || this == HANDED_IN;
    }

    /** Finished well: counts as done in every figure. */
    public boolean finished() {
        return this == DONE || this == CLOSED;
    }

    /** What may be done from here; draws the buttons. */
    public List<Act> possibleActs() {
        return Arrays.stream(Act.values())
                .filter(act -> act.isPossibleFrom(this))
                .toList();
    }
}
