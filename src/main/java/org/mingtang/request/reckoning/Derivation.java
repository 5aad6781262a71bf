package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;

/** Unfolds the date of a clock into its facts, rules and days. */
final class Derivation {

    private final ReplyClock clock;
    private final ClockRules rules;
    private final List<DerivationStep> steps = new ArrayList<>();

    private Derivation(ReplyClock clock) {
        this.clock = clock;
        this.rules = clock.rules();
    }

    static List<DerivationStep> of(ReplyClock clock, LocalDate day) {
        if (clock.acts().isEmpty()) {
            return List.of();
        }
        var derivation = new Derivation(clock);
        clock.acts().forEach(derivation::act);
        derivation.outcome(clock.on(day), day);
        return List.copyOf(derivation.steps);
    }

    private void act(ClockEvent event) {
        switch (event.act()) {
            case RECEIVE -> add(event, "自收到申请之日起" + rules.reply() + "个工作日内予以答复，收到当日不计入");
            case CORRECTION_NOTICE -> correctionNotice(event);
            case CORRECTED -> add(event, "答复期限自收到补正后的申请之日起重新计算");
            case CONSULT -> consult(event);
            case OPINION -> add(event, "该项征求意见自当日结束，剩余期限自次日起继续计算");
            case EXTEND -> add(event, "答复期限延长" + event.workingDays() + "个工作日，最长不超过" + rules.extension() + "个工作日");
            case DELAY -> add(event, "申请理由合理，但是不能在期限内答复，答复期限延迟" + event.workingDays() + "个工作日");
            case FEE_NOTICE -> feeNotice(event);
            case FEE_PAID -> add(ClockRules.FEE_PERIODS, event, "申请处理期限自缴费次日起重新计算");
            case WITHDRAW -> add(event, "申请人撤回申请，程序终结");
            case REPLY -> add(event, "答复送达或者交邮之日为作出答复之日");
        }
    }

    private void correctionNotice(ClockEvent event) {
        var correctBy = event.correctBy();
        if (correctBy != null) {
            steps.add(new DerivationStep(
                    facts(event), "通知载明补正期限，逾期不补正视为放弃申请", event.act().article(), correctBy, List.of()));
        } else {
            int days = rules.correction();
            term(
                    event,
                    event.on(),
                    days,
                    "通知未载明补正期限，按" + days + "个工作日计",
                    event.act().article());
        }
    }

    private void consult(ClockEvent event) {
        var received = event.receivedOn();
        if (received == null) {
            add("第三十三条第三款", event, "自次日起至收到意见之日止不计入答复期限；对方收到日期未知");
        } else {
            var rule = "自发出次日起至收到意见之日止，最迟至对方收到（" + received + "）后第" + rules.opinion() + "个工作日止，不计入答复期限";
            term(event, received, rules.opinion(), rule, "第三十二条、第三十三条第三款");
        }
    }

    private void feeNotice(ClockEvent event) {
        var received = event.receivedOn();
        if (received == null) {
            add(ClockRules.FEE_PERIODS, event, "缴费后处理期限重新计算；申请人收到日期未知");
        } else {
            var rule = "自收到通知（" + received + "）次日起" + rules.payment() + "个工作日内缴费，逾期视为放弃申请";
            term(event, received, rules.payment(), rule, ClockRules.FEE_PERIODS);
        }
    }

    /** A term of working days with its days. */
    private void term(ClockEvent event, LocalDate from, int workingDays, String rule, String article) {
        var last = clock.calendar().plusWorkingDays(from, workingDays).date();
        steps.add(new DerivationStep(facts(event), rule, article, last, days(clock.calendar(), from, last, List.of())));
    }

    private void outcome(Standing standing, LocalDate day) {
        var lapsed = standing.lapsed();
        var ending = standing.ending();
        var due = standing.due();
        if (lapsed != null && ending != null) {
            steps.add(new DerivationStep(
                    "期限于" + lapsed.date().minusDays(1) + "届满",
                    ending.label(),
                    ending.article(),
                    lapsed.date(),
                    List.of()));
        } else if (due != null) {
            period("答复期限共" + clock.begun().workingDays() + "个工作日", due.date(), due.date());
        } else if (standing.stage() == ClockStage.SUSPENDED) {
            period("正在征求意见，答复期限中止计算", day, null);
        }
    }

    private void period(String rule, LocalDate last, @Nullable LocalDate result) {
        var start = clock.begun().start();
        steps.add(new DerivationStep(
                "自" + start + "次日起计算",
                rule,
                "第三十三条",
                result,
                days(clock.calendar(), start, last, clock.consultations())));
    }

    private static List<CountedDay> days(
            WorkCalendar calendar, LocalDate start, LocalDate last, List<Consultation> consultations) {
        var days = new ArrayList<CountedDay>();
        int number = 0;
        for (var day = start; !day.isAfter(last); day = day.plusDays(1)) {
            var kind = day.equals(start) ? CountedDay.Kind.START : kind(calendar, day, consultations);
            boolean counted = kind == CountedDay.Kind.COUNTED;
            number += counted ? 1 : 0;
            days.add(new CountedDay(day, kind, counted ? number : 0, !calendar.isOfficial(day.getYear())));
        }
        return days;
    }

    private static CountedDay.Kind kind(WorkCalendar calendar, LocalDate day, List<Consultation> consultations) {
        for (var each : consultations) {
            var last = each.lastDay();
            if (day.isAfter(each.sentOn()) && (last == null || !day.isAfter(last))) {
                return CountedDay.Kind.SUSPENDED;
            }
        }
        return calendar.isWorkingDay(day) ? CountedDay.Kind.COUNTED : CountedDay.Kind.DAY_OFF;
    }

    private void add(ClockEvent event, String rule) {
        add(event.act().article(), event, rule);
    }

    private void add(String article, ClockEvent event, String rule) {
        steps.add(new DerivationStep(facts(event), rule, article, null, List.of()));
    }

    private static String facts(ClockEvent event) {
        return event.on() + event.act().label();
    }
}
