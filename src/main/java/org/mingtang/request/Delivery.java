package org.mingtang.request;

/** By which way a letter reaches the applicant (国办公开办函〔2016〕235号; 第四十条). */
public enum Delivery {
    ONLINE("网上获取", true),
    E_MAIL("电子邮件", true),
    /** Through the postal enterprise only (邮政法第五十五条). */
    POST("邮政寄送（EMS、挂号信）", false),
    IN_PERSON("当面领取", false),
    ENTRUSTED("委托其他机关送达", false);

    private final String label;
    private final boolean electronic;

    Delivery(String label, boolean electronic) {
        this.label = label;
        this.electronic = electronic;
    }

    public String label() {
        return label;
    }

    /** Whether an online way to reconsideration has to be offered with it (行政复议法第二十二条第二款). */
    public boolean isElectronic() {
        return electronic;
    }
}
