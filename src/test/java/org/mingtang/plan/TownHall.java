package org.mingtang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.reading.ReadPlan;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.springframework.boot.test.context.TestComponent;

/** A government of its own for each test: units, people, and plans brought into a stage by the real acts. */
@TestComponent
public class TownHall {

    private final Units units;
    private final Plans plans;
    private final Tasks tasks;
    private final TaskBook book;

    TownHall(Units units, Plans plans, Tasks tasks, TaskBook book) {
        this.units = units;
        this.plans = plans;
        this.tasks = tasks;
        this.book = book;
    }

    /** The units and people of one test. */
    public record World(
            UnitId office, UnitId education, UnitId police, Person supervisor, Person teacher, Person officer) {}

    public World founded() {
        Person founder = person("奠基人", UUID.randomUUID(), Role.SYSTEM_ADMINISTRATOR);
        UnitId root =
                units.root().map(unit -> unit.id()).orElseGet(() -> add("云麓市人民政府", UnitKind.GOVERNMENT, null, founder));
        String mark = UUID.randomUUID().toString().substring(0, 6);
        UnitId government = add("青岚" + mark + "县人民政府", UnitKind.GOVERNMENT, root, founder);
        UnitId office = add("青岚" + mark + "县人民政府办公室", UnitKind.DEPARTMENT, government, founder);
        UnitId education = add("青岚" + mark + "县教育局", UnitKind.DEPARTMENT, government, founder);
        UnitId police = add("青岚" + mark + "县公安局", UnitKind.DEPARTMENT, government, founder);
        return new World(
                office,
                education,
                police,
                person("文督", office.value(), Role.OPENNESS_OFFICE),
                person("桑教", education.value(), Role.CLERK),
                person("石警", police.value(), Role.CLERK));
    }

    public static Person person(String name, UUID unit, Role... roles) {
        return new Person(UUID.randomUUID(), name, unit, Set.of(roles));
    }

    /** A task of the education bureau alone, issued. */
    public TaskView issued(World world) {
        return issued(world, List.of(), responsible(world.education()));
    }

    /** The same, accepted. */
    public TaskView accepted(World world) {
        TaskView task = issued(world);
        tasks.take(task.id(), task.parts().get(0).id(), Act.ACCEPT, Grounds.NONE, world.teacher());
        return again(task);
    }

    /** The same, handed in. */
    public TaskView handedIn(World world) {
        TaskView task = accepted(world);
        tasks.take(task.id(), task.parts().get(0).id(), Act.HAND_IN, Grounds.of("已全部公开"), world.teacher());
        return again(task);
    }

    public TaskView issued(World world, List<NewTarget> targets, NewAssignment... assignments) {
        PlanId plan = plans.issue(plan(world, row("规范政府信息公开专栏", targets, assignments)), world.supervisor());
        return book.tasksOf(plan).get(0);
    }

    /** The one task of a plan that a department issued to its own. */
    public TaskView issuedBelow(UnitId issuer, Person head, String requirement, NewAssignment... assignments) {
        NewPlan table = new NewPlan(
                issuer,
                2026,
                "2026年内部任务分解表",
                null,
                LocalDate.of(2026, 3, 20),
                null,
                true,
                null,
                null,
                List.of(row(requirement, List.of(), assignments)));
        return book.tasksOf(plans.issue(table, head)).get(0);
    }

    /** An office inside a department. */
    public UnitId officeOf(UnitId department, String name) {
        String full = units.find(department).orElseThrow().name() + name;
        Person founder = person("奠基人", UUID.randomUUID(), Role.SYSTEM_ADMINISTRATOR);
        UnitId id = new UnitId(UUID.randomUUID());
        return units.add(new NewUnit(id, full, name, List.of(), UnitKind.OFFICE, department, null), founder);
    }

    public TaskView again(TaskView task) {
        return book.find(task.id()).orElseThrow();
    }

    public static NewPlan plan(World world, NewTask... rows) {
        return new NewPlan(
                world.office(),
                2026,
                "2026年政务公开重点工作任务分解表",
                "青政办字〔2026〕12号",
                LocalDate.of(2026, 3, 2),
                ReadPlan.Level.COUNTY,
                true,
                null,
                null,
                List.of(rows));
    }

    public static NewTask row(String requirement, List<NewTarget> targets, NewAssignment... assignments) {
        return row(null, requirement, new Deadline.On(LocalDate.of(2026, 12, 31)), targets, assignments);
    }

    public static NewTask row(
            @Nullable TaskId same,
            String requirement,
            @Nullable Deadline deadline,
            List<NewTarget> targets,
            NewAssignment... assignments) {
        return new NewTask(
                same,
                null,
                "1",
                List.of("一、夯实公开基础"),
                requirement,
                "县教育局",
                "12月底前",
                deadline,
                new ArrayList<>(List.of(assignments)),
                targets);
    }

    public static NewAssignment responsible(UnitId unit) {
        return new NewAssignment(unit.value(), "县教育局", ReadPlan.Role.RESPONSIBLE);
    }

    public static NewAssignment lead(UnitId unit) {
        return new NewAssignment(unit.value(), "县教育局", ReadPlan.Role.LEAD);
    }

    public static NewAssignment support(UnitId unit) {
        return new NewAssignment(unit.value(), "县公安局", ReadPlan.Role.SUPPORT);
    }

    public static NewTarget trainings(int number, boolean eachUnit) {
        return new NewTarget(
                "业务培训", Operator.AT_LEAST, BigDecimal.valueOf(number), "次", Period.YEAR, null, "TRAINING", eachUnit);
    }

    private UnitId add(String name, UnitKind kind, @Nullable UnitId parent, Person by) {
        UnitId id = new UnitId(UUID.randomUUID());
        return units.add(new NewUnit(id, name, name.replaceAll("青岚.{6}县", "县"), List.of(), kind, parent, null), by);
    }
}
