package org.mingtang.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;

/**
 * A request as pages show it, without anything that tells who asked.
 *
 * @param receivedOn day of receipt by channel (第三十一条); null while it is not certain
 * @param receiptBasis what proves that day
 * @param due last day to reply as of the last reckoning; null where no period runs
 * @param waitsUntil last day of what the applicant, or somebody who was asked, has to do; null where nobody is awaited
 * @param outcome null while open
 * @param inTime null without a reply
 * @param rating 1 to 5, by the applicant; null while he gave none
 */
public record RequestView(
        RequestId id,
        int revision,
        String number,
        UnitId organ,
        UnitId unit,
        RequestStage stage,
        Channel channel,
        LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable String receiptBasis,
        ApplicantKind applicantKind,
        Wanted wanted,
        ClockStage clock,
        @Nullable LocalDate due,
        boolean provisional,
        @Nullable LocalDate waitsUntil,
        @Nullable Outcome outcome,
        @Nullable LocalDate closedOn,
        @Nullable Boolean inTime,
        @Nullable RequestId splitFrom,
        @Nullable Integer rating,
        Instant enteredAt) {

    /** Whether the reply is late already on a day. */
    public boolean isLateOn(LocalDate day) {
        return stage.isOpen() && clock == ClockStage.RECEIVED && due != null && due.isBefore(day);
    }

    /** Whether its fee should have been paid by now: somebody has to see whether it was (国办函〔2020〕109号第六条). */
    public boolean isFeeOverdue() {
        return stage == RequestStage.AWAIT_FEE && clock == ClockStage.CLOSED;
    }

    /** What it asks, on one line. */
    public String line() {
        String line = wanted.subject().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /** Where the period stands, in a few words. */
    public String periodLabel() {
        return switch (clock) {
            case NOT_RECEIVED -> "未起算";
            case RECEIVED -> "期限计算中";
            case AWAIT_CORRECTION -> "待补正，补正后重新计算";
            case SUSPENDED -> "征求意见，期限中止";
            case AWAIT_FEE -> "待缴费，缴费后重新计算";
            case CLOSED -> isFeeOverdue() ? "缴费期限已过，待核实后终结" : "已终结";
        };
    }
}
