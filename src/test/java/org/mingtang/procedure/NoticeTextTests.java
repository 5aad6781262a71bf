package org.mingtang.procedure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextTests {

    private static final String NOTICE_2026 = """
            各有关单位：现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、
            2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            节假日期间，各单位要妥善安排好值班。
            国务院办公厅
            2025年11月4日
            """;

    @Test
    @DisplayName("The wording of 2026 gives exactly the official days")
    void readsAWholeYear() {
        var reading = read(NOTICE_2026);
        assertThat(reading.notice()).isEqualTo(builtIn(2026));
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.holidays())
                .extracting(NoticeReading.Holiday::name)
                .containsExactly("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
        assertThat(reading.isWholeYear()).isTrue();
    }

    @Test
    void readsAHolidayThatBeginsInTheYearBefore() {
        var reading = read("2023年部分节假日安排 一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。");
        assertThat(reading.year()).isEqualTo(2023);
        assertThat(reading.notice().closed()).containsExactly(day("2022-12-31"), day("2023-01-01"), day("2023-01-02"));
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void readsADecemberWithoutYearAtNewYearAsTheOneBefore() {
        var reading = read("2028年部分节假日安排。元旦：12月31日至1月2日放假，共3天。12月26日（星期日）上班。");
        assertThat(reading.notice().closed()).containsExactly(day("2027-12-31"), day("2028-01-01"), day("2028-01-02"));
        assertThat(reading.notice().makeUp()).containsExactly(day("2027-12-26"));
    }

    @Test
    void takesRestThatIsOnlyEncouragedForNoDayOff() {
        var reading = read("""
                2024年春节放假通知
                二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，
                安排职工在除夕（2月9日）休息。
                """);
        assertThat(reading.notice().closed()).hasSize(8).doesNotContain(day("2024-02-09"));
        assertThat(reading.notice().makeUp()).containsExactly(day("2024-02-04"), day("2024-02-18"));
    }

    @Test
    void readsTwoHolidaysInOneItemAndSingleDaysWithWeekends() {
        var reading = read("关于2024年部分节假日安排的通知 一、元旦：1月1日放假，与周末连休。七、中秋节、国庆节：9月29日至10月6日放假调休，共8天。");
        assertThat(reading.holidays()).extracting(NoticeReading.Holiday::name).containsExactly("元旦", "中秋节、国庆节");
        assertThat(reading.notice().closed()).hasSize(9).contains(day("2024-01-01"), day("2024-10-06"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027年部分节假日安排：一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。",
                "2027年部分节假日安排 元旦:1月1日-3日放假",
                "２０２７年部分节假日安排 1、元旦：1月1日～1月3日放假，共3天",
                "2027年部分节假日安排\n一、元旦： 1 月 1 日（星期五） 至 3 日（星期天）\n放假 ，共 3 天。",
                "2027年部分节假日安排 一、元旦：1月1日、1月2日、3日放假。",
                "2027年元旦放假：1月1日到1月3日放假3天"
            })
    @DisplayName("The same days in other spellings")
    void readsOtherSpellings(String text) {
        var reading = read(text);
        assertThat(reading.notice().closed()).containsExactly(day("2027-01-01"), day("2027-01-02"), day("2027-01-03"));
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void readsAnAmendmentOfOneHolidayAndKeepsTheRest() {
        var reading = read("经国务院批准，2019年劳动节放假调整：2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。");
        var before = YearNotice.of(2019, List.of(day("2019-05-01"), day("2019-10-01")), List.of(day("2019-10-12")));
        assertThat(reading.isWholeYear()).isFalse();
        assertThat(reading.over(before).closed())
                .containsExactly(
                        day("2019-05-01"), day("2019-05-02"), day("2019-05-03"), day("2019-05-04"), day("2019-10-01"));
        assertThat(reading.over(before).makeUp())
                .containsExactly(day("2019-04-28"), day("2019-05-05"), day("2019-10-12"));
    }

    @Test
    void doubtsAWeekdayThatDoesNotFitTheYear() {
        assertThat(readFor(2027, NOTICE_2026).doubts()).contains("2027-01-01写作周四，实为周五：请核对年份和日期。");
    }

    @Test
    void doubtsACountThatDoesNotFit() {
        assertThat(read("2027年部分节假日安排 一、元旦：1月1日至3日放假，共4天。").doubts()).containsExactly("元旦通知写明共4天，读出3天，请核对。");
    }

    @Test
    void leavesOutAMakeUpDayThatIsWorkedAnyway() {
        var reading = read("2027年部分节假日安排 一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班。");
        assertThat(reading.notice().makeUp()).isEmpty();
        assertThat(reading.doubts()).containsExactly("元旦写明2027-01-04上班，这一天本来就是工作日，未列入补班。");
    }

    @Test
    void saysWhichSentenceWasNotUsed() {
        assertThat(read("2027年部分节假日安排 一、元旦：1月1日放假。1月8日另行通知。").doubts()).containsExactly("元旦未采用这句话中的日期：1月8日另行通知");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30日放假", "13月1日放假", "1月32日至2月1日放假"})
    void doubtsDaysThatDoNotExist(String clause) {
        assertThat(read("2027年部分节假日安排 二、春节：" + clause + "。").doubts()).anyMatch(doubt -> doubt.contains("没有这一天"));
    }

    @Test
    void doesNotFillARangeOfMonths() {
        var reading = read("2027年部分节假日安排 二、春节：2月1日至6月1日放假。");
        assertThat(reading.notice().closed()).hasSize(2);
        assertThat(reading.doubts()).anyMatch(doubt -> doubt.contains("不合常理"));
    }

    @Test
    void readsNothingWithoutAYear() {
        assertThat(NoticeText.read("一、元旦：1月1日放假。", null)).isNull();
        assertThat(readFor(2027, "一、元旦：1月1日放假。").notice().closed()).containsExactly(day("2027-01-01"));
    }

    private static NoticeReading read(String text) {
        return requireNonNull(NoticeText.read(text, null));
    }

    private static NoticeReading readFor(int year, String text) {
        return requireNonNull(NoticeText.read(text, year));
    }

    static YearNotice builtIn(int year) {
        return BuiltInNotices.all().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
