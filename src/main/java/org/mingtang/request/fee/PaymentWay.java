package org.mingtang.request.fee;

/** How a fee reached the treasury. */
public enum PaymentWay {
    PLATFORM("非税收入收缴平台"),
    COUNTER("代收银行柜台"),
    TRANSFER("银行转账"),
    ON_SITE("现场刷卡或者扫码");

    private final String label;

    PaymentWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
