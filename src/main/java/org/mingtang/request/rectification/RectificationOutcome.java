package org.mingtang.request.rectification;

/** What becomes of it: corrected by whoever may, passed on or shown the way by whoever may not, or refused (第四十一条). */
public enum RectificationOutcome {
    CORRECTED("予以更正"),
    /** No power over the record: passed on to the organ that has it, and the applicant is told. */
    PASSED_ON("转送有权更正的机关"),
    /** The same, but the applicant is only told where to go. */
    DIRECTED("告知向有权更正的机关提出"),
    REFUSED("不予更正");

    private final String label;

    RectificationOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the power lies with another organ. */
    public boolean isForAnother() {
        return this == PASSED_ON || this == DIRECTED;
    }
}
