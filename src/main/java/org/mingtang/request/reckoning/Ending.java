package org.mingtang.request.reckoning;

/** How a request came to its end. */
public enum Ending {
    REPLIED("第三十三条", "申请已经答复"),
    WITHDRAWN("第二十七条", "申请已经撤回"),
    NOT_CORRECTED("第三十条", "申请人逾期不补正，视为放弃申请"),
    NOT_PAID(ClockRules.FEE_PERIODS, "申请人逾期未缴费，视为放弃申请");

    private final String article;
    private final String label;

    Ending(String article, String label) {
        this.article = article;
        this.label = label;
    }

    public String article() {
        return article;
    }

    public String label() {
        return label;
    }
}
