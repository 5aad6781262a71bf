package org.mingtang.plan.checking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.organisation.Resolution;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Rows, units and targets for tests. */
final class Samples {

    private Samples() {}

    static RowContent row(String no, String requirement, List<RowUnit> units, RowTarget... targets) {
        return new RowContent(
                no,
                List.of("一、决策公开"),
                requirement,
                "市教育局",
                units,
                new TaskDeadline("年底前", "DATE", LocalDate.of(2026, 12, 31), null, null, null),
                List.of(targets));
    }

    static RowUnit unit(String name, Role role, UUID... units) {
        return new RowUnit(
                name, role, units.length == 0 ? Resolution.How.UNKNOWN : Resolution.How.EXACT, List.of(units));
    }

    static RowTarget target(String measure, int value) {
        return new RowTarget(
                measure, Operator.AT_LEAST, BigDecimal.valueOf(value), "次", Period.YEAR, null, "TRAINING", false);
    }
}
