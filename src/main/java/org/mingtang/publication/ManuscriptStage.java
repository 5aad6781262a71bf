package org.mingtang.publication;

/** Where a draft stands on its way to the door. */
public enum ManuscriptStage {
    WRITING("起草中", "chip-info"),
    UNDER_REVIEW("审核中", "chip-warn"),
    RETURNED("已退回", "chip-late"),
    APPROVED("已通过，待发布", "chip-ok"),
    PUBLISHED("已发布", "chip-ok"),
    /** Approved as not for everybody: kept with its ground, never published. */
    WITHHELD("不主动公开", "chip-idle"),
    DISCARDED("已作废", "chip-idle");

    private final String label;
    private final String chip;

    ManuscriptStage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    /** Whether its words may still be changed. */
    public boolean writable() {
        return this == WRITING || this == RETURNED;
    }

    public boolean ended() {
        return this == PUBLISHED || this == WITHHELD || this == DISCARDED;
    }
}
