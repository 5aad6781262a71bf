package org.mingtang.request.reckoning;

/** How the fee of one request is reckoned; never both ways (109号第三条). */
public enum FeeMethod {
    /** 不收费: charging is allowed, not ordered (第四十二条). */
    NONE("不收费", ""),
    /** 按件计收, for whatever answer. */
    PER_REQUEST("按件计收", "国办函〔2020〕109号第四条"),
    /** 按量计收, for what was handed over. */
    PER_PAGE("按量计收", "国办函〔2020〕109号第五条");

    private final String label;
    private final String article;

    FeeMethod(String label, String article) {
        this.label = label;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** Where its ladder stands; empty where nothing is charged. */
    public String article() {
        return article;
    }
}
