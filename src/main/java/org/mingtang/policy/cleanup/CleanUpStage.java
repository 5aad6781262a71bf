package org.mingtang.policy.cleanup;

/** How far a round has come. */
public enum CleanUpStage {
    COLLECTING("提出意见", "chip-info"),
    CONCLUDED("已定，待公布", "chip-warn"),
    PREPARED("结果送审中", "chip-warn"),
    IN_EFFECT("已公布生效", "chip-ok"),
    CANCELLED("已取消", "chip-idle");

    private final String label;
    private final String chip;

    CleanUpStage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }
}
