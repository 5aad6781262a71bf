package org.mingtang.request.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStage;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;

/**
 * How a case stands, without who asks: of the applicant only the column he counts in (table 三).
 *
 * @param organ full name of the organ that was asked, which is its own name in every register
 * @param unit full name of the unit that handles it
 * @param subject what is asked for, with the personal data that were found in it covered; null where it is not sent
 * @param receivedOn null while the day of receipt is not certain
 * @param outcome A1 to E3; null while open
 * @param row of table 三 that the outcome counts in; null while open
 * @param closedOn day of the reply, or of what else ended it
 * @param passedFrom the case above that it came from; null where the applicant asked here
 * @param acts what moved the clock, in order
 */
record CaseState(
        String number,
        String organ,
        String unit,
        Channel channel,
        LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        ApplicantKind applicantKind,
        @Nullable String subject,
        RequestStage stage,
        ClockStage clock,
        @Nullable LocalDate due,
        boolean provisional,
        @Nullable String outcome,
        @Nullable String row,
        @Nullable LocalDate closedOn,
        @Nullable Boolean inTime,
        @Nullable CaseKey passedFrom,
        List<Act> acts) {

    /** One act with its day. */
    record Act(RequestAct act, LocalDate on) {}

    CaseState {
        text(number, 60);
        text(organ, 200);
        text(unit, 200);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(arrivedOn);
        Objects.requireNonNull(applicantKind);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(clock);
        if (subject != null) {
            text(subject, 4000);
        }
        if (outcome != null && Outcome.of(outcome).isEmpty()) {
            throw new IllegalArgumentException("no outcome: " + outcome);
        }
        acts = List.copyOf(acts);
    }

    static void text(String text, int most) {
        if (text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("empty, too long, or with a character that no database keeps");
        }
    }
}
