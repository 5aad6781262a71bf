package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.procedure.Refusal;

/** One target as the form of a row sends it. */
class TargetLineTests {

    @Test
    void everyFieldIsTakenAsItWasTyped() {
        RowTarget target =
                new TargetLine(" 业务培训 ", "AT_MOST", "4", " 次 ", "QUARTER", " 各部门 ", " TRAINING ", "1", null).target();

        assertThat(target)
                .isEqualTo(new RowTarget(
                        "业务培训", Operator.AT_MOST, BigDecimal.valueOf(4), "次", Period.QUARTER, "各部门", "TRAINING", true));
    }

    @Test
    void whatIsLeftOutIsNone() {
        RowTarget target = new TargetLine("培训", null, "4", null, null, null, null, null, null).target();

        assertThat(target.op()).isEqualTo(Operator.AT_LEAST);
        assertThat(target.unit()).isEmpty();
        assertThat(target.period()).isNull();
        assertThat(target.scope()).isNull();
        assertThat(target.factKind()).as("proof by document").isNull();
        assertThat(target.eachUnit()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Period.class)
    void everyPeriodCanBeChosen(Period period) {
        assertThat(new TargetLine("培训", "EXACTLY", "1", "次", period.name(), "", "", null, null)
                        .target()
                        .period())
                .isEqualTo(period);
    }

    @Test
    void aPeriodOrAComparisonThatIsNotOfferedIsTheUsualOne() {
        RowTarget target = new TargetLine("培训", "'; drop", "4", "次", "CENTURY", "", "", null, null).target();

        assertThat(target.op()).isEqualTo(Operator.AT_LEAST);
        assertThat(target.period()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "' 4 ', 4", "98.5, 98.5", "１０, 10", "９８．５, 98.5", "4.0, 4", "100, 100", "0, 0"})
    void aValueIsANumberPlainOrFullWidth(String typed, String shown) {
        TargetLine line = value(typed);

        assertThat(line.refusals(0)).isEmpty();
        assertThat(line.target().number()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"四", "", "-4", "4次", "1,000", "4.", ".5", "1e9", "12345678901", "1.23456", "NaN"})
    void anythingElseIsRefusedInWordsWithItsPlace(String typed) {
        assertThat(value(typed).refusals(2)).containsExactly(new Refusal("targets[2].value", "第 3 个指标的数值要填数字（如 10）。"));
    }

    @Test
    void aTargetThatCountsNothingIsRefused() {
        assertThat(line(" ", "4").refusals(0))
                .containsExactly(new Refusal("targets[0].measure", "请写明第 1 个指标计什么（如 业务培训）。"));
    }

    @Test
    void bothMistakesAreSaidAtOnce() {
        assertThat(line("", "四").refusals(1))
                .extracting(Refusal::field)
                .containsExactly("targets[1].value", "targets[1].measure");
    }

    @Test
    void anEmptyLineIsNoTarget() {
        assertThat(TargetLine.EMPTY.counts()).isFalse();
        assertThat(line(null, null).counts()).isFalse();
        assertThat(line(" ", " ").counts()).isFalse();
        assertThat(line("培训", null).counts()).isTrue();
        assertThat(line(null, "4").counts())
                .as("a value without a name is a mistake, not nothing")
                .isTrue();
    }

    @Test
    void aLineThatIsToGoIsNoTargetWhateverStandsInIt() {
        assertThat(new TargetLine("培训", "AT_LEAST", "四", "次", "YEAR", "", "", null, "1").counts())
                .isFalse();
    }

    @Test
    void aTargetShownAndSentBackIsTheSame() {
        for (RowTarget target : new RowTarget[] {
            Samples.target("培训", 4),
            new RowTarget("办结率", Operator.EXACTLY, new BigDecimal("100"), "%", null, null, null, false),
            new RowTarget("满意率", Operator.AT_LEAST, new BigDecimal("98.50"), "%", Period.MONTH, "各镇街", null, true),
            new RowTarget("投诉", Operator.AT_MOST, new BigDecimal("0"), "件", Period.WEEK, null, null, false),
            new RowTarget(
                    "会议", Operator.AT_LEAST, new BigDecimal("1E+1"), "次", Period.HALF_YEAR, null, "MEETING", false)
        }) {
            assertThat(TargetLine.of(target).target()).isEqualTo(target);
            assertThat(TargetLine.of(target).counts()).isTrue();
            assertThat(TargetLine.of(target).refusals(0)).isEmpty();
        }
    }

    private static TargetLine value(String typed) {
        return line("培训", typed);
    }

    private static TargetLine line(@Nullable String measure, @Nullable String value) {
        return new TargetLine(measure, "AT_LEAST", value, "次", "YEAR", "", "", null, null);
    }
}
