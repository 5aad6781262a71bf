package org.mingtang.review;

/** The disclosure attribute every draft carries and every review decides (国办发〔2016〕80号 一(一)). */
public enum Disclosure {
    PROACTIVE("主动公开"),
    ON_REQUEST("依申请公开"),
    NOT_DISCLOSED("不予公开");

    private final String label;

    Disclosure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
