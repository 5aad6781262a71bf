package org.mingtang.request.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which events the law does not allow: only what a rule forbids is refused. */
final class ClockObjections {

    private ClockObjections() {}

    /** What speaks against an event; null if it is lawful. */
    static @Nullable Objection against(ReplyClock clock, ClockEvent event) {
        if (event.act() == ClockAct.RECEIVE) {
            return clock.period() == null ? null : no(ClockAct.RECEIVE, "申请已于" + clock.receivedOn() + "收到，收到日期不能再次登记。");
        }
        if (clock.period() == null) {
            return no(ClockAct.RECEIVE, "尚未收到申请，不能登记“" + event.act().label() + "”。");
        }
        var last = clock.acts().get(clock.acts().size() - 1);
        if (event.on().isBefore(last.on())) {
            return new Objection("第四十五条", "日期早于上一事项（" + last.on() + last.act().label() + "），请按先后登记。");
        }
        var standing = clock.on(event.on());
        var ending = standing.ending();
        if (ending != null) {
            return new Objection(
                    ending.article(), ending.label() + "，不能再登记“" + event.act().label() + "”。");
        }
        return inHand(clock, event, standing);
    }

    private static @Nullable Objection inHand(ReplyClock clock, ClockEvent event, Standing standing) {
        return switch (event.act()) {
            case CORRECTION_NOTICE -> correctionNotice(clock, event, standing);
            case CORRECTED -> standing.stage() == ClockStage.AWAIT_CORRECTION ? null : no(event.act(), "没有正在等待的补正。");
            case CONSULT -> consult(event, standing);
            case OPINION -> opinion(clock, event);
            case EXTEND -> extension(clock, event, standing);
            case DELAY -> delay(clock, event, standing);
            case FEE_NOTICE -> feeNotice(clock, event, standing);
            case FEE_PAID -> standing.stage() == ClockStage.AWAIT_FEE ? null : no(event.act(), "没有正在等待的缴费。");
            case RECEIVE, WITHDRAW, REPLY -> null;
        };
    }

    private static @Nullable Objection correctionNotice(ReplyClock clock, ClockEvent event, Standing standing) {
        if (clock.took(ClockAct.CORRECTION_NOTICE)) {
            return no(event.act(), "补正应当一次性告知，已经告知过。");
        }
        if (!standing.stage().hasPeriod()) {
            return noPeriod(event.act(), standing);
        }
        int within = clock.rules().correctionNotice();
        var latest =
                clock.calendar().plusWorkingDays(clock.receivedOn(), within).date();
        if (event.on().isAfter(latest)) {
            return no(event.act(), "补正通知应当自收到申请之日起" + within + "个工作日内（" + latest + "前，含当日）发出。");
        }
        var correctBy = event.correctBy();
        return correctBy != null && !correctBy.isAfter(event.on()) ? no(event.act(), "补正期限应当合理，须晚于通知之日。") : null;
    }

    private static @Nullable Objection consult(ClockEvent event, Standing standing) {
        if (!standing.stage().hasPeriod()) {
            return noPeriod(event.act(), standing);
        }
        return standing.overdueOn(event.on())
                ? expired("第三十三条", standing, "征求意见不再中止期限。")
                : receivedTooEarly(event.act(), event);
    }

    private static @Nullable Objection opinion(ReplyClock clock, ClockEvent event) {
        var consultation = clock.consultation(event);
        if (consultation == null) {
            return no(event.act(), "没有与此意见对应的征求意见；同时征求几方意见的，须写明是哪一件。");
        }
        return consultation.answeredOn() == null ? null : no(event.act(), "对方已于" + consultation.answeredOn() + "提出意见。");
    }

    private static @Nullable Objection extension(ReplyClock clock, ClockEvent event, Standing standing) {
        if (clock.took(ClockAct.EXTEND)) {
            return no(event.act(), "答复期限只能延长一次。");
        }
        if (!standing.stage().hasPeriod()) {
            return noPeriod(event.act(), standing);
        }
        int most = clock.rules().extension();
        var more = event.workingDays();
        if (more == null || more < 1 || more > most) {
            return no(event.act(), "延长的期限须为1至" + most + "个工作日。");
        }
        return standing.overdueOn(event.on()) ? expired(event.act().article(), standing, "期限届满后不能延长。") : null;
    }

    /** How long is reasonable the law does not say. */
    private static @Nullable Objection delay(ReplyClock clock, ClockEvent event, Standing standing) {
        if (clock.took(ClockAct.DELAY)) {
            return no(event.act(), "延迟答复的期限已经确定过。");
        }
        if (!standing.stage().hasPeriod()) {
            return noPeriod(event.act(), standing);
        }
        var more = event.workingDays();
        if (more == null || more < 1) {
            return no(event.act(), "请写明延迟几个工作日。");
        }
        return standing.overdueOn(event.on()) ? expired(event.act().article(), standing, "期限届满后不能再延迟。") : null;
    }

    private static @Nullable Objection feeNotice(ReplyClock clock, ClockEvent event, Standing standing) {
        if (clock.took(ClockAct.FEE_NOTICE)) {
            return new Objection("国办函〔2020〕109号第三条", "一件申请只按一种方式收费一次，已经通知过。");
        }
        if (!standing.stage().hasPeriod()) {
            return noPeriod(event.act(), standing);
        }
        return standing.overdueOn(event.on())
                ? expired(ClockRules.FEE_PERIODS, standing, "收费通知应当在申请处理期限内发出。")
                : receivedTooEarly(event.act(), event);
    }

    private static @Nullable Objection receivedTooEarly(ClockAct act, ClockEvent letter) {
        LocalDate received = letter.receivedOn();
        return received != null && received.isBefore(letter.on()) ? no(act, "收到日期不能早于发出日期。") : null;
    }

    private static Objection expired(String article, Standing standing, String consequence) {
        var due = standing.due();
        return new Objection(article, "答复期限已于" + (due == null ? "" : due.date()) + "届满，" + consequence);
    }

    private static Objection noPeriod(ClockAct act, Standing standing) {
        return no(
                act,
                (standing.stage() == ClockStage.AWAIT_CORRECTION ? "正在等待补正" : "正在等待缴费") + "，答复期限尚未重新起算，不能登记“"
                        + act.label() + "”。");
    }

    private static Objection no(ClockAct act, String reason) {
        return new Objection(act.article(), reason);
    }
}
