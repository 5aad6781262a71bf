package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How what was read of a notice goes together with what is known of the year. */
class NoticeReadingTests {

    private static final YearNotice KNOWN = YearNotice.of(
            2027, List.of(day(5, 1), day(5, 2), day(5, 3), day(10, 1), day(10, 2)), List.of(day(5, 8), day(10, 9)));

    @Test
    void anAmendmentLeavesTheOtherHolidaysAlone() {
        var amended = reading(holiday("劳动节", List.of(day(5, 4)), List.of(day(5, 15))));

        assertThat(amended.isWholeYear()).isFalse();
        assertThat(amended.over(KNOWN).closed())
                .containsExactly(day(5, 1), day(5, 2), day(5, 3), day(5, 4), day(10, 1), day(10, 2));
        assertThat(amended.over(KNOWN).makeUp()).containsExactly(day(5, 8), day(5, 15), day(10, 9));
    }

    @Test
    void anAmendmentTurnsADayOffIntoAWorkedOneAndBack() {
        var amended = reading(holiday("国庆节", List.of(day(10, 9)), List.of(day(10, 2))));

        assertThat(amended.over(KNOWN).closed()).contains(day(10, 9)).doesNotContain(day(10, 2));
        assertThat(amended.over(KNOWN).makeUp()).contains(day(10, 2)).doesNotContain(day(10, 9));
    }

    @Test
    void aWholeYearReplacesWhatWasKnown() {
        var whole = new NoticeReading(
                2027,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(month -> holiday("假" + month, List.of(day(month, 1)), List.of()))
                        .toList(),
                List.of());

        assertThat(whole.isWholeYear()).isTrue();
        assertThat(whole.over(KNOWN).closed()).containsExactly(day(1, 1), day(2, 1), day(3, 1), day(4, 1), day(5, 1));
        assertThat(whole.over(KNOWN).makeUp()).isEmpty();
    }

    @Test
    void fourHolidaysAreNoWholeYear() {
        var four = new NoticeReading(
                2027,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(month -> holiday("假" + month, List.of(day(month, 1)), List.of()))
                        .toList(),
                List.of());

        assertThat(four.isWholeYear()).isFalse();
        assertThat(four.over(KNOWN).closed()).contains(day(10, 1));
    }

    @Test
    void aDayThatOneItemClosesAndAnotherMakesUpForIsWorked() {
        var notice = reading(
                        holiday("中秋节", List.of(day(9, 15), day(9, 19)), List.of()),
                        holiday("国庆节", List.of(day(10, 1)), List.of(day(9, 19))))
                .notice();

        assertThat(notice.closed()).containsExactly(day(9, 15), day(10, 1));
        assertThat(notice.makeUp()).containsExactly(day(9, 19));
    }

    @Test
    void whatWasRecordedCannotBeChangedFromOutside() {
        var given = new TreeSet<>(List.of(day(1, 1)));
        var notice = new YearNotice(2027, given, new TreeSet<>());
        given.add(day(1, 2));

        assertThat(notice.closed()).containsExactly(day(1, 1));
        assertThatThrownBy(() -> notice.closed().add(day(1, 3))).isInstanceOf(UnsupportedOperationException.class);
    }

    private static NoticeReading reading(NoticeReading.Holiday... holidays) {
        return new NoticeReading(2027, List.of(holidays), List.of());
    }

    private static NoticeReading.Holiday holiday(String name, List<LocalDate> closed, List<LocalDate> makeUp) {
        return new NoticeReading.Holiday(name, new TreeSet<>(closed), new TreeSet<>(makeUp), name + "：……");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}
