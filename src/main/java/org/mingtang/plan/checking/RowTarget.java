package org.mingtang.plan.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

/**
 * A counted target of a row.
 *
 * @param factKind kind of evidence that counts for it; null for proof by document
 * @param eachUnit true when every unit must reach the value by itself
 */
@Embeddable
record RowTarget(
        String measure,

        @Column(name = "operator") @Enumerated(EnumType.STRING)
        Operator op,

        @Column(name = "value") BigDecimal value,
        String unit,
        @Enumerated(EnumType.STRING) @Nullable Period period,
        @Nullable String scope,
        @Column(name = "fact_kind") @Nullable String factKind,
        @Column(name = "each_unit") boolean eachUnit) {

    /** 4 and 4.0 are the same value. */
    RowTarget {
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    NewTarget target() {
        return new NewTarget(measure, op, value, unit, period, scope, factKind, eachUnit);
    }

    /** As the table's chip says it: 公众列席 ≥ 10 次/年. */
    String words() {
        return measure + " " + Words.sign(op) + " " + number() + " " + unit
                + (period == null ? "" : "/" + Words.of(period)) + (scope == null ? "" : "（" + scope + "）");
    }

    String number() {
        return value.stripTrailingZeros().toPlainString();
    }
}
