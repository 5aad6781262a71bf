package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

class RowTargetTests {

    @Test
    void saysItAsATableWould() {
        assertThat(target(Operator.AT_LEAST, "10", "次", Period.YEAR, null).words())
                .isEqualTo("公众列席 ≥ 10 次/年");
        assertThat(target(Operator.AT_MOST, "3", "个工作日", null, null).words()).isEqualTo("公众列席 ≤ 3 个工作日");
        assertThat(target(Operator.EXACTLY, "98.50", "%", null, "各镇街").words()).isEqualTo("公众列席 = 98.5 %（各镇街）");
    }

    @Test
    void roundNumbersAreWrittenOut() {
        assertThat(target(Operator.AT_LEAST, "1E+3", "次", null, null).number()).isEqualTo("1000");
        assertThat(target(Operator.AT_LEAST, "1E+3", "次", null, null).value().toString())
                .isEqualTo("1000");
        assertThat(target(Operator.AT_LEAST, "0.00", "件", null, null).number()).isEqualTo("0");
    }

    @Test
    void fourAndFourPointNoughtAreTheSameTarget() {
        assertThat(target(Operator.AT_LEAST, "4.0", "次", Period.YEAR, null))
                .isEqualTo(target(Operator.AT_LEAST, "4", "次", Period.YEAR, null));
        assertThat(target(Operator.AT_LEAST, "4", "次", Period.YEAR, null))
                .isNotEqualTo(target(Operator.AT_LEAST, "4.1", "次", Period.YEAR, null));
    }

    @Test
    void isIssuedWithEveryFieldAndItsKindOfEvidence() {
        RowTarget target =
                new RowTarget("培训", Operator.AT_LEAST, BigDecimal.TEN, "次", Period.QUARTER, "各部门", "TRAINING", true);

        assertThat(target.target())
                .isEqualTo(new NewTarget(
                        "培训", Operator.AT_LEAST, BigDecimal.TEN, "次", Period.QUARTER, "各部门", "TRAINING", true));
    }

    private static RowTarget target(
            Operator op, String value, String unit, @Nullable Period period, @Nullable String scope) {
        return new RowTarget("公众列席", op, new BigDecimal(value), unit, period, scope, null, false);
    }
}
