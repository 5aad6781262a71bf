package org.mingtang.publication.clock;

/** What must happen within a period, or last as long as it. */
public enum PeriodPurpose {
    PUBLISH("公开期限"),
    WITHDRAW("撤回期限"),
    /** A notice stands, or comments are taken, at least so long. */
    STAND("公示、征求意见的最短期限");

    private final String label;

    PeriodPurpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
