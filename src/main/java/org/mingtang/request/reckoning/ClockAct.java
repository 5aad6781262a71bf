package org.mingtang.request.reckoning;

/** What can happen to a request as far as its periods are concerned, and the article it rests on. */
public enum ClockAct {
    RECEIVE("第三十一条", "收到申请"),
    CORRECTION_NOTICE("第三十条", "发出补正通知"),
    CORRECTED("第三十条", "收到补正后的申请"),
    CONSULT("第三十二条", "发出征求意见书"),
    OPINION("第三十二条", "收到书面意见"),
    EXTEND("第三十三条", "延长答复期限并告知申请人"),
    /** Beside the extension: the applicant had good reasons for asking so much. */
    DELAY("第三十五条", "确定延迟答复的期限并告知申请人"),
    FEE_NOTICE("第四十二条", "发出收费通知"),
    FEE_PAID("第四十二条", "申请人缴费"),
    /** The regulation has no words on it; who may ask may also ask no longer. */
    WITHDRAW("第二十七条", "申请人撤回申请"),
    /** The day of signing, or of posting (国办公开办函〔2016〕235号). */
    REPLY("第三十三条", "作出答复");

    private final String article;
    private final String label;

    ClockAct(String article, String label) {
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
