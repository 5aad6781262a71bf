package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.springframework.beans.factory.annotation.Autowired;

/** Each unit's figures of a year; the years lie far ahead, so that nobody else's plans are among them. */
@MingtangTest
class YearFiguresTests {

    private static final LocalDate PAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate AHEAD = LocalDate.of(2026, 12, 31);

    @Autowired
    TownHall hall;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    YearFigures figures;

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
    void countsWhatIsDoneLateAndRunning() {
        PlanId plan = issue(
                2071,
                due(PAST, responsible(world.education())),
                due(AHEAD, responsible(world.education())),
                due(null, responsible(world.education())),
                due(AHEAD, responsible(world.education())));
        close(book.tasksOf(plan).get(3));

        UnitFigures unit = of(world.education(), 2071);

        assertThat(unit.all()).isEqualTo(4);
        assertThat(unit.done()).isEqualTo(1);
        assertThat(unit.late()).isEqualTo(1);
        assertThat(unit.running()).isEqualTo(2);
    }

    @Test
    void countsOnlyThoseInTimeThatHadADay() {
        PlanId plan = issue(
                2072,
                due(PAST, responsible(world.education())),
                due(AHEAD, responsible(world.education())),
                due(LocalDate.of(2026, 11, 23), responsible(world.education())),
                due(null, responsible(world.education())));
        book.tasksOf(plan).forEach(this::close);

        UnitFigures unit = of(world.education(), 2072);

        assertThat(unit.done()).isEqualTo(4);
        assertThat(unit.dated()).isEqualTo(3);
        assertThat(unit.onTime()).isEqualTo(2);
        assertThat(unit.late()).isZero();
    }

    @Test
    void leavesOutSupportersAndPartsThatNoLongerStand() {
        PlanId plan = issue(
                2073,
                due(PAST, responsible(world.education()), support(world.police())),
                due(PAST, responsible(world.education())),
                due(PAST, responsible(world.education())));
        List<TaskView> all = book.tasksOf(plan);
        tasks.take(all.get(1).id(), part(all.get(1)), Act.CANCEL, Grounds.of("不再需要"), world.supervisor());
        tasks.handOver(all.get(2).id(), part(all.get(2)), world.office(), "职责划转", world.supervisor());

        assertThat(of(world.education(), 2073).all()).isEqualTo(1);
        assertThat(of(world.office(), 2073).all()).isEqualTo(1);
        assertThat(figures.ofUnits(2073))
                .extracting(UnitFigures::unit)
                .doesNotContain(world.police().value());
    }

    @Test
    void leavesOutRowsThatACorrectedTableDropped() {
        PlanId plan = issue(2074, due(PAST, responsible(world.education())), due(PAST, responsible(world.education())));
        TaskView kept = book.tasksOf(plan).get(0);
        close(book.tasksOf(plan).get(1));

        plans.reissue(
                plan,
                table(
                        2074,
                        row(
                                kept.id(),
                                kept.requirement(),
                                new Deadline.On(PAST),
                                List.of(),
                                responsible(world.education()))),
                "删去一项",
                world.supervisor());

        assertThat(of(world.education(), 2074).all()).isEqualTo(1);
        assertThat(of(world.education(), 2074).done()).isZero();
    }

    @Test
    void addsUpThePlansOfTheYearOnly() {
        issue(2075, due(AHEAD, responsible(world.education())));
        issue(2075, due(AHEAD, responsible(world.education())));
        issue(2076, due(AHEAD, responsible(world.education())));

        assertThat(of(world.education(), 2075).all()).isEqualTo(2);
        assertThat(of(world.education(), 2076).all()).isEqualTo(1);
        assertThat(figures.ofUnits(2070)).isEmpty();
    }

    @Test
    void putsThoseWithTheMostLateFirstAndThenThoseWithTheMostToDo() {
        issue(
                2077,
                due(PAST, responsible(world.police())),
                due(AHEAD, responsible(world.education())),
                due(AHEAD, responsible(world.education())),
                due(AHEAD, responsible(world.office())));

        assertThat(figures.ofUnits(2077))
                .extracting(UnitFigures::unit)
                .containsExactly(
                        world.police().value(),
                        world.education().value(),
                        world.office().value());
    }

    @Test
    void isLateFromTheDayAfterItsDay() {
        issue(2078, due(AHEAD, responsible(world.education())));
        clock.moveTo(AHEAD);
        assertThat(of(world.education(), 2078).late()).isZero();

        clock.moveTo(AHEAD.plusDays(1));

        assertThat(of(world.education(), 2078).late()).isEqualTo(1);
    }

    @Test
    void asksTheDatabaseOnce() {
        issue(2079, due(PAST, responsible(world.education())), due(PAST, responsible(world.police())));
        CountedStatements counted = new CountedStatements(database);
        YearFigures own = new YearFigures(counted.client(), clock);

        assertThat(counted.during(() -> assertThat(own.ofUnits(2079)).hasSize(2)))
                .isEqualTo(1);
    }

    private UnitFigures of(UnitId unit, int year) {
        return figures.ofUnits(year).stream()
                .filter(each -> each.unit().equals(unit.value()))
                .findFirst()
                .orElseThrow();
    }

    private void close(TaskView task) {
        tasks.take(task.id(), part(task), Act.CLOSE, Grounds.of("已由上级办结"), world.supervisor());
    }

    private static UUID part(TaskView task) {
        return task.parts().get(0).id();
    }

    private static NewTask due(@Nullable LocalDate day, NewAssignment... assignments) {
        Deadline deadline = day == null ? new Deadline.Ongoing() : new Deadline.On(day);
        return row(null, "公布办事指南", deadline, List.of(), assignments);
    }

    private PlanId issue(int year, NewTask... rows) {
        return plans.issue(table(year, rows), world.supervisor());
    }

    private NewPlan table(int year, NewTask... rows) {
        return new NewPlan(world.office(), year, year + "年分解表", null, null, null, true, null, null, List.of(rows));
    }
}
