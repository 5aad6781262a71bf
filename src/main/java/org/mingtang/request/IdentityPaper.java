package org.mingtang.request;

/** With what an applicant proves who he is (第二十九条第二款第一项). */
public enum IdentityPaper {
    RESIDENT_CARD("居民身份证"),
    PASSPORT("护照"),
    TRAVEL_PERMIT("港澳台居民证件"),
    CREDIT_CODE("统一社会信用代码证书"),
    OTHER("其他有效证件");

    private final String label;

    IdentityPaper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
