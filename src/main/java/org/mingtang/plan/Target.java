package org.mingtang.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

/** A counted target of a task. Part of the {@link Task} aggregate. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Target {

    @Id
    private UUID id;

    private int position;
    private String measure;

    @Enumerated(EnumType.STRING)
    private Operator operator;

    @Column(name = "value")
    private BigDecimal value;

    private String unit;

    @Enumerated(EnumType.STRING)
    private @Nullable Period period;

    private @Nullable String scope;
    private @Nullable String factKind;
    private boolean eachUnit;

    protected Target() {}

    Target(int position, NewTarget given) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.measure = given.measure();
        this.operator = given.op();
        this.value = given.value();
        this.unit = given.unit();
        this.period = given.period();
        this.scope = given.scope();
        this.factKind = given.factKind();
        this.eachUnit = given.eachUnit();
    }

    /** Counts by itself from evidence, so nobody types its progress. */
    boolean counts() {
        return factKind != null;
    }

    /** As an edition notes it, e.g. 业务培训 ≥ 10 次/年（每单位）. */
    String words() {
        return measure + " " + operator.words() + " " + TargetProgress.plain(value) + " " + unit
                + (period == null ? "" : "/" + word(period)) + (scope == null ? "" : "（" + scope + "）")
                + (eachUnit ? "（每单位）" : "");
    }

    private static String word(Period period) {
        return switch (period) {
            case YEAR -> "年";
            case HALF_YEAR -> "半年";
            case QUARTER -> "季度";
            case MONTH -> "月";
            case WEEK -> "周";
        };
    }
}
