package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request comes in, and which day is therefore that of receipt (第三十一条; 国办公开办函〔2015〕207号一). */
public enum Channel {
    IN_PERSON("当面提交", "第三十一条第一项", Day.ARRIVAL, "提交之日"),
    SIGNED_POST("需要签收的邮寄", "第三十一条第二项", Day.ARRIVAL, "行政机关签收之日"),
    ORDINARY_POST("无需签收的邮寄", "第三十一条第二项", Day.CONFIRMATION, "与申请人确认之日"),
    ONLINE("互联网渠道", "第三十一条第三项", Day.CONFIRMATION, "双方确认之日"),
    /** The 2015 rule of the day the system received it gave way to the regulation's confirmation. */
    E_MAIL("电子邮件", "第三十一条第三项", Day.CONFIRMATION, "双方确认之日"),
    FAX("传真", "第三十一条第三项", Day.CONFIRMATION, "双方确认之日"),
    TRANSFERRED("寄送其他机构转来", "国办公开办函〔2015〕207号第一条", Day.CONFIRMATION, "与申请人确认之日");

    private enum Day {
        ARRIVAL,
        CONFIRMATION
    }

    private final String label;
    private final String article;
    private final Day day;
    private final String basis;

    Channel(String label, String article, Day day, String basis) {
        this.label = label;
        this.article = article;
        this.day = day;
        this.basis = basis;
    }

    public String label() {
        return label;
    }

    public String article() {
        return article;
    }

    /** Which day counts, in words. */
    public String basis() {
        return basis;
    }

    public boolean needsConfirmation() {
        return day == Day.CONFIRMATION;
    }

    /**
     * Returns the day of receipt; empty while the applicant has not been reached, as the clock then stands still.
     *
     * @param confirmedOn ignored where arrival itself is receipt; a day before arrival confirms nothing
     */
    public Optional<LocalDate> receiptDate(LocalDate arrivedOn, @Nullable LocalDate confirmedOn) {
        if (day == Day.ARRIVAL) {
            return Optional.of(arrivedOn);
        }
        return Optional.ofNullable(confirmedOn).filter(confirmed -> !confirmed.isBefore(arrivedOn));
    }
}
