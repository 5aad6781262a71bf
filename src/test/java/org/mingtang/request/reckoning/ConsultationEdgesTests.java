package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.request.reckoning.Happened.received;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which days others are asked on, where the law leaves it open, as decided in docs/request-clock.md; monday 2026-03-02 + 20 is 2026-03-30. */
class ConsultationEdgesTests {

    @Test
    @DisplayName("第三十三条第三款: the day of sending counts, the day of the opinion does not")
    void countsTheDayOfSendingButNotThatOfTheOpinion() {
        // Sent on the day of receipt, answered on the next working day: just that one day is left out.
        assertThat(received("2026-03-02")
                        .consulted("2026-03-02", "2026-03-02")
                        .and(ClockAct.OPINION, "2026-03-03")
                        .due())
                .isEqualTo("2026-03-31");
    }

    @Test
    @DisplayName("第三十三条第三款: an opinion on the day of sending leaves nothing out")
    void leavesNothingOutWhenAnsweredAtOnce() {
        assertThat(received("2026-03-02")
                        .consulted("2026-03-04", "2026-03-04")
                        .and(ClockAct.OPINION, "2026-03-04")
                        .due())
                .isEqualTo("2026-03-30");
    }

    @Test
    @DisplayName("第三十三条第三款: days on which two are asked at once are left out once")
    void leavesOverlappingDaysOutOnce() {
        var both = received("2026-03-02")
                .consulted("2026-03-03", "2026-03-03")
                .consulted("2026-03-05", "2026-03-05")
                .opinion("2026-03-10", 1);
        assertThat(both.stage()).isEqualTo(ClockStage.SUSPENDED);
        // 4 to 12 March: seven working days.
        assertThat(both.opinion("2026-03-12", 2).due()).isEqualTo("2026-04-09");
    }

    @Test
    @DisplayName("第三十三条第三款: the first letter may be answered last")
    void endsWithTheLastOpinionWhateverTheOrder() {
        var both = received("2026-03-02")
                .consulted("2026-03-03", "2026-03-03")
                .consulted("2026-03-05", "2026-03-05")
                .opinion("2026-03-10", 2);
        assertThat(both.stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(both.opinion("2026-03-12", 1).due()).isEqualTo("2026-04-09");
    }

    @Test
    @DisplayName("第三十三条第三款: between two consultations the days count")
    void countsTheDaysBetweenTwoConsultations() {
        var twice = received("2026-03-02")
                .consulted("2026-03-03", "2026-03-03")
                .opinion("2026-03-05", 1)
                .consulted("2026-03-09", "2026-03-09")
                .opinion("2026-03-11", 3);
        // Left out: 4, 5, 10 and 11 March.
        assertThat(twice.due()).isEqualTo("2026-04-03");
    }

    @Test
    @DisplayName("第三十二条: an opinion after the fifteenth working day changes no date")
    void letsALateOpinionChangeNothing() {
        var late = received("2026-03-02").consulted("2026-03-09", "2026-03-09").and(ClockAct.OPINION, "2026-04-02");
        assertThat(late.refused()).isEmpty();
        assertThat(late.due()).isEqualTo("2026-04-21");
    }

    @Test
    @DisplayName("第三十三条第三款: sent on the last day, the reply is due on the day of the opinion")
    void leavesNoDayWhenAskedOnTheLast() {
        var asked = received("2026-03-02").consulted("2026-03-30", "2026-03-30");
        assertThat(asked.stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(asked.and(ClockAct.OPINION, "2026-04-09").due()).isEqualTo("2026-04-09");
    }

    @Test
    @DisplayName("第三十三条第三款: after the last day nothing can be suspended any more")
    void cannotSuspendWhatIsOver() {
        var asked = received("2026-03-02").consulted("2026-03-31", "2026-03-31");
        assertThat(asked.refused()).containsExactly("1 第三十三条");
        assertThat(asked.due()).isEqualTo("2026-03-30");
    }

    @Test
    @DisplayName("第三十三条第三款: as long as nobody knows when the letter came, only the opinion ends the wait")
    void waitsForTheOpinionWhileTheDayOfReceiptIsUnknown() {
        var asked = received("2026-03-02").and(ClockAct.CONSULT, "2026-03-09");
        assertThat(asked.on("2026-09-09").stage()).isEqualTo(ClockStage.SUSPENDED);
        assertThat(asked.and(ClockAct.OPINION, "2026-03-25").due()).isEqualTo("2026-04-16");
    }

    @Test
    @DisplayName("第三十二条: an opinion nobody asked for, or given twice, or of nobody knows whom")
    void refusesOpinionsWithoutConsultation() {
        assertThat(received("2026-03-02").and(ClockAct.OPINION, "2026-03-03").refused())
                .containsExactly("1 第三十二条");
        assertThat(received("2026-03-02")
                        .consulted("2026-03-03", "2026-03-03")
                        .opinion("2026-03-04", 1)
                        .opinion("2026-03-05", 1)
                        .refused())
                .containsExactly("3 第三十二条");
        assertThat(received("2026-03-02")
                        .consulted("2026-03-03", "2026-03-03")
                        .consulted("2026-03-03", "2026-03-03")
                        .and(ClockAct.OPINION, "2026-03-05")
                        .refused())
                .containsExactly("3 第三十二条");
        assertThat(received("2026-03-02")
                        .consulted("2026-03-03", "2026-03-02")
                        .opinion("2026-03-05", 1)
                        .refused())
                .containsExactly("1 第三十二条", "2 第三十二条");
    }
}
