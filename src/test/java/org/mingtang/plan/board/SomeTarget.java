package org.mingtang.plan.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.FactId;
import org.mingtang.evidence.FactKind;
import org.mingtang.evidence.FactView;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TargetProgress.UnitCount;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;

/** A counted target with its progress, written down by hand. */
final class SomeTarget {

    private final Operator op;
    private final String goal;
    private String measure = "业务培训";
    private @Nullable Period period = Period.YEAR;
    private String count = "0";
    private String projected = "0";
    private boolean over;
    private final List<UnitCount> perUnit = new ArrayList<>();
    private final List<FactView> facts = new ArrayList<>();

    private SomeTarget(Operator op, String goal) {
        this.op = op;
        this.goal = goal;
    }

    static SomeTarget atLeast(String goal) {
        return new SomeTarget(Operator.AT_LEAST, goal);
    }

    static SomeTarget atMost(String goal) {
        return new SomeTarget(Operator.AT_MOST, goal);
    }

    static SomeTarget exactly(String goal) {
        return new SomeTarget(Operator.EXACTLY, goal);
    }

    SomeTarget of(String measure) {
        this.measure = measure;
        return this;
    }

    SomeTarget each(@Nullable Period period) {
        this.period = period;
        return this;
    }

    SomeTarget counted(String count, String projected) {
        this.count = count;
        this.projected = projected;
        return this;
    }

    SomeTarget over() {
        this.over = true;
        return this;
    }

    SomeTarget unit(UUID unit, String count, boolean reached) {
        perUnit.add(new UnitCount(unit, "单位", new BigDecimal(count), reached));
        return this;
    }

    SomeTarget fact(UUID unit, String subject, @Nullable String address) {
        facts.add(new FactView(
                new FactId(UUID.randomUUID()),
                new FactKind("TRAINING", "业务培训", "次"),
                new UnitId(unit),
                LocalDate.of(2026, 5, 6),
                subject,
                address,
                null,
                "CANARY-NOTE",
                BigDecimal.ONE,
                "CANARY-PERSON",
                Instant.parse("2026-05-06T02:00:00Z"),
                null));
        return this;
    }

    Goal goal(@Nullable String factKind) {
        return new Goal(measure, op, new BigDecimal(goal), "次", period, null, factKind, !perUnit.isEmpty());
    }

    TargetProgress progress() {
        return new TargetProgress(
                goal("TRAINING"),
                LocalDate.of(2026, 1, 1),
                Written.YEAR_END,
                new BigDecimal(count),
                new BigDecimal(projected),
                List.copyOf(facts),
                List.copyOf(perUnit),
                over);
    }
}
