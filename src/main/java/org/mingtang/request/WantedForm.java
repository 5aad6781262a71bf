package org.mingtang.request;

/** In what form the information is wanted (第二十九条第二款第三项、第四十条). */
public enum WantedForm {
    ELECTRONIC("电子文件"),
    PAPER("纸质复印件"),
    READING("当面查阅、抄录");

    private final String label;

    WantedForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
