package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeCheckTests {

    static Collection<YearNotice> builtIn() {
        return BuiltInNotices.all();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    @DisplayName("Every notice the State Council has published since 2019 passes without a word")
    void findsNothingAmissInRealNotices(YearNotice notice) {
        assertThat(NoticeCheck.refusals(notice, false, "")).isEmpty();
        assertThat(NoticeCheck.doubts(notice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100, 0, -1})
    void refusesAYearOfNoUse(int year) {
        assertThat(NoticeCheck.refusals(notice(year, LocalDate.of(year, 5, 1)), false, ""))
                .extracting(Refusal::field)
                .containsExactly("year");
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2099})
    void takesTheFirstAndTheLastYear(int year) {
        assertThat(NoticeCheck.refusals(notice(year, LocalDate.of(year, 5, 1)), false, ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // New Year's holiday may begin in the December before and be arranged into the January after.
        "2026-12-01, true",
        "2026-11-30, false",
        "2028-01-31, true",
        "2028-02-01, false",
        "2027-06-01, true"
    })
    void takesDaysOfTheYearAndOfTheHolidaysAroundIt(LocalDate day, boolean taken) {
        assertThat(NoticeCheck.refusals(notice(2027, day), false, "").isEmpty()).isEqualTo(taken);
    }

    @Test
    void namesEachDayThatDoesNotBelong() {
        var wrong = YearNotice.of(
                2027, List.of(LocalDate.of(2026, 5, 1)), List.of(LocalDate.of(2028, 5, 2), LocalDate.of(2027, 5, 8)));

        assertThat(NoticeCheck.refusals(wrong, false, ""))
                .extracting(Refusal::message)
                .containsExactly("2026-05-01不在2027年（及前后相连的假期）内，请核对年份。", "2028-05-02不在2027年（及前后相连的假期）内，请核对年份。");
    }

    @Test
    void refusesAYearWithoutADayOff() {
        assertThat(NoticeCheck.refusals(YearNotice.of(2027, List.of(), List.of()), false, ""))
                .extracting(Refusal::field)
                .containsExactly("days");
    }

    @Test
    void wantsAReasonForACorrectionOnly() {
        var notice = notice(2027, LocalDate.of(2027, 1, 1));

        assertThat(NoticeCheck.refusals(notice, false, "")).isEmpty();
        assertThat(NoticeCheck.refusals(notice, true, " \t"))
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(NoticeCheck.refusals(notice, true, "国办发明电〔2027〕1号")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false", "13, false"})
    @DisplayName("全国年节及纪念日放假办法: eleven days at least until 2024, thirteen since")
    void doubtsAYearWithFewerDaysThanTheLawGives(int days, boolean doubted) {
        var closed = Stream.iterate(LocalDate.of(2027, 10, 1), day -> day.plusDays(1))
                .limit(days)
                .toList();

        assertThat(NoticeCheck.doubts(YearNotice.of(2027, closed, List.of())).isEmpty())
                .isEqualTo(!doubted);
    }

    private static YearNotice notice(int year, LocalDate closed) {
        return YearNotice.of(year, List.of(closed), List.of());
    }
}
