package org.mingtang.plan.board;

/** Why a unit's part stands on the urging list; the more pressing first. */
public enum UrgingKind {
    LATE("逾期", "chip-late"),
    RETURNED("退回未再提交", "chip-late"),
    NEAR("3 个工作日内到期", "chip-warn"),
    SLOW("偏慢", "chip-warn");

    /** Working days before the day from which a part counts as near; as on the agenda. */
    static final int NEAR_DAYS = 3;

    private final String label;
    private final String chip;

    UrgingKind(String label, String chip) {
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
