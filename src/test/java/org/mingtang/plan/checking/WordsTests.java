package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

class WordsTests {

    @ParameterizedTest
    @CsvSource({"LEAD, 牵头", "RESPONSIBLE, 责任", "SUPPORT, 配合"})
    void rolesAreTheOfficesWords(Role role, String words) {
        assertThat(Words.of(role)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 不少于, ≥", "AT_MOST, 不超过, ≤", "EXACTLY, 等于, ="})
    void comparisonsHaveAWordAndASign(Operator op, String words, String sign) {
        assertThat(Words.of(op)).isEqualTo(words);
        assertThat(Words.sign(op)).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 年", "HALF_YEAR, 半年", "QUARTER, 季度", "MONTH, 月", "WEEK, 周"})
    void periodsAreTheOfficesWords(Period period, String words) {
        assertThat(Words.of(period)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"WORKDAY, 个工作日", "DAY, 日", "MONTH, 个月"})
    void unitsOfDeadlinesAreTheOfficesWords(DayUnit unit, String words) {
        assertThat(Words.of(unit)).isEqualTo(words);
    }

    @Test
    void everyLevelOfGovernmentHasAWordOfItsOwn() {
        assertThat(Arrays.stream(Level.values()).map(Words::of)).containsExactly("国家级", "省级", "市级", "县级", "乡镇级");
    }

    @Test
    void nothingIsAnEmptyField() {
        assertThat(Words.orEmpty(null)).isEmpty();
        assertThat(Words.orEmpty(2026)).isEqualTo("2026");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.5, true", "0.79, true", "0.8, false", "1, false"})
    void aFieldIsCertainFromFourFifthsOn(double confidence, boolean serious) {
        FieldDoubt doubt =
                FieldDoubt.of(Map.of("no", new Doubt(confidence, "序号重复。"))).get("no");

        assertThat(doubt.serious()).isEqualTo(serious);
        assertThat(doubt.reason()).isEqualTo("序号重复。");
    }

    @Test
    void aDoubtOfTheCheckItselfIsSerious() {
        assertThat(FieldDoubt.of("有关部门要明确。").serious()).isTrue();
    }

    @Test
    void theDoubtsOfAHeadAreFoundByTheirField() {
        CheckPage page = new CheckPage(
                "d",
                "t",
                "f",
                new HeadForm("t", null, null, null, null, null, null, null),
                List.of(),
                List.of(new RowLine.FieldReason("issuer", "与所选单位不同。"), new RowLine.FieldReason("year", "年度按日期推算。")),
                null,
                false,
                new CheckPage.Counts("d", 0, 0, 0, 0, 0),
                new CheckPage.NamesCard("d", List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThat(page.doubtsAbout("issuer")).containsExactly("与所选单位不同。");
        assertThat(page.doubtsAbout("title")).isEmpty();
    }
}
