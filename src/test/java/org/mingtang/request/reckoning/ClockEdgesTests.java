package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.request.reckoning.Happened.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.WorkCalendar;

/** The questions the law leaves open, as decided in docs/request-clock.md; monday 2026-03-02 + 20 is 2026-03-30. */
class ClockEdgesTests {

    @Test
    @DisplayName("第三十三条第二款: may be extended while it stands still, for it has not ended")
    void isExtendedWhileSuspended() {
        var extended =
                received("2026-03-02").consulted("2026-03-09", "2026-03-09").extended("2026-03-12", 5);
        assertThat(extended.stage()).isEqualTo(ClockStage.SUSPENDED);
        // 2026-04-16 and five more.
        assertThat(extended.opinion("2026-03-25", 1).due()).isEqualTo("2026-04-23");
    }

    @Test
    @DisplayName("第三十三条第三款: during the extension others can be asked as before")
    void isSuspendedDuringTheExtension() {
        var asked = received("2026-03-02").extended("2026-03-30", 5).consulted("2026-03-31", "2026-03-31");
        assertThat(asked.and(ClockAct.OPINION, "2026-04-03").due()).isEqualTo("2026-04-10");
    }

    @Test
    @DisplayName("第三十条: the fresh period is twenty working days again, an extension is spent")
    void losesTheExtensionWithThePeriodItBelongedTo() {
        var corrected = received("2026-03-02")
                .extended("2026-03-03", 10)
                .askedToCorrect("2026-03-04", "2026-03-20")
                .and(ClockAct.CORRECTED, "2026-03-09");
        assertThat(corrected.due()).isEqualTo("2026-04-07");
        assertThat(corrected.extended("2026-03-10", 5).refused()).containsExactly("4 第三十三条");
    }

    @Test
    @DisplayName("第三十条: may be asked once, though others are being consulted, but no later than the seventh day")
    void isSentBackWhileSuspended() {
        var asked =
                received("2026-03-02").consulted("2026-03-03", "2026-03-03").askedToCorrect("2026-03-11", "2026-03-25");
        assertThat(asked.refused()).isEmpty();
        assertThat(asked.stage()).isEqualTo(ClockStage.AWAIT_CORRECTION);
        // Others are still being asked when the correction comes: their time is left out of the fresh period, too.
        var corrected = asked.and(ClockAct.CORRECTED, "2026-03-16");
        assertThat(corrected.stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(corrected.opinion("2026-03-18", 1).due()).isEqualTo("2026-04-16");

        assertThat(received("2026-03-02")
                        .consulted("2026-03-03", "2026-03-03")
                        .askedToCorrect("2026-03-12", "2026-03-25")
                        .refused())
                .containsExactly("2 第三十条");
    }

    @Test
    @DisplayName("第三十条: once, and not twice after it was corrected")
    void isSentBackOnlyOnce() {
        assertThat(received("2026-03-02")
                        .askedToCorrect("2026-03-03", "2026-03-20")
                        .and(ClockAct.CORRECTED, "2026-03-04")
                        .askedToCorrect("2026-03-05", "2026-03-20")
                        .refused())
                .containsExactly("3 第三十条");
    }

    @Test
    @DisplayName(
            "第三十条: the seventh working day may be a Sunday that is worked; the day off after the seventh is too late")
    void countsMakeUpDaysForTheNotice() {
        assertThat(received("2026-09-10")
                        .askedToCorrect("2026-09-20", "2026-10-20")
                        .refused())
                .isEmpty();
        // Seventh working day Friday 2026-03-13.
        assertThat(received("2026-03-04")
                        .askedToCorrect("2026-03-14", "2026-04-20")
                        .refused())
                .containsExactly("1 第三十条");
    }

    @Test
    @DisplayName("第三十条: a day named in the notice stays that day, also when it is a day off")
    void doesNotMoveTheDayNamedInTheNotice() {
        var asked = received("2026-03-02").askedToCorrect("2026-03-05", "2026-03-21");
        assertThat(asked.and(ClockAct.CORRECTED, "2026-03-23").refused()).containsExactly("2 第三十条");
        assertThat(asked.history().standing().lapsed()).extracting("date").isEqualTo(LocalDate.parse("2026-03-22"));
    }

    @Test
    @DisplayName("第三十条: corrected on the day itself is in time; without a day, fifteen working days")
    void isCorrectedOnTheLastDay() {
        assertThat(received("2026-03-02")
                        .askedToCorrect("2026-03-05", "2026-03-20")
                        .and(ClockAct.CORRECTED, "2026-03-20")
                        .refused())
                .isEmpty();
        var unnamed = received("2026-03-02").and(ClockAct.CORRECTION_NOTICE, "2026-03-05");
        assertThat(unnamed.on("2026-03-26").stage()).isEqualTo(ClockStage.AWAIT_CORRECTION);
        assertThat(unnamed.on("2026-03-27").ending()).isEqualTo(Ending.NOT_CORRECTED);
        assertThat(received("2026-03-02")
                        .askedToCorrect("2026-03-05", "2026-03-05")
                        .refused())
                .containsExactly("1 第三十条");
    }

    @Test
    @DisplayName("While the applicant is awaited there is no period to extend, suspend or charge in")
    void hasNothingToExtendWhileWaiting() {
        var waiting = received("2026-03-02")
                .askedToCorrect("2026-03-03", "2026-03-30")
                .extended("2026-03-04", 5)
                .consulted("2026-03-04", "2026-03-04")
                .feeNoticed("2026-03-04", "2026-03-04");
        assertThat(waiting.refused()).containsExactly("2 第三十三条", "3 第三十二条", "4 第四十二条");
        var unpaid = received("2026-03-02")
                .feeNoticed("2026-03-03", "2026-03-03")
                .askedToCorrect("2026-03-04", "2026-03-30")
                .and(ClockAct.CORRECTED, "2026-03-05");
        assertThat(unpaid.refused()).containsExactly("2 第三十条", "3 第三十条");
    }

    @Test
    @DisplayName("第三十三条第一款: an answer is never too early, and in time where no period runs")
    void mayBeAnsweredWhileNoPeriodRuns() {
        var waiting = received("2026-03-02").askedToCorrect("2026-03-03", "2026-03-30");
        assertThat(waiting.and(ClockAct.REPLY, "2026-03-04")
                        .history()
                        .standing()
                        .inTime())
                .isTrue();
        var suspended =
                received("2026-03-02").consulted("2026-03-30", "2026-03-30").and(ClockAct.REPLY, "2026-04-10");
        assertThat(suspended.history().standing().inTime()).isTrue();
        assertThat(suspended.history().standing().due()).isNull();
    }

    @Test
    @DisplayName("国办函〔2020〕109号第六条: the notice goes out within the handling period; 第三条: once")
    void noticesTheFeeInTimeAndOnce() {
        assertThat(received("2026-03-02").feeNoticed("2026-03-30", "2026-04-01").refused())
                .isEmpty();
        assertThat(received("2026-03-02").feeNoticed("2026-03-31", "2026-04-01").refused())
                .containsExactly("1 国办函〔2020〕109号第六条");
        assertThat(received("2026-03-02")
                        .feeNoticed("2026-03-03", "2026-03-03")
                        .and(ClockAct.FEE_PAID, "2026-03-04")
                        .feeNoticed("2026-03-05", "2026-03-05")
                        .refused())
                .containsExactly("3 国办函〔2020〕109号第三条");
        assertThat(received("2026-03-02").feeNoticed("2026-03-04", "2026-03-03").refused())
                .containsExactly("1 第四十二条");
    }

    @Test
    @DisplayName("国办函〔2020〕109号第六条: paid too late, or without notice")
    void refusesPaymentThatCannotCount() {
        assertThat(received("2026-04-15")
                        .feeNoticed("2026-04-17", "2026-04-20")
                        .and(ClockAct.FEE_PAID, "2026-05-21")
                        .refused())
                .containsExactly("2 国办函〔2020〕109号第六条");
        assertThat(received("2026-04-15").and(ClockAct.FEE_PAID, "2026-04-20").refused())
                .containsExactly("1 第四十二条");
    }

    @Test
    @DisplayName("国办函〔2020〕109号第六条: a lapse is provisional if the days to pay run into a year without notice")
    void lapsesProvisionally() {
        var noticed = received("2026-12-10").feeNoticed("2026-12-15", "2026-12-15");
        assertThat(noticed.on("2027-03-01").provisional()).isTrue();
        assertThat(noticed.on("2027-03-01").lapsed()).extracting("date").isEqualTo(LocalDate.parse("2027-01-13"));
    }

    @Test
    @DisplayName("第四十五条: events are taken in their order; one dated back is refused and moves nothing")
    void refusesEventsDatedBack() {
        var back = received("2026-03-02").extended("2026-03-10", 5).consulted("2026-03-09", "2026-03-09");
        assertThat(back.refused()).containsExactly("2 第四十五条");
        assertThat(back.history().asOf()).isEqualTo("2026-03-10");
    }

    @Test
    @DisplayName("A refused event leaves no trace: what is dated before it can still be taken in")
    void forgetsRefusedEvents() {
        var history = received("2026-03-02")
                .askedToCorrect("2026-03-05", "2026-03-20")
                .and(ClockAct.CORRECTED, "2026-03-25")
                .and(ClockAct.CORRECTED, "2026-03-18");
        assertThat(history.refused()).containsExactly("2 第三十条");
        assertThat(history.history().asOf()).isEqualTo("2026-03-18");
        assertThat(history.stage()).isEqualTo(ClockStage.RECEIVED);
    }

    @Test
    @DisplayName("第三十一条: nothing before receipt, and receipt only once")
    void isReceivedOnceAndFirst() {
        var twice = received("2026-03-02").and(ClockAct.RECEIVE, "2026-03-03").and(ClockAct.RECEIVE, "2026-03-01");
        assertThat(twice.refused()).containsExactly("1 第三十一条", "2 第三十一条");
        assertThat(received("2026-03-02").and(ClockAct.RECEIVE, "2026-03-03").due())
                .isEqualTo("2026-03-30");
        var early = List.of(
                ClockEvent.plain(0, LocalDate.parse("2026-03-02"), ClockAct.REPLY),
                ClockEvent.plain(1, LocalDate.parse("2026-03-01"), ClockAct.RECEIVE));
        var history = History.of(WorkCalendar.builtIn(), early);
        assertThat(history.refused()).extracting(History.Refused::event).containsExactly(0);
        assertThat(history.standing().stage()).isEqualTo(ClockStage.RECEIVED);
    }

    @Test
    void standsNowhereWithoutEvents() {
        var empty = History.of(WorkCalendar.builtIn(), List.of());
        assertThat(empty.asOf()).isNull();
        assertThat(empty.standing()).isEqualTo(Standing.open(ClockStage.NOT_RECEIVED));
        assertThat(empty.derivation()).isEmpty();
    }

    @Test
    @DisplayName("Every reason is a sentence")
    void givesASentenceForEveryRefusal() {
        var histories = new RandomHistories(11);
        for (int i = 0; i < 2_000; i++) {
            var history = History.of(WorkCalendar.builtIn(), histories.next());
            assertThat(history.refused())
                    .allSatisfy(refused -> assertThat(refused.objection().reason())
                            .endsWith("。")
                            .doesNotContain("null"));
        }
    }
}
