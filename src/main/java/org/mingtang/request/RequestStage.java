package org.mingtang.request;

/** Where a request stands on its way; which period runs is told by the clock. */
public enum RequestStage {
    /** Came in, but the day of receipt is not certain yet: the clock stands (第三十一条). */
    ARRIVED("待确认收到", "chip-warn"),
    IN_HAND("办理中", "chip-info"),
    AWAIT_CORRECTION("待申请人补正", "chip-idle"),
    AWAIT_FEE("待申请人缴费", "chip-idle"),
    /** The reply is before its reviewers. */
    IN_REVIEW("答复审核中", "chip-info"),
    /** Exactly this reply passed its review and has not been served yet. */
    APPROVED("待送达", "chip-warn"),
    CLOSED("已办结", "chip-ok");

    private final String label;
    private final String chip;

    RequestStage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    /** The class of its mark on the pages. */
    public String chip() {
        return chip;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
