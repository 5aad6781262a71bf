package org.mingtang.publication.history;

/** What became of a row. */
public enum RowState {
    READY("将导入", "chip-info"),
    REFUSED("不导入", "chip-late"),
    /** Holds personal data or hidden content; comes in only when the uploader says why it may be public. */
    HELD("未放行", "chip-warn"),
    /** A duplicate came up between the check and the import. */
    SKIPPED("已跳过", "chip-warn"),
    ENTERED("已导入", "chip-ok"),
    /** Its attachments are read and search knows it. */
    FOLLOWED("已导入", "chip-ok");

    private final String label;
    private final String chip;

    RowState(String label, String chip) {
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
