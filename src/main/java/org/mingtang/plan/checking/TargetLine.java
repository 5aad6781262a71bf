package org.mingtang.plan.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.procedure.Refusal;

/** One target of a row's form. */
public record TargetLine(
        @Nullable String measure,
        @Nullable String op,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String scope,
        @Nullable String factKind,
        @Nullable String eachUnit,
        @Nullable String gone) {

    static final TargetLine EMPTY =
            new TargetLine("", Operator.AT_LEAST.name(), "", "", Period.YEAR.name(), "", "", null, null);

    static TargetLine of(RowTarget target) {
        return new TargetLine(
                target.measure(),
                target.op().name(),
                target.number(),
                target.unit(),
                target.period() == null ? "" : target.period().name(),
                Words.orEmpty(target.scope()),
                Words.orEmpty(target.factKind()),
                target.eachUnit() ? "1" : null,
                null);
    }

    boolean counts() {
        return gone == null && (Typed.text(measure) != null || Typed.text(value) != null);
    }

    List<Refusal> refusals(int index) {
        List<Refusal> refusals = new ArrayList<>();
        if (number() == null) {
            refusals.add(new Refusal("targets[" + index + "].value", "第 " + (index + 1) + " 个指标的数值要填数字（如 10）。"));
        }
        if (Typed.text(measure) == null) {
            refusals.add(new Refusal("targets[" + index + "].measure", "请写明第 " + (index + 1) + " 个指标计什么（如 业务培训）。"));
        }
        return refusals;
    }

    RowTarget target() {
        BigDecimal number = number();
        Operator typedOp = Typed.choice(Operator.class, op);
        return new RowTarget(
                Words.orEmpty(Typed.text(measure)),
                typedOp == null ? Operator.AT_LEAST : typedOp,
                number == null ? BigDecimal.ZERO : number,
                Words.orEmpty(Typed.text(unit)),
                Typed.choice(Period.class, period),
                Typed.text(scope),
                Typed.text(factKind),
                eachUnit != null);
    }

    private @Nullable BigDecimal number() {
        String text = Typed.digits(value);
        return text != null && text.matches("\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(text) : null;
    }
}
