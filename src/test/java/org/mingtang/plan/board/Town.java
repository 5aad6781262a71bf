package org.mingtang.plan.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactDraft;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.Act;
import org.mingtang.plan.Grounds;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.Tasks;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A fresh office with two fresh departments that work on a plan; all its units are new for each test. */
class Town {

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final UnitId office;
    final UnitId education;
    final UnitId health;
    final Person chief;
    final Person clerk;

    private final Units units;
    private final Plans plans;
    private final Tasks tasks;
    private final TaskBook book;
    private final Evidence evidence;

    private Town(Units units, Plans plans, Tasks tasks, TaskBook book, Evidence evidence) {
        this.units = units;
        this.plans = plans;
        this.tasks = tasks;
        this.book = book;
        this.evidence = evidence;
        this.office = unit("市政务公开办" + mark);
        this.education = unit("市教育局" + mark);
        this.health = unit("市卫生健康委" + mark);
        this.chief = person("苏明远", office, Role.OPENNESS_OFFICE);
        this.clerk = person("叶知秋CANARY-PERSON", education, Role.CLERK);
    }

    static Town in(AutowireCapableBeanFactory program) {
        return new Town(
                program.getBean(Units.class),
                program.getBean(Plans.class),
                program.getBean(Tasks.class),
                program.getBean(TaskBook.class),
                program.getBean(Evidence.class));
    }

    static Person person(String name, UnitId unit, Role... roles) {
        return new Person(UUID.randomUUID(), name, unit.value(), Set.of(roles));
    }

    PlanId issue(int year, boolean open, NewTask... rows) {
        return plans.issue(table(year, open, rows), chief);
    }

    NewPlan table(int year, boolean open, NewTask... rows) {
        return new NewPlan(
                office,
                year,
                year + "年重点工作任务分解表" + mark,
                "云政办发〔" + year + "〕3号",
                LocalDate.of(year, 3, 1),
                null,
                open,
                null,
                null,
                List.of(rows));
    }

    NewTask row(String requirement, LocalDate due, UnitId... by) {
        return row(requirement, due, null, by);
    }

    NewTask row(String requirement, LocalDate due, @Nullable NewTarget target, UnitId... by) {
        List<NewAssignment> assignments = new ArrayList<>();
        for (UnitId unit : by) {
            assignments.add(new NewAssignment(
                    unit.value(), "责任单位" + assignments.size(), org.mingtang.plan.reading.ReadPlan.Role.RESPONSIBLE));
        }
        return new NewTask(
                null,
                null,
                null,
                List.of("一、主动公开", "（一）政策公开"),
                requirement,
                null,
                null,
                new Deadline.On(due),
                assignments,
                target == null ? List.of() : List.of(target));
    }

    static NewTarget trainings(int goal) {
        return new NewTarget(
                "业务培训", Operator.AT_LEAST, BigDecimal.valueOf(goal), "次", Period.YEAR, null, "TRAINING", false);
    }

    void record(UnitId unit, String subject, @Nullable String address, String note) {
        evidence.record(
                new FactDraft("TRAINING", unit, LocalDate.of(2026, 5, 6), subject, address, null, note, BigDecimal.ONE),
                chief);
    }

    void take(TaskView task, UnitId unit, Act act, String text, Person by) {
        tasks.take(task.id(), part(task, unit), act, Grounds.of(text), by);
    }

    UUID part(TaskView task, UnitId unit) {
        return task.parts().stream()
                .filter(part -> part.unit().equals(unit.value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<TaskView> tasksOf(PlanId plan) {
        return book.tasksOf(plan);
    }

    void tie(TaskId lower, TaskId upper) {
        tasks.tie(lower, upper, chief);
    }

    private UnitId unit(String name) {
        Person admin = new Person(UUID.randomUUID(), "温如岚", UUID.randomUUID(), Set.of(Role.OPENNESS_OFFICE));
        UnitId root = units.root().map(UnitView::id).orElseGet(() -> add("云麓市人民政府", UnitKind.GOVERNMENT, null, admin));
        return add(name, UnitKind.DEPARTMENT, root, admin);
    }

    private UnitId add(String name, UnitKind kind, @Nullable UnitId parent, Person by) {
        return units.add(new NewUnit(new UnitId(UUID.randomUUID()), name, name, List.of(), kind, parent, null), by);
    }
}
