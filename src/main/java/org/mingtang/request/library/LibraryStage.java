package org.mingtang.request.library;

/** Where a library case stands. */
public enum LibraryStage {
    DRAFT("待脱敏", "chip-warn"),
    CHECKING("待复核", "chip-info"),
    RELEASED("已入库", "chip-ok"),
    WITHDRAWN("已撤出", "chip-idle");

    private final String label;
    private final String chip;

    LibraryStage(String label, String chip) {
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
