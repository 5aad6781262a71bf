package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.WorkCalendar;

/** The bar of a request's period: what ran, stood still, is left and is late. */
class SpanTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    private static List<Span> spans(Happened happened, String today) {
        return happened.history().clock().spans(LocalDate.parse(today));
    }

    private static List<String> bar(Happened happened, String today) {
        return spans(happened, today).stream()
                .map(span -> span.kind() + " " + span.from() + " " + span.to() + " " + span.workingDays())
                .toList();
    }

    @Test
    void nothingIsShownBeforeReceipt() {
        assertThat(ReplyClock.of(CALENDAR).spans(LocalDate.parse("2026-03-02"))).isEmpty();
    }

    @Test
    @DisplayName("第三十三条: on the day of receipt all twenty working days are left")
    void beginsTheDayAfterReceipt() {
        assertThat(bar(Happened.received("2026-03-02"), "2026-03-02")).containsExactly("LEFT 2026-03-03 2026-03-30 20");
        assertThat(bar(Happened.received("2026-03-02"), "2026-03-03"))
                .containsExactly("RUN 2026-03-03 2026-03-03 1", "LEFT 2026-03-04 2026-03-30 19");
    }

    @Test
    void onTheLastDayNothingIsLeftAndTheDayAfterItIsLate() {
        assertThat(bar(Happened.received("2026-03-02"), "2026-03-30")).containsExactly("RUN 2026-03-03 2026-03-30 20");
        assertThat(bar(Happened.received("2026-03-02"), "2026-03-31"))
                .containsExactly("RUN 2026-03-03 2026-03-30 20", "LATE 2026-03-31 2026-03-31 1");
    }

    @Test
    @DisplayName("第三十条: waiting for a correction is no period")
    void standsStillForACorrection() {
        Happened asked = Happened.received("2026-03-02").askedToCorrect("2026-03-05", "2026-03-20");
        assertThat(bar(asked, "2026-03-10"))
                .containsExactly("RUN 2026-03-03 2026-03-05 3", "HOLD 2026-03-06 2026-03-10 3");
        assertThat(spans(asked, "2026-03-10")).last().extracting(Span::label).isEqualTo("等待补正 3 日");
    }

    @Test
    @DisplayName("第三十三条第三款: the stretch in which a third party is asked, and what is left after it")
    void standsStillWhileOthersAreAsked() {
        Happened asked = Happened.received("2026-03-02")
                .consulted("2026-03-09", "2026-03-09")
                .opinion("2026-03-16", 1);
        List<String> bar = bar(asked, "2026-03-17");
        assertThat(bar).hasSize(4);
        assertThat(bar.get(0)).isEqualTo("RUN 2026-03-03 2026-03-09 5");
        assertThat(bar.get(1)).startsWith("HOLD 2026-03-10 2026-03-16");
        assertThat(bar.get(3)).startsWith("LEFT 2026-03-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-03-03", "2026-03-17", "2026-03-30", "2026-04-08", "2026-04-30"})
    @DisplayName("stretches follow each other without gap or overlap, in every course")
    void coverEveryDayOnce(String today) {
        for (Happened happened : List.of(
                Happened.received("2026-02-27"),
                Happened.received("2026-02-27").consulted("2026-03-02", "2026-03-02"),
                Happened.received("2026-02-13").extended("2026-02-26", 20),
                Happened.received("2026-02-26").feeNoticed("2026-02-27", "2026-02-28"))) {
            List<Span> spans = spans(happened, today);
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                assertThat(span.days()).isPositive().isGreaterThanOrEqualTo(span.workingDays());
                assertThat(span.label()).endsWith(" " + span.workingDays() + " 日");
                if (i > 0) {
                    assertThat(span.from()).isEqualTo(spans.get(i - 1).to().plusDays(1));
                }
            }
        }
    }

    @Test
    void aClosedOneEndsWithItsAnswer() {
        Happened answered = Happened.received("2026-03-02").and(ClockAct.REPLY, "2026-03-06");
        assertThat(bar(answered, "2026-04-30")).containsExactly("RUN 2026-03-03 2026-03-06 4");
    }

    @Test
    @DisplayName("第三十三条第二款: an extension lengthens what is left")
    void anExtensionLengthensWhatIsLeft() {
        Happened extended = Happened.received("2026-03-02").extended("2026-03-30", 20);
        assertThat(bar(extended, "2026-03-30"))
                .containsExactly("RUN 2026-03-03 2026-03-30 20", "LEFT 2026-03-31 2026-04-28 20");
    }

    @Test
    void daysIncludeBothEnds() {
        LocalDate day = LocalDate.parse("2026-03-02");
        assertThat(new Span(Span.Kind.RUN, "", day, day, 1).days()).isOne();
        assertThat(new Span(Span.Kind.RUN, "", day, day.plusDays(6), 5).days()).isEqualTo(7);
    }
}
