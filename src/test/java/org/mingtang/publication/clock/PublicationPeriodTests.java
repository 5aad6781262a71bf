package org.mingtang.publication.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.WorkCalendar;
import org.springframework.beans.factory.annotation.Autowired;

/** The periods as they are kept, day by day at their edges. */
@MingtangTest
class PublicationPeriodTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    @Autowired
    PublicationPeriods periods;

    @DisplayName("rules 1.3: periods of other statutes with their articles")
    @ParameterizedTest
    @CsvSource(textBlock = """
            USUAL,             20, true,  政府信息公开条例第二十六条
            BUDGET,            20, false, 预算法第十四条第一款
            DEPARTMENT_BUDGET, 20, false, 预算法第十四条第二款
            PENALTY_REVOKED,    3, true,  行政处罚法第四十八条、第八十五条
            CREDIT_PENALTY,    20, true,  市场监督管理总局令第45号第九条、第十条
            EXPROPRIATION,     15, true,  土地管理法实施条例第三十一条
            AWARD,              2, true,  政府采购法实施条例第四十三条
            CONTRACT,           2, true,  政府采购法实施条例第五十条
            UNIT_BUDGET,       20, false, 预算法实施条例（2020年）
            CREDIT_PENALTY_ACROSS, 10, true, 市场监督管理总局令第45号第九条、第十条
            LICENCES_AND_PENALTIES, 7, true, 国家发展改革委信用信息双公示要求
            BID_CANDIDATES,     3, false, 招标投标法实施条例第五十四条
            BID_CANDIDATES_STAND, 3, false, 招标投标法实施条例第五十四条
            SINGLE_SOURCE,      5, true,  政府采购法实施条例第三十八条
            LAND_NOTICE,       10, true,  土地管理法实施条例第二十六条
            RESETTLEMENT,      30, false, 土地管理法实施条例第二十八条
            HOUSES,            30, false, 国有土地上房屋征收与补偿条例第十条、第十一条
            PLANNING,          30, false, 城乡规划法第二十六条
            BUSINESS_DRAFT,    30, false, 优化营商环境条例第六十二条
            RULE_DRAFT,        30, false, 规章制定程序条例第十五条
            RULE_EFFECT,       30, false, 规章制定程序条例第三十二条
            """)
    void areKeptAsTheStatutesSay(String code, int days, boolean working, String source) {
        PublicationPeriod period = periods.find(code).orElseThrow();

        assertThat(period.days()).isEqualTo(days);
        assertThat(period.working()).isEqualTo(working);
        assertThat(period.source()).isEqualTo(source);
    }

    @DisplayName("rules 1.2.5, 1.3: the last day, the day after it, and by how much it is late")
    @ParameterizedTest
    @CsvSource(textBlock = """
            USUAL,           2026-06-01, 2026-06-30, 2026-07-01, 1
            BUDGET,          2026-06-01, 2026-06-22, 2026-06-23, 1
            PENALTY_REVOKED, 2026-06-01, 2026-06-04, 2026-06-05, 1
            EXPROPRIATION,   2026-06-01, 2026-06-23, 2026-06-24, 1
            AWARD,           2026-06-05, 2026-06-09, 2026-06-10, 1
            CONTRACT,        2026-06-04, 2026-06-08, 2026-06-09, 1
            """)
    void endOnTheirLastDay(String code, LocalDate formed, LocalDate last, LocalDate after, int late) {
        DisclosureClock clock = clock(code, formed);

        assertThat(clock.due().date()).isEqualTo(last);
        assertThat(clock.on(last, CALENDAR)).isNotEqualTo(DisclosureClock.State.LATE);
        assertThat(clock.lateDays(last, CALENDAR)).isZero();
        assertThat(clock.on(after, CALENDAR)).isEqualTo(DisclosureClock.State.LATE);
        assertThat(clock.lateDays(after, CALENDAR)).isEqualTo(late);
    }

    @DisplayName("rules 1.2.6: amber at three quarters, whatever the period")
    @ParameterizedTest
    @CsvSource(textBlock = """
            USUAL,           2026-06-01, 2026-06-22, 2026-06-23
            PENALTY_REVOKED, 2026-06-01, 2026-06-02, 2026-06-03
            AWARD,           2026-06-01, 2026-06-01, 2026-06-02
            """)
    void turnAmberAtThreeQuarters(String code, LocalDate formed, LocalDate green, LocalDate amber) {
        DisclosureClock clock = clock(code, formed);

        assertThat(clock.on(green, CALENDAR)).isEqualTo(DisclosureClock.State.IN_TIME);
        assertThat(clock.on(amber, CALENDAR)).isEqualTo(DisclosureClock.State.SOON);
    }

    @DisplayName("rules 11.4: the vectors of 20 working days, across holidays and make-up days")
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01-05, 2026-02-02
            2026-02-10, 2026-03-16
            2026-02-14, 2026-03-20
            2026-03-14, 2026-04-13
            2026-04-03, 2026-05-07
            2026-04-30, 2026-06-01
            2026-06-18, 2026-07-17
            2026-09-10, 2026-10-14
            2026-09-20, 2026-10-23
            2026-09-30, 2026-11-03
            2025-09-25, 2025-10-29
            2025-01-10, 2025-02-13
            2024-02-04, 2024-03-07
            2020-01-20, 2020-02-25
            """)
    void countTwentyWorkingDays(LocalDate formed, LocalDate due) {
        assertThat(clock("USUAL", formed).due().date()).isEqualTo(due);
    }

    @DisplayName("rules 11.4: the vectors of 7 working days")
    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-14",
        "2026-02-10, 2026-02-26",
        "2026-02-14, 2026-03-03",
        "2026-09-10, 2026-09-20",
        "2026-09-30, 2026-10-15",
        "2025-09-25, 2025-10-11",
        "2024-02-04, 2024-02-19",
        "2020-01-20, 2020-02-06"
    })
    void countSevenWorkingDays(LocalDate decided, LocalDate due) {
        assertThat(clock("LICENCES_AND_PENALTIES", decided).due().date()).isEqualTo(due);
    }

    @DisplayName("what was read stands as read, what is recalled or local says so")
    @ParameterizedTest
    @CsvSource({
        "USUAL, true, PUBLISH",
        "BID_CANDIDATES, true, PUBLISH",
        "LICENCES_AND_PENALTIES, false, PUBLISH",
        "INTERPRETATION, false, PUBLISH",
        "PENALTY_REVOKED, true, WITHDRAW",
        "LAND_NOTICE, true, STAND",
        "RULE_EFFECT, true, STAND"
    })
    void sayWhatTheyAreForAndWhetherTheirSourceWasRead(String code, boolean read, PeriodPurpose purpose) {
        PublicationPeriod period = periods.find(code).orElseThrow();

        assertThat(period.sourceRead()).isEqualTo(read);
        assertThat(period.purpose()).isEqualTo(purpose);
    }

    @Test
    void isNotThereWhileNobodySaidWhenTheInformationWasFormed() {
        assertThat(periods.clock(PublicationPeriod.USUAL, null)).isNull();
    }

    @DisplayName("what was formed before a special period held is under the usual one")
    @ParameterizedTest
    @CsvSource(textBlock = """
            PENALTY_REVOKED, 2021-07-14, USUAL
            PENALTY_REVOKED, 2021-07-15, PENALTY_REVOKED
            EXPROPRIATION,   2021-08-31, USUAL
            EXPROPRIATION,   2021-09-01, EXPROPRIATION
            NO_SUCH_PERIOD,  2026-06-01, USUAL
            """)
    void holdFromTheirDayOn(String asked, LocalDate formed, String counted) {
        assertThat(clock(asked, formed).period().code()).isEqualTo(counted);
    }

    @Test
    void holdsThroughItsLastDay() {
        PublicationPeriod ended = new PublicationPeriod(
                "X",
                "期限",
                7,
                true,
                "依据",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 7, 14),
                PeriodPurpose.PUBLISH,
                "",
                true,
                "");

        assertThat(ended.holdsOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(ended.holdsOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(ended.holdsOn(LocalDate.of(2021, 7, 14))).isTrue();
        assertThat(ended.holdsOn(LocalDate.of(2021, 7, 15))).isFalse();
    }

    @Test
    void countsLatenessOfCalendarDaysInCalendarDays() {
        DisclosureClock budget = clock("BUDGET", LocalDate.of(2026, 6, 1));

        assertThat(budget.lateDays(LocalDate.of(2026, 6, 28), CALENDAR)).isEqualTo(6);
        assertThat(budget.daysUsed(LocalDate.of(2026, 6, 8), CALENDAR)).isEqualTo(7);
    }

    @Test
    void countsADayOffAfterTheLastDayAsOneDayLateAtLeast() {
        DisclosureClock award = clock("AWARD", LocalDate.of(2026, 6, 3));

        assertThat(award.due().date()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(award.lateDays(LocalDate.of(2026, 6, 6), CALENDAR)).isEqualTo(1);
        assertThat(award.on(LocalDate.of(2026, 6, 6), CALENDAR)).isEqualTo(DisclosureClock.State.LATE);
    }

    @Test
    void saysHowManyDaysAreUsedAndNeverLessThanNone() {
        DisclosureClock usual = clock("USUAL", LocalDate.of(2026, 6, 1));

        assertThat(usual.daysUsed(LocalDate.of(2026, 6, 1), CALENDAR)).isZero();
        assertThat(usual.daysUsed(LocalDate.of(2026, 5, 20), CALENDAR)).isZero();
        assertThat(usual.daysUsed(LocalDate.of(2026, 6, 3), CALENDAR)).isEqualTo(2);
        assertThat(clock("BUDGET", LocalDate.of(2026, 6, 1)).daysUsed(LocalDate.of(2026, 5, 20), CALENDAR))
                .isZero();
    }

    private DisclosureClock clock(String code, LocalDate formed) {
        DisclosureClock clock = periods.clock(code, formed);
        assertThat(clock).isNotNull();
        return clock;
    }
}
