package org.mingtang.publication.history;

/** Where a batch stands. */
public enum BatchStage {
    READING("识读中", "chip-info"),
    CHECKED("待送审", "chip-warn"),
    UNDER_REVIEW("审核中", "chip-info"),
    APPROVED("审核通过，待导入", "chip-ok"),
    ENTERING("导入中", "chip-info"),
    /** All items are public; attachments are still being read for search. */
    FOLLOWING("已导入，正在读附件", "chip-info"),
    ENTERED("已导入", "chip-ok"),
    DISCARDED("已放弃", "chip-idle");

    private final String label;
    private final String chip;

    BatchStage(String label, String chip) {
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
