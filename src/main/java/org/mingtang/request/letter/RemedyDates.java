package org.mingtang.request.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.Remedy;

/**
 * Until when remedies are open: calendar days and months, rolled off a day off (民法典第二百零一条至第二百零三条).
 *
 * @param reconsiderBy last day to apply for reconsideration, null where nothing can be attacked
 * @param sueBy last day to sue at once, null where reconsideration comes first
 */
public record RemedyDates(
        @Nullable DueDate reconsiderBy, @Nullable DueDate sueBy) {

    /** @param receivedOn the day the letter was received */
    public static RemedyDates of(Remedy remedy, LocalDate receivedOn, WorkCalendar calendar) {
        RemedyText text = RemedyText.on(receivedOn);
        return new RemedyDates(
                remedy == Remedy.NONE ? null : calendar.plusDays(receivedOn, text.reconsiderationDays()),
                remedy == Remedy.FREE_CHOICE ? calendar.plusMonths(receivedOn, text.suitMonths()) : null);
    }

    /** Last day to sue after a decision on reconsideration was received (行政诉讼法第四十五条). */
    public static DueDate afterDecision(LocalDate decisionReceivedOn, WorkCalendar calendar) {
        return calendar.plusDays(
                decisionReceivedOn, RemedyText.on(decisionReceivedOn).suitDaysAfterDecision());
    }

    /**
     * The dates where the letter said nothing of remedies: they run from when the applicant learns of them, at most one
     * year from knowing the content (行政复议法第二十条第三款; 行政诉讼法司法解释第六十四条).
     */
    public static RemedyDates unstated(
            Remedy remedy, LocalDate knewContentOn, LocalDate learntOfRemedyOn, WorkCalendar calendar) {
        RemedyDates told = of(remedy, learntOfRemedyOn, calendar);
        DueDate last = calendar.plusMonths(knewContentOn, 12);
        return new RemedyDates(earlier(told.reconsiderBy, last), earlier(told.sueBy, last));
    }

    private static @Nullable DueDate earlier(@Nullable DueDate told, DueDate last) {
        return told == null || told.date().isBefore(last.date()) ? told : last;
    }
}
