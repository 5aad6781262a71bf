package org.mingtang.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactView;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TargetProgress.UnitCount;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts a task's targets from evidence; nobody types what the platform already knows. */
@Component
@Transactional(readOnly = true)
public class Progress {

    private final Evidence evidence;
    private final Units units;
    private final Clock clock;

    Progress(Evidence evidence, Units units, Clock clock) {
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    /** The progress of every target that counts by itself. */
    public List<TargetProgress> of(TaskView task, int year) {
        boolean finished = !task.state().open();
        return task.goals().stream()
                .filter(Goal::counts)
                .map(goal -> of(goal, task.parts(), year))
                .map(progress -> finished ? progress.finished() : progress)
                .toList();
    }

    private TargetProgress of(Goal goal, List<Part> all, int year) {
        LocalDate today = LocalDate.now(clock);
        Span span = Span.of(goal.period(), year, today);
        List<Part> parts = all.stream().filter(Part::stands).toList();
        String kind = String.valueOf(goal.factKind());
        Map<UnitId, Set<UUID>> counted = counted(parts);
        List<FactView> facts = evidence.facts(kind, counted.keySet(), span.from(), span.to());
        List<UnitCount> perUnit = goal.eachUnit()
                ? parts.stream().map(part -> count(part, goal, facts, counted)).toList()
                : List.of();
        BigDecimal count = perUnit.stream()
                .map(UnitCount::count)
                .min(BigDecimal::compareTo)
                .orElseGet(() -> sum(facts));
        BigDecimal projected = TargetProgress.projected(count, span.from(), span.to(), today);
        return new TargetProgress(
                goal, span.from(), span.to(), count, projected, facts, perUnit, today.isAfter(span.to()));
    }

    /** Whose facts count, and for which units: what an office inside a unit did, that unit did. */
    private Map<UnitId, Set<UUID>> counted(List<Part> parts) {
        Map<UnitId, Set<UUID>> counted = new HashMap<>();
        parts.forEach(part -> counted.put(new UnitId(part.unit()), new HashSet<>(Set.of(part.unit()))));
        for (UnitView unit : units.all()) {
            UnitId parent = unit.parent();
            Set<UUID> above = parent == null || unit.kind() != UnitKind.OFFICE ? null : counted.get(parent);
            if (above != null) {
                counted.computeIfAbsent(unit.id(), key -> new HashSet<>()).addAll(above);
            }
        }
        return counted;
    }

    private static UnitCount count(Part part, Goal goal, List<FactView> facts, Map<UnitId, Set<UUID>> counted) {
        BigDecimal count = sum(facts.stream()
                .filter(fact -> counted.getOrDefault(fact.unit(), Set.of()).contains(part.unit()))
                .toList());
        return new UnitCount(part.unit(), part.unitName(), count, TargetProgress.meets(goal, count));
    }

    private static BigDecimal sum(Collection<FactView> facts) {
        return facts.stream().map(FactView::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The days a target counts over: the plan's year, or the part of it that today falls into. */
    record Span(LocalDate from, LocalDate to) {

        static Span of(@Nullable Period period, int year, LocalDate today) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate day = today.isBefore(first) ? first : today.isAfter(last) ? last : today;
            return switch (Optional.ofNullable(period).orElse(Period.YEAR)) {
                case YEAR -> new Span(first, last);
                case HALF_YEAR -> months(day, 6);
                case QUARTER -> months(day, 3);
                case MONTH -> months(day, 1);
                case WEEK -> {
                    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                    yield new Span(monday, monday.plusDays(6));
                }
            };
        }

        private static Span months(LocalDate day, int length) {
            int begin = (day.getMonthValue() - 1) / length * length + 1;
            LocalDate from = LocalDate.of(day.getYear(), begin, 1);
            return new Span(from, from.plusMonths(length).minusDays(1));
        }
    }
}
