package org.mingtang.review;

import java.util.Arrays;
import java.util.List;

/** Where a review stands. Overdue is no stage: it is computed from the due date of the open step. */
public enum Stage {
    UNDER_REVIEW("审核中", "chip-info"),
    RETURNED("已退回", "chip-warn"),
    WITHDRAWN("已撤回", "chip-idle"),
    PASSED("已通过", "chip-ok");

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

    /** What may be done from here; draws the buttons. */
    public List<Act> possibleActs() {
        return Arrays.stream(Act.values())
                .filter(act -> act.isPossibleFrom(this))
                .toList();
    }
}
