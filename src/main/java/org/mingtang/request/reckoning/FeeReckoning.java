package org.mingtang.request.reckoning;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fee of one request as it came about, for those who charge it and those who pay it.
 *
 * @param before requests of the applicant to the organ earlier in the month, whatever became of them
 * @param rungs the bands its requests or pages lie in
 */
public record FeeReckoning(Chargeable request, int before, ProcessingFee.Charge charge, List<FeeLadder.Rung> rungs) {

    /** One line of the reckoning, with the article it rests on. */
    public record Line(String facts, String rule, String article, long yuan) {}

    public FeeMethod method() {
        return request.methods().stream().findFirst().orElse(FeeMethod.NONE);
    }

    public long yuan() {
        return charge.yuan();
    }

    /** Why it cannot be charged like this; null where it can. */
    public @Nullable Objection objection() {
        return charge.objection();
    }

    public YearMonth month() {
        return charge.month();
    }

    /** Which request of the month it is; of several matters, the last. */
    public int count() {
        return charge.count();
    }

    /** Band by band; together they are the fee. */
    public List<Line> lines() {
        if (objection() != null) {
            return List.of();
        }
        return rungs.stream()
                .map(rung -> new Line(stretch(rung), each(rung), method().article(), rung.sum()))
                .toList();
    }

    /** What the reckoning starts from, in words that fit behind 您 or 你单位. */
    public String facts() {
        if (method() == FeeMethod.PER_PAGE) {
            return "本件申请提供的政府信息共" + request.pages() + "页（A4及以下幅面的单面为一页）";
        }
        String which = request.matters() == 1 ? "第" + count() + "件" : "第" + (before + 1) + "件至第" + count() + "件";
        return month().getYear() + "年" + month().getMonthValue() + "月向本机关提出政府信息公开申请累计" + count() + "件，本件为" + which;
    }

    /** Method and rates in one sentence, as the notice tells them. */
    public String standard() {
        return method().label() + "，"
                + rungs.stream().map(rung -> stretch(rung) + each(rung)).collect(Collectors.joining("，"));
    }

    private String stretch(FeeLadder.Rung rung) {
        String unit = method() == FeeMethod.PER_PAGE ? "页" : "件";
        String from = (method() == FeeMethod.PER_PAGE ? "第" : "当月第") + rung.from() + unit;
        return rung.from() == rung.to() ? from : from + "至第" + rung.to() + unit;
    }

    private String each(FeeLadder.Rung rung) {
        String unit = method() == FeeMethod.PER_PAGE ? "页" : "件";
        return rung.yuan() == 0 ? "不收费" : "每" + unit + rung.yuan() + "元";
    }
}
