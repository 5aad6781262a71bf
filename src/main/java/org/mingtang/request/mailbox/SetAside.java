package org.mingtang.request.mailbox;

/** Why a letter is no request. */
public enum SetAside {
    NOT_A_REQUEST("不是公开申请", true),
    /** Petitions, complaints and reports go their own way (第三十九条第一款). */
    CONSULTATION("咨询、信访、投诉举报，已转有关渠道", true),
    DUPLICATE("与另一封来信相同", false),
    MACHINE("退信、自动回复", false),
    SPAM("垃圾邮件", false);

    private final String label;
    private final boolean explained;

    SetAside(String label, boolean explained) {
        this.label = label;
        this.explained = explained;
    }

    public String label() {
        return label;
    }

    /** Whether it has to be said what was done with it. */
    public boolean isExplained() {
        return explained;
    }
}
