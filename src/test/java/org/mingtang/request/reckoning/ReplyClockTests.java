package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.request.reckoning.Happened.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.procedure.YearNotice;

/** The vectors of the rules and the course of each procedure; what lies at the edges is in {@link ClockEdgesTests}. */
class ReplyClockTests {

    @ParameterizedTest(name = "received {0}: notice by {1}, silence {2}, reply {3}, extended {4}")
    @DisplayName("第三十条、第三十二条、第三十三条: the days 7, 15, 20 and 40 working days after receipt")
    @CsvSource({
        "2026-01-05, 2026-01-14, 2026-01-26, 2026-02-02, 2026-03-06",
        "2026-02-10, 2026-02-26, 2026-03-09, 2026-03-16, 2026-04-14",
        "2026-02-14, 2026-03-03, 2026-03-13, 2026-03-20, 2026-04-20",
        "2026-03-14, 2026-03-24, 2026-04-03, 2026-04-13, 2026-05-13",
        "2026-04-03, 2026-04-15, 2026-04-27, 2026-05-07, 2026-06-03",
        "2026-04-30, 2026-05-13, 2026-05-25, 2026-06-01, 2026-06-30",
        "2026-06-18, 2026-06-30, 2026-07-10, 2026-07-17, 2026-08-14",
        "2026-09-10, 2026-09-20, 2026-10-08, 2026-10-14, 2026-11-11",
        "2026-09-20, 2026-09-30, 2026-10-16, 2026-10-23, 2026-11-20",
        "2026-09-30, 2026-10-15, 2026-10-27, 2026-11-03, 2026-12-01",
        "2025-09-25, 2025-10-11, 2025-10-22, 2025-10-29, 2025-11-26",
        "2025-01-10, 2025-01-21, 2025-02-07, 2025-02-13, 2025-03-13",
        "2024-02-04, 2024-02-19, 2024-02-29, 2024-03-07, 2024-04-07",
        "2020-01-20, 2020-02-06, 2020-02-18, 2020-02-25, 2020-03-24"
    })
    void countsEveryPeriodFromTheDayAfterReceipt(
            String received, String notice, String silence, String reply, String extended) {
        assertThat(received(received).on(received).due()).isEqualTo(due(reply));
        assertThat(received(received).extended(received, 20).on(received).due()).isEqualTo(due(extended));

        var lastDay = received(received).askedToCorrect(notice, "2030-01-01").history();
        var dayAfter = received(received)
                .askedToCorrect(LocalDate.parse(notice).plusDays(1).toString(), "2030-01-01")
                .history();
        assertThat(lastDay.refused()).isEmpty();
        assertThat(dayAfter.refused()).hasSize(1);

        var asked = received(received).consulted(received, received);
        assertThat(asked.on(silence).stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(asked.on(LocalDate.parse(silence).plusDays(1).toString()).stage())
                .isEqualTo(ClockStage.RECEIVED);
    }

    @Test
    @DisplayName("第三十三条第三款: five days used, the opinion comes, fifteen are left")
    void standsStillWhileThirdPartiesAreConsulted() {
        var asked = received("2026-03-02").consulted("2026-03-09", "2026-03-09");
        assertThat(asked.on("2026-03-09")).isEqualTo(Standing.open(ClockStage.SUSPENDED));
        assertThat(asked.and(ClockAct.OPINION, "2026-03-25").on("2026-03-25").due())
                .isEqualTo(due("2026-04-16"));
    }

    @Test
    @DisplayName("第三十二条: no opinion within fifteen working days of the letter, the period runs on")
    void runsOnWhenTheThirdPartyIsSilent() {
        var silent = received("2026-03-02").consulted("2026-03-09", "2026-03-09");
        assertThat(silent.on("2026-03-30")).isEqualTo(Standing.open(ClockStage.SUSPENDED));
        assertThat(silent.on("2026-03-31").due()).isEqualTo(due("2026-04-21"));
    }

    @Test
    @DisplayName("第三十条: an unclear request may be sent back within seven working days")
    void asksForCorrectionWithinSevenWorkingDays() {
        assertThat(received("2026-09-24")
                        .askedToCorrect("2026-10-12", "2026-11-02")
                        .on("2026-10-12")
                        .stage())
                .isEqualTo(ClockStage.AWAIT_CORRECTION);
        assertThat(received("2026-09-24")
                        .askedToCorrect("2026-10-13", "2026-11-02")
                        .history()
                        .refused())
                .extracting(refused -> refused.objection().article())
                .containsExactly("第三十条");
    }

    @Test
    @DisplayName("第三十条: the reply period begins anew with the corrected request, no day of it used")
    void restartsWhenTheCorrectedRequestIsReceived() {
        var corrected = received("2026-09-24")
                .askedToCorrect("2026-09-29", "2026-10-20")
                .and(ClockAct.CORRECTED, "2026-10-12");
        assertThat(corrected.on("2026-10-12")).isEqualTo(Standing.running(due("2026-11-09")));
    }

    @Test
    @DisplayName("第三十条: not corrected by the day given, the request is deemed abandoned")
    void lapsesWhenNotCorrected() {
        var asked = received("2026-03-02").askedToCorrect("2026-03-05", "2026-03-26");
        assertThat(asked.on("2026-03-26").stage()).isEqualTo(ClockStage.AWAIT_CORRECTION);
        assertThat(asked.on("2026-03-27")).isEqualTo(Standing.lapsed(Ending.NOT_CORRECTED, due("2026-03-27")));
    }

    @Test
    @DisplayName("国办函〔2020〕109号第六条: twenty working days to pay, a fresh period after payment")
    void restartsAfterPayment() {
        var noticed = received("2026-04-15").feeNoticed("2026-04-17", "2026-04-20");
        assertThat(noticed.on("2026-05-20")).isEqualTo(Standing.open(ClockStage.AWAIT_FEE));
        assertThat(noticed.on("2026-05-21")).isEqualTo(Standing.lapsed(Ending.NOT_PAID, due("2026-05-21")));
        assertThat(noticed.and(ClockAct.FEE_PAID, "2026-05-08").on("2026-05-08").due())
                .isEqualTo(due("2026-06-04"));
    }

    @Test
    @DisplayName("第三十三条第二款: extended once, by at most twenty working days, before the period ends")
    void isExtendedOnce() {
        assertThat(received("2026-01-05")
                        .extended("2026-02-02", 20)
                        .on("2026-02-02")
                        .due())
                .isEqualTo(due("2026-03-06"));
        assertThat(received("2026-01-05")
                        .extended("2026-02-02", 1)
                        .on("2026-02-02")
                        .due())
                .isEqualTo(due("2026-02-03"));
        assertThat(refusals(received("2026-01-05").extended("2026-02-03", 5))).containsExactly(1);
        assertThat(refusals(received("2026-01-05").extended("2026-01-06", 0).extended("2026-01-06", 21)))
                .containsExactly(1, 2);
        assertThat(refusals(received("2026-01-05").extended("2026-01-06", 5).extended("2026-01-07", 5)))
                .containsExactly(2);
    }

    @ParameterizedTest(name = "replied {0}: in time {1}")
    @DisplayName("第三十三条: a reply on the last day is in time, the day after is late")
    @CsvSource({"2026-01-05, true", "2026-02-02, true", "2026-02-03, false"})
    void tellsWhetherTheReplyWasInTime(String day, boolean inTime) {
        var replied = received("2026-01-05").and(ClockAct.REPLY, day).on(day);
        assertThat(replied.stage()).isEqualTo(ClockStage.CLOSED);
        assertThat(replied.ending()).isEqualTo(Ending.REPLIED);
        assertThat(replied.inTime()).isEqualTo(inTime);
        assertThat(replied.due()).isEqualTo(due("2026-02-02"));
    }

    @Test
    void closesWhenWithdrawn() {
        var withdrawn =
                received("2026-01-05").and(ClockAct.WITHDRAW, "2026-01-07").and(ClockAct.REPLY, "2026-01-08");
        var standing = withdrawn.history().standing();
        assertThat(standing.stage()).isEqualTo(ClockStage.CLOSED);
        assertThat(standing.ending()).isEqualTo(Ending.WITHDRAWN);
        assertThat(standing.inTime()).isNull();
        assertThat(refusals(withdrawn)).containsExactly(2);
    }

    @Test
    @DisplayName("Into a year without notice the date is provisional, and certain once the notice is there")
    void isProvisionalAcrossAYearWithoutNotice() {
        var extended = received("2026-11-20").extended("2026-11-20", 20);
        assertThat(extended.on("2026-11-20").due()).isEqualTo(new DueDate(LocalDate.parse("2027-01-15"), true));

        var calendar = WorkCalendar.of(List.of(
                YearNotice.of(2026, List.of(), List.of()),
                YearNotice.of(2027, List.of(LocalDate.parse("2027-01-01")), List.of())));
        assertThat(extended.history(calendar).standing().due()).isEqualTo(due("2027-01-18"));
    }

    @Test
    @DisplayName("Replayed for any day in the past, later events have not happened yet")
    void isReplayedForAnyDay() {
        var calendar = WorkCalendar.builtIn();
        var events = received("2026-03-02")
                .consulted("2026-03-09", "2026-03-09")
                .and(ClockAct.OPINION, "2026-03-25")
                .and(ClockAct.REPLY, "2026-04-17")
                .events();
        for (var day : List.of("2026-03-02", "2026-03-08")) {
            assertThat(standing(calendar, events, day)).isEqualTo(Standing.running(due("2026-03-30")));
        }
        assertThat(standing(calendar, events, "2026-03-24").stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(standing(calendar, events, "2026-04-16")).isEqualTo(Standing.running(due("2026-04-16")));
        assertThat(standing(calendar, events, "2026-04-17").inTime()).isFalse();
        assertThat(standing(calendar, events, "2026-03-01").stage()).isEqualTo(ClockStage.NOT_RECEIVED);
    }

    @Test
    void throwsWhenAnUnlawfulActIsForcedThrough() {
        var clock = received("2026-01-05").history().clock();
        var paid = ClockEvent.plain(1, LocalDate.parse("2026-01-06"), ClockAct.FEE_PAID);
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> clock.after(paid))
                .withMessageContaining("缴费");
        var withdrawn = clock.after(ClockEvent.plain(1, LocalDate.parse("2026-01-06"), ClockAct.WITHDRAW));
        assertThat(withdrawn.acts()).hasSize(2);
        assertThat(clock.acts()).hasSize(1);
    }

    private static Standing standing(WorkCalendar calendar, List<ClockEvent> events, String day) {
        var date = LocalDate.parse(day);
        return ReplyClock.replayed(calendar, events, date).on(date);
    }

    private static List<Integer> refusals(Happened happened) {
        return happened.history().refused().stream().map(History.Refused::event).toList();
    }

    private static DueDate due(String date) {
        return new DueDate(LocalDate.parse(date), false);
    }
}
