package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.request.reckoning.FeeLadder.Rung;

/** 国办函〔2020〕109号: the fee of one request, line by line. */
class FeeReckoningTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private static FeeReckoning perRequest(int before, int matters) {
        return ProcessingFee.reckon(new Chargeable(MARCH, Set.of(FeeMethod.PER_REQUEST), matters, 0, false), before);
    }

    private static FeeReckoning perPage(int pages) {
        return ProcessingFee.reckon(new Chargeable(MARCH, Set.of(FeeMethod.PER_PAGE), 1, pages, false), 99);
    }

    @ParameterizedTest(name = "after {0} others: {1} yuan")
    @DisplayName("第四条第二款: what one request costs after so many of the month")
    @CsvSource({
        "0, 0", "9, 0", "10, 100", "29, 100", "30, 200", "39, 200", "40, 300", "49, 300", "50, 400", "60, 500",
        "99, 800"
    })
    void costsTheRateOfItsPlace(int before, long yuan) {
        assertThat(perRequest(before, 1).yuan()).isEqualTo(yuan);
        assertThat(perRequest(before, 1).rungs()).containsExactly(new Rung(before + 1L, before + 1L, yuan));
        assertThat(perRequest(before, 1).count()).isEqualTo(before + 1);
        assertThat(perRequest(before, 1).month()).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    @DisplayName("第四条第一款: several matters go up the ladder, band by band")
    void severalMattersGoUpTheLadder() {
        assertThat(perRequest(8, 45 - 8).rungs())
                .containsExactly(
                        new Rung(9, 10, 0), new Rung(11, 30, 100), new Rung(31, 40, 200), new Rung(41, 45, 300));
        assertThat(perRequest(8, 45 - 8).yuan()).isEqualTo(5_500);
        assertThat(perRequest(8, 37).facts()).endsWith("累计45件，本件为第9件至第45件");
    }

    @ParameterizedTest(name = "{0} pages: {1} in {2} lines")
    @DisplayName("第五条: pages band by band, whatever the applicant asked before")
    @CsvSource({
        "1, 0, 1",
        "30, 0, 1",
        "31, 10, 2",
        "50, 200, 2",
        "100, 700, 2",
        "101, 720, 3",
        "150, 1700, 3",
        "200, 2700, 3",
        "201, 2740, 4",
        "250, 4700, 4",
        "500, 14700, 4",
        "1000, 34700, 4"
    })
    void countsPagesBandByBand(int pages, long yuan, int lines) {
        FeeReckoning reckoning = perPage(pages);
        assertThat(reckoning.yuan()).isEqualTo(yuan);
        assertThat(reckoning.lines()).hasSize(lines);
        assertThat(reckoning.lines().stream().mapToLong(FeeReckoning.Line::yuan).sum())
                .isEqualTo(yuan);
    }

    @Test
    void linesSayBandRateAndArticle() {
        assertThat(perPage(250).lines())
                .extracting(FeeReckoning.Line::facts, FeeReckoning.Line::rule, FeeReckoning.Line::yuan)
                .containsExactly(
                        tuple("第1页至第30页", "不收费", 0L),
                        tuple("第31页至第100页", "每页10元", 700L),
                        tuple("第101页至第200页", "每页20元", 2_000L),
                        tuple("第201页至第250页", "每页40元", 2_000L));
        assertThat(perPage(250).lines()).extracting(FeeReckoning.Line::article).containsOnly("国办函〔2020〕109号第五条");
        assertThat(perRequest(11, 1).lines())
                .containsExactly(new FeeReckoning.Line("当月第12件", "每件100元", "国办函〔2020〕109号第四条", 100));
    }

    @Test
    void wordsOfTheNoticeNameOneMethodOnly() {
        assertThat(perRequest(11, 1).facts()).isEqualTo("2026年3月向本机关提出政府信息公开申请累计12件，本件为第12件");
        assertThat(perRequest(11, 1).standard()).isEqualTo("按件计收，当月第12件每件100元").doesNotContain("按量");
        assertThat(perPage(120).facts()).isEqualTo("本件申请提供的政府信息共120页（A4及以下幅面的单面为一页）");
        assertThat(perPage(120).standard())
                .isEqualTo("按量计收，第1页至第30页不收费，第31页至第100页每页10元，第101页至第120页每页20元")
                .doesNotContain("按件");
    }

    @Test
    @DisplayName("第三条、第五条: what cannot be charged like this costs nothing, has no lines, and says why")
    void refusesWhatCannotBeCharged() {
        var pointing = ProcessingFee.reckon(new Chargeable(MARCH, Set.of(FeeMethod.PER_PAGE), 1, 250, true), 0);
        assertThat(pointing.yuan()).isZero();
        assertThat(pointing.lines()).isEmpty();
        assertThat(pointing.objection()).extracting(Objection::article).isEqualTo("国办函〔2020〕109号第五条");
        var both = Set.of(FeeMethod.PER_REQUEST, FeeMethod.PER_PAGE);
        assertThat(ProcessingFee.reckon(new Chargeable(MARCH, both, 1, 250, false), 20)
                        .objection())
                .extracting(Objection::article)
                .isEqualTo("国办函〔2020〕109号第三条");
        var early = new Chargeable(LocalDate.of(2020, 12, 31), Set.of(FeeMethod.PER_REQUEST), 1, 0, false);
        assertThat(ProcessingFee.reckon(early, 50).objection()).isNotNull();
    }

    @Test
    void nothingIsChargedWhereNoMethodIsChosen() {
        var none = ProcessingFee.reckon(new Chargeable(MARCH, Set.of(), 1, 250, false), 50);
        assertThat(none.method()).isEqualTo(FeeMethod.NONE);
        assertThat(none.yuan()).isZero();
        assertThat(none.lines()).isEmpty();
        assertThat(none.objection()).isNull();
    }

    @Test
    void rungsOfEveryStretchAddUpToTheLaddersTotals() {
        for (var ladder : new FeeLadder[] {FeeSchedule.OF_2021.perRequest(), FeeSchedule.OF_2021.perPage()}) {
            for (int from = 1; from <= 260; from += 7) {
                for (int to = from - 1; to <= 270; to += 3) {
                    long sum =
                            ladder.rungs(from, to).stream().mapToLong(Rung::sum).sum();
                    assertThat(sum)
                            .as("%d to %d", from, to)
                            .isEqualTo(Math.max(0, ladder.total(to) - ladder.total(from - 1)));
                }
            }
        }
        assertThat(FeeSchedule.OF_2021.perPage().rungs(1, 0)).isEmpty();
    }

    @Test
    void rungsFollowOneAnotherWithoutGapAndNoTwoNeighboursCostTheSame() {
        var rungs = FeeSchedule.OF_2021.perRequest().rungs(1, 100);
        assertThat(rungs).hasSize(9).first().isEqualTo(new Rung(1, 10, 0));
        for (int i = 1; i < rungs.size(); i++) {
            assertThat(rungs.get(i).from()).isEqualTo(rungs.get(i - 1).to() + 1);
            assertThat(rungs.get(i).yuan()).isGreaterThan(rungs.get(i - 1).yuan());
        }
        assertThat(rungs).last().isEqualTo(new Rung(91, 100, 800));
    }
}
