package org.mingtang.plan.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open plan as JSON; what each field means is in {@code docs/open-data.md}, so no field may change its meaning. */
record OpenPlan(
        String id,
        String title,
        String issuer,
        int year,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        int edition,
        Counts figures,
        List<OpenTask> tasks) {

    /** How many tasks stand where. */
    record Counts(int tasks, int done, int running, int late) {}

    /** One task. */
    record OpenTask(
            String id,
            String number,
            List<String> categories,
            String requirement,
            String deadline,
            String state,
            List<OpenUnit> units,
            List<OpenTarget> targets) {}

    /** One unit's part. */
    record OpenUnit(String id, String name, String role, String state) {}

    /** One counted target. */
    record OpenTarget(
            String measure,
            String operator,
            BigDecimal value,
            BigDecimal count,
            String unit,
            LocalDate from,
            LocalDate to,
            boolean reached,
            List<PublicTarget.Proof> proofs) {}

    /** Proofs are written as whole addresses. */
    static OpenPlan of(PublicPlan plan, String base) {
        PlanHead head = plan.head();
        Figures figures = plan.figures();
        return new OpenPlan(
                head.id(),
                head.title(),
                head.issuer(),
                head.year(),
                head.docNumber(),
                head.issuedOn(),
                head.edition(),
                new Counts(figures.tasks(), figures.done(), figures.running(), figures.late()),
                plan.tasks().stream().map(task -> task(task, base)).toList());
    }

    private static OpenTask task(PublicTask task, String base) {
        return new OpenTask(
                task.id(),
                task.number(),
                task.path(),
                task.requirement(),
                task.deadline(),
                task.stateCode(),
                task.units().stream()
                        .map(unit -> new OpenUnit(unit.id(), unit.name(), unit.role(), unit.stateCode()))
                        .toList(),
                task.targets().stream().map(target -> target(target.at(base))).toList());
    }

    private static OpenTarget target(PublicTarget target) {
        return new OpenTarget(
                target.measure(),
                target.operator(),
                target.value(),
                target.count(),
                target.unit(),
                target.from(),
                target.to(),
                target.bar().reached(),
                target.proofs());
    }
}
