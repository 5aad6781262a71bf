package org.mingtang.request.mailbox;

/** What became of an incoming letter. */
public enum MailState {
    NEW("待处理", "chip-warn"),
    REGISTERED("已登记为申请", "chip-ok"),
    JOINED("已并入申请", "chip-ok"),
    SET_ASIDE("不作为申请", "chip-idle");

    private final String label;
    private final String chip;

    MailState(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }
}
