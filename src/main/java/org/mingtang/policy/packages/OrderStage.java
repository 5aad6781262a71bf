package org.mingtang.policy.packages;

import org.mingtang.procedure.UnlawfulAct;

/** Where an order stands; it is answered once. */
public enum OrderStage {
    RECEIVED("待配餐", "chip-warn"),
    SERVED("已配餐", "chip-ok"),
    DECLINED("已答复", "chip-idle");

    private final String label;
    private final String chip;

    OrderStage(String label, String chip) {
        this.label = label;
        this.chip = chip;
    }

    public String label() {
        return label;
    }

    public String chip() {
        return chip;
    }

    /** @throws UnlawfulAct when it was answered before */
    void requireOpen() {
        if (this != RECEIVED) {
            throw new UnlawfulAct("这份点餐“" + label + "”，不能再答复。请刷新页面查看最新状态。");
        }
    }
}
