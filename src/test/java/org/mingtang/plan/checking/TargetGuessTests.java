package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;

class TargetGuessTests {

    @Test
    void aCountedThingIsProvenByItsKindOfFact() {
        assertThat(guess("业务培训", 4, "次", null, "全年培训不少于4次").factKind()).isEqualTo("TRAINING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"日", "天", "个工作日", "工作日", "%", "％", "小时"})
    void timeLimitsAndSharesAreProvenByDocument(String unit) {
        assertThat(guess("业务培训", 10, unit, null, "").factKind()).isNull();
    }

    @Test
    void aScopeThatNamesAGroupMeansEachUnit() {
        assertThat(guess("政策评价", 2, "次", "各镇（街道）、各部门单位", "").eachUnit()).isTrue();
        assertThat(guess("政策评价", 5, "次", "全市", "").eachUnit()).isFalse();
    }

    @Test
    void wordsOfTheRequirementTellWhetherEachUnitMustReachIt() {
        String words = "每年开展专题性政策评价原则上不少于5次，各镇（街道）各部门单位不少于2次";

        assertThat(guess("政策评价", 5, "次", null, words).eachUnit()).isFalse();
        assertThat(guess("政策评价", 2, "次", null, words).eachUnit()).isTrue();
    }

    private static RowTarget guess(String measure, int value, String unit, @Nullable String scope, String requirement) {
        return TargetGuess.of(
                new ReadTarget(measure, Operator.AT_LEAST, BigDecimal.valueOf(value), unit, Period.YEAR, scope),
                requirement,
                words -> Optional.of("TRAINING"));
    }
}
