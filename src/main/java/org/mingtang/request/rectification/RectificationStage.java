package org.mingtang.request.rectification;

/** Where a matter stands. */
public enum RectificationStage {
    IN_HAND("核实中", "chip-info"),
    /** What to do is proposed; the head decides. */
    PROPOSED("待审定", "chip-warn"),
    /** Decided, the letter is made and not served yet. */
    DECIDED("待送达", "chip-warn"),
    CLOSED("已办结", "chip-ok");

    private final String label;
    private final String chip;

    RectificationStage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
