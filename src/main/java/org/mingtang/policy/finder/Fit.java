package org.mingtang.policy.finder;

/** What the conditions of a benefit come to for a profile. */
public enum Fit {
    FITS("条件相符"),
    MIGHT_FIT("可能相符"),
    DOES_NOT_FIT("不相符");

    private final String label;

    Fit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
