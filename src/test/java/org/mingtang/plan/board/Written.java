package org.mingtang.plan.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Tasks written down by hand, for tests that need no database. */
final class Written {

    static final PlanId PLAN = new PlanId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    static final UUID EDUCATION = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
    static final UUID HEALTH = UUID.fromString("00000000-0000-0000-0000-0000000000e2");
    static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private final String requirement;
    private int position;
    private @Nullable String no;
    private @Nullable String unitsRaw;
    private @Nullable String deadlineRaw;
    private List<String> path = List.of("一、主动公开", "（一）政策公开");
    private @Nullable LocalDate due = YEAR_END;
    private final List<Part> parts = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<TargetProgress> targets = new ArrayList<>();

    private Written(String requirement) {
        this.requirement = requirement;
    }

    static Written task(String requirement) {
        return new Written(requirement);
    }

    Written at(int position) {
        this.position = position;
        return this;
    }

    Written under(String... path) {
        this.path = List.of(path);
        return this;
    }

    Written due(@Nullable LocalDate due) {
        this.due = due;
        return this;
    }

    Written by(UUID unit, Stage stage) {
        return part(unit, unit.equals(EDUCATION) ? "市教育局" : "市卫生健康委", Role.RESPONSIBLE, stage, false);
    }

    Written lateBy(UUID unit) {
        return part(unit, unit.equals(EDUCATION) ? "市教育局" : "市卫生健康委", Role.RESPONSIBLE, Stage.IN_PROGRESS, true);
    }

    Written part(UUID unit, String namedAs, Role role, Stage stage, boolean late) {
        parts.add(new Part(
                UUID.randomUUID(),
                unit,
                "云麓" + (namedAs.equals("各镇街") ? "第" + parts.size() + "镇" : namedAs),
                namedAs,
                role,
                stage,
                due,
                false,
                late,
                due == null ? null : late ? -3 : 27,
                null,
                null,
                null,
                stage.finished() ? LocalDate.of(2026, 6, 30) : null));
        return this;
    }

    Written part(Part part) {
        parts.add(part);
        return this;
    }

    Written target(TargetProgress target) {
        goals.add(target.goal());
        targets.add(target);
        return this;
    }

    /** A target that documents prove; nothing counts for it. */
    Written proven(Goal goal) {
        goals.add(goal);
        return this;
    }

    /** The units and the deadline as the table itself words them. */
    Written worded(@Nullable String no, @Nullable String units, @Nullable String deadline) {
        this.no = no;
        this.unitsRaw = units;
        this.deadlineRaw = deadline;
        return this;
    }

    /** Counted, so many of so many; projected is what the year's end brings at this pace. */
    Written counting(String measure, int count, int goal, int projected) {
        Goal counted = new Goal(
                measure, Operator.AT_LEAST, BigDecimal.valueOf(goal), "次", Period.YEAR, null, "TRAINING", false);
        goals.add(counted);
        targets.add(new TargetProgress(
                counted,
                LocalDate.of(2026, 1, 1),
                YEAR_END,
                BigDecimal.valueOf(count),
                BigDecimal.valueOf(projected),
                List.of(),
                List.of(),
                false));
        return this;
    }

    BoardTask done() {
        return new BoardTask(
                new TaskView(
                        new TaskId(UUID.randomUUID()),
                        PLAN,
                        position,
                        no,
                        path,
                        requirement,
                        unitsRaw,
                        deadlineRaw,
                        due,
                        due == null ? "长期" : due.toString(),
                        null,
                        List.copyOf(parts),
                        List.copyOf(goals)),
                List.copyOf(targets));
    }

    static PlanBoard board(BoardTask... tasks) {
        return new PlanBoard(
                new PlanView(
                        PLAN,
                        EDUCATION,
                        2026,
                        "2026年政务公开重点工作任务分解表",
                        "云政办发〔2026〕3号",
                        LocalDate.of(2026, 3, 1),
                        null,
                        1,
                        true,
                        Instant.parse("2026-03-01T02:00:00Z"),
                        "苏明远"),
                "云麓市人民政府办公室",
                List.of(tasks));
    }
}
