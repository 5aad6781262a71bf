package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.lead;
import static org.mingtang.plan.TownHall.plan;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.support;
import static org.mingtang.plan.TownHall.trainings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.Units;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.TaskView.Goal;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks as they are read back: everything that was issued, and how it stands today. */
@MingtangTest
class TaskBookTests {

    @Autowired
    TownHall hall;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    Units units;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    private World world;

    @BeforeEach
    void found() {
        world = hall.founded();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void readsARowAsItWasIssued() {
        TaskView task = hall.issued(world);

        assertThat(task.no()).isEqualTo("1");
        assertThat(task.number()).isEqualTo("1");
        assertThat(task.path()).containsExactly("一、夯实公开基础");
        assertThat(task.unitsRaw()).isEqualTo("县教育局");
        assertThat(task.deadlineRaw()).isEqualTo("12月底前");
        assertThat(task.due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(task.deadline()).isEqualTo("2026-12-31");
        assertThat(task.upper()).isNull();
    }

    @Test
    void numbersByPlaceWhereTheTableHasNoNumbers() {
        NewTask bare = new NewTask(
                null,
                null,
                null,
                List.of(),
                "无编号",
                null,
                null,
                null,
                List.of(responsible(world.education())),
                List.of());

        TaskView second = book.tasksOf(plans.issue(plan(world, bare, bare), world.supervisor()))
                .get(1);

        assertThat(second.number()).isEqualTo("2");
        assertThat(second.path()).isEmpty();
        assertThat(second.due()).isNull();
        assertThat(second.parts().get(0).daysLeft()).isNull();
        assertThat(second.parts().get(0).late()).isFalse();
    }

    @Test
    void readsADeadlineThatDependsOnSomethingElse() {
        NewTask relative = row(
                null,
                "公开解读材料",
                new Deadline.After(3, DayUnit.WORKDAY, "文件公布"),
                List.of(),
                responsible(world.education()));

        TaskView task = book.tasksOf(plans.issue(plan(world, relative), world.supervisor()))
                .get(0);

        assertThat(task.deadline()).isEqualTo("文件公布后3 个工作日内");
        assertThat(task.due()).isNull();
    }

    @Test
    void readsTargetsInTheTablesOrderWithAllTheyCarry() {
        NewTarget second =
                new NewTarget("满意率", Operator.AT_LEAST, new BigDecimal("95.5"), "%", Period.QUARTER, "窗口", null, true);

        TaskView task = hall.issued(world, List.of(trainings(2, false), second), responsible(world.education()));

        assertThat(task.goals())
                .extracting(Goal::measure, Goal::unit, Goal::period, Goal::scope, Goal::counts, Goal::eachUnit)
                .containsExactly(
                        tuple("业务培训", "次", Period.YEAR, null, true, false),
                        tuple("满意率", "%", Period.QUARTER, "窗口", false, true));
        assertThat(task.goals().get(1).value()).isEqualByComparingTo("95.5");
    }

    @Test
    void namesTheLeadFirstAndTheSupportersLast() {
        TaskView task = hall.issued(
                world, List.of(), support(world.office()), responsible(world.police()), lead(world.education()));

        assertThat(task.parts()).extracting(Part::role).containsExactly(Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT);
        assertThat(task.parts().get(0).unitName()).startsWith("青岚").endsWith("县教育局");
        assertThat(task.parts().get(0).namedAs()).isEqualTo("县教育局");
    }

    @Test
    void findsAUnitsTasksOverAllPlansTheNewestYearFirst() {
        PlanId older = issue(2025, row("旧任务", List.of(), responsible(world.education())));
        PlanId newer = issue(
                2026,
                row("甲任务", List.of(), responsible(world.education())),
                row("他人的任务", List.of(), responsible(world.police())),
                row("乙任务", List.of(), support(world.education()), responsible(world.police())));

        assertThat(book.tasksFor(world.education().value()))
                .extracting(TaskView::requirement, TaskView::plan)
                .containsExactly(tuple("甲任务", newer), tuple("乙任务", newer), tuple("旧任务", older));
        assertThat(book.tasksFor(UUID.randomUUID())).isEmpty();
    }

    @Test
    void countsTheDaysLeftInWorkingDays() {
        TaskView task = hall.issued(world);

        clock.moveTo(LocalDate.of(2026, 12, 30));
        assertThat(hall.again(task).parts().get(0).daysLeft()).isEqualTo(1);
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(hall.again(task).parts().get(0).daysLeft()).isZero();
        assertThat(hall.again(task).state()).isEqualTo(TaskState.WAITING);
        clock.moveTo(LocalDate.of(2027, 1, 5));
        assertThat(hall.again(task).parts().get(0).daysLeft()).isNegative();
        assertThat(hall.again(task).state()).isEqualTo(TaskState.LATE);
    }

    @Test
    void isNotLateAnyMoreOnceItIsEnded() {
        TaskView task = hall.issued(world);
        clock.moveTo(LocalDate.of(2027, 1, 5));

        tasks.take(task.id(), task.parts().get(0).id(), Act.CLOSE, Grounds.of("已由上级办结"), world.supervisor());

        assertThat(hall.again(task).parts().get(0).late()).isFalse();
        assertThat(hall.again(task).state()).isEqualTo(TaskState.DONE);
        assertThat(hall.again(task).parts().get(0).finishedOn()).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void keepsEverythingThatCameWithAnAct() {
        TaskView task = hall.accepted(world);
        UUID file = UUID.randomUUID();
        Grounds grounds = new Grounds("已发布", "https://yunlu.example/a", List.of(file), 80, null);

        tasks.take(task.id(), task.parts().get(0).id(), Act.REPORT, grounds, world.teacher());

        ActView last = book.timeline(task.id()).get(2);
        assertThat(last.text()).isEqualTo("已发布");
        assertThat(last.link()).isEqualTo("https://yunlu.example/a");
        assertThat(last.files()).containsExactly(file);
        assertThat(last.percent()).isEqualTo(80);
        assertThat(last.after()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(last.byUnit()).isEqualTo(world.education().value());
        assertThat(last.at()).isEqualTo(clock.instant());
    }

    @Test
    void knowsWhichPartsWereReturnedAndNotHandedInSince() {
        TaskView task = hall.handedIn(world);
        UUID part = task.parts().get(0).id();
        assertThat(book.returned(task.plan())).isEmpty();

        tasks.take(task.id(), part, Act.RETURN, Grounds.of("缺少链接"), world.supervisor());
        assertThat(book.returned(task.plan())).containsExactly(part);

        tasks.take(task.id(), part, Act.HAND_IN, Grounds.of("已补链接"), world.teacher());
        assertThat(book.returned(task.plan())).isEmpty();
    }

    @Test
    void findsNothingUnderAnIdThatIsNone() {
        assertThat(book.find(new TaskId(UUID.randomUUID()))).isEmpty();
        assertThat(book.tasksOf(new PlanId(UUID.randomUUID()))).isEmpty();
        assertThat(book.timeline(new TaskId(UUID.randomUUID()))).isEmpty();
        assertThat(book.urgings(new PlanId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    @DisplayName("A plan of forty tasks is read by as many statements as one of two")
    void readsAnyNumberOfTasksByThreeStatements() {
        PlanId small = issue(2026, many(2));
        PlanId large = issue(2026, many(40));
        CountedStatements counted = new CountedStatements(database);
        TaskBook own = new TaskBook(counted.client(), units, calendars, Clock.systemUTC());

        assertThat(counted.during(() -> assertThat(own.tasksOf(small)).hasSize(2)))
                .isEqualTo(3);
        assertThat(counted.during(() -> assertThat(own.tasksOf(large)).hasSize(40)))
                .isEqualTo(3);
        assertThat(counted.during(
                        () -> assertThat(own.tasksFor(world.police().value())).hasSize(42)))
                .isEqualTo(3);
    }

    private NewTask[] many(int number) {
        List<NewTask> rows = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            rows.add(row(
                    "任务" + i, List.of(trainings(2, false)), responsible(world.education()), support(world.police())));
        }
        return rows.toArray(NewTask[]::new);
    }

    private PlanId issue(int year, NewTask... rows) {
        NewPlan table =
                new NewPlan(world.office(), year, year + "年分解表", null, null, null, true, null, null, List.of(rows));
        return plans.issue(table, world.supervisor());
    }
}
