package org.mingtang.policy.question;

/** How a reader finds a policy to work (政策评价). */
public enum Judgement {
    GOOD("好用"),
    FAIR("一般"),
    POOR("不好用");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
