package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.TaskDesk.part;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How much time is left, as the page of a task says it. */
@MingtangTest
class TimeLeftTests {

    @Autowired
    TownHall hall;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    MockMvcTester web;

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
    void saysInWordsHowMuchTimeIsLeft() {
        TaskView task = hall.issued(world);
        assertThat(text(world.teacher(), task)).containsPattern("chip-info\">剩 \\d+ 个工作日");

        clock.moveTo(LocalDate.of(2026, 12, 29));
        assertThat(text(world.teacher(), task)).contains("chip-warn\">剩 2 个工作日");
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(text(world.teacher(), task)).contains("chip-warn\">今天到期");
        clock.moveTo(LocalDate.of(2027, 1, 6));
        assertThat(text(world.teacher(), task)).containsPattern("chip-late\">逾期 \\d+ 个工作日");
    }

    @Test
    @DisplayName("On the Saturday after its Friday no working day has passed, yet it is late")
    void isLateOnTheWeekendToo() {
        PlanId plan = plans.issue(
                TownHall.plan(
                        world,
                        row(
                                null,
                                "公布办事指南",
                                new Deadline.On(LocalDate.of(2026, 11, 20)),
                                List.of(),
                                responsible(world.education()))),
                world.supervisor());
        clock.moveTo(LocalDate.of(2026, 11, 21));

        assertThat(text(world.teacher(), book.tasksOf(plan).get(0))).contains("chip-late\">已逾期");
    }

    @Test
    void saysNothingOfTimeOnceItIsOver() {
        TaskView task = hall.handedIn(world);
        tasks.take(task.id(), part(task), Act.APPROVE, Grounds.NONE, world.supervisor());
        clock.moveTo(LocalDate.of(2027, 1, 6));

        assertThat(text(world.teacher(), task)).contains("已完成").doesNotContain("逾期 ", "剩 ");
    }

    private String text(Person person, TaskView task) {
        return TaskDesk.text(new TaskDesk(web).get(person, "/desk/tasks/" + task.id()));
    }
}
