package org.mingtang.plan.checking;

/** Where an uploaded table stands. */
public enum DraftState {
    UNREADABLE("未能识读", "chip-late"),
    REPEATED("重复文件", "chip-warn"),
    CHECKING("核对中", "chip-info"),
    ISSUED("已下达", "chip-ok"),
    DISCARDED("已放弃", "chip-idle");

    private final String label;
    private final String chip;

    DraftState(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    /** Someone still has to do something about it. */
    boolean open() {
        return this == UNREADABLE || this == REPEATED || this == CHECKING;
    }
}
