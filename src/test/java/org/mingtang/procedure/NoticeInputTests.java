package org.mingtang.procedure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeInputTests {

    private static final YearNotice SMALL = YearNotice.of(
            2027, List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 10, 1)), List.of(LocalDate.of(2027, 1, 9)));

    @ParameterizedTest
    @DisplayName("The same days as JSON of three kinds, as lines and as csv with a heading")
    @ValueSource(
            strings = {
                "{\"2027\": {\"closed\": [\"2027-01-01\", \"2027-10-01\"], \"makeUp\": [\"2027-01-09\"]}}",
                "{\"2026\": {}, \"2027\": {\"holidays\": [\"2027-01-01\", \"2027-10-01\"], \"makeupWorkdays\": [\"2027-01-09\"]}}",
                "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": true},"
                        + " {\"date\": \"2027-10-01\", \"isOffDay\": true}, {\"date\": \"2027-01-09\", \"isOffDay\": false}]}",
                "2027-01-01,休\n2027-10-01,休\n2027-01-09,班",
                "\uFEFF日期,安排,说明\r\n2027/1/1,放假,元旦\r\n2027/10/1,放假,国庆\r\n2027/1/9,补班,\r\n",
                "2027年1月1日 休\n2027年10月1日 休\n\n2027年1月9日 上班"
            })
    void readsEveryForm(String input) {
        var read = NoticeInput.read(input, null);
        assertThat(read.refusals()).isEmpty();
        assertThat(requireNonNull(read.reading()).notice()).isEqualTo(SMALL);
        assertThat(read.reading().isWholeYear()).isTrue();
    }

    @Test
    void writesLinesThatItReadsAgain() {
        var notice = NoticeTextTests.builtIn(2026);
        assertThat(DayLines.read(2026, DayLines.write(notice)).notice()).isEqualTo(notice);
    }

    @ParameterizedTest
    @DisplayName("What cannot be read is refused with a sentence")
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "{",
                "{}",
                "{\"2027\": [1]}",
                "{\"2027\": {\"closed\": [\"2027-13-01\"]}}",
                "{\"days\": [{}]}",
                "今天天气很好",
                "2027年工作总结",
                "2027-01-01,休\n2027-02-30,休",
                "2027-01-01,休\n胡乱一行",
                "2027-01-01,也许",
                "2027-01-02,休\n2027-01-02,班"
            })
    void refusesWhatItCannotRead(String input) {
        var read = NoticeInput.read(input, null);
        assertThat(read.reading()).isNull();
        assertThat(read.refusals())
                .isNotEmpty()
                .allMatch(refusal -> refusal.message().length() > 8);
    }

    @Test
    void namesTheLineThatCouldNotBeRead() {
        assertThat(NoticeInput.read("2027-01-01,休\n2027-02-30,休\n2027-03-01,?", null)
                        .refusals())
                .extracting(Refusal::message)
                .containsExactly("第2行读不懂：2027-02-30,休。每行写“日期,休”或“日期,班”。", "第3行读不懂：2027-03-01,?。每行写“日期,休”或“日期,班”。");
    }

    @Test
    void refusesAllAtOnceWhatCannotBeRecorded() {
        var wrong = YearNotice.of(2027, List.of(), List.of(LocalDate.of(2025, 5, 1)));
        assertThat(NoticeCheck.refusals(wrong, true, " "))
                .extracting(Refusal::field)
                .containsExactly("days", "days", "reason");
        assertThat(NoticeCheck.refusals(SMALL, true, "国办发明电〔2026〕1号")).isEmpty();
        assertThat(NoticeCheck.refusals(SMALL, false, "")).isEmpty();
        assertThat(NoticeCheck.refusals(YearNotice.of(1900, SMALL.closed(), List.of()), false, ""))
                .extracting(Refusal::field)
                .contains("year", "days");
    }

    @Test
    void doubtsAShortYearAndAMakeUpDayInTheWeek() {
        var odd = YearNotice.of(2027, SMALL.closed(), List.of(LocalDate.of(2027, 1, 4)));
        assertThat(NoticeCheck.doubts(odd)).hasSize(2);
        assertThat(NoticeCheck.doubts(NoticeTextTests.builtIn(2026))).isEmpty();
    }

    @Test
    @DisplayName("A month shows whole weeks with every day in its column")
    void laysOutMonthsInWeeks() {
        var months = YearMonths.of(2026, NoticeTextTests.builtIn(2026));
        assertThat(months).hasSize(12);
        assertThat(months.get(1).weeks()).hasSize(5).allMatch(week -> week.size() == 7);
        assertThat(months.get(1).weeks().get(0).get(6)).isEqualTo(new YearMonths.Day(1, "", "周末", false));
        assertThat(months.get(1).weeks().get(1).get(5)).isEqualTo(new YearMonths.Day(7, "", "周末", false));
        assertThat(months.get(1).weeks().get(2).get(5)).isEqualTo(new YearMonths.Day(14, "班", "补班", true));
        assertThat(months.get(1).weeks().get(2).get(6)).isEqualTo(new YearMonths.Day(15, "休", "放假", false));
        assertThat(months.get(0).weeks().get(0).get(0)).isNull();
    }
}
