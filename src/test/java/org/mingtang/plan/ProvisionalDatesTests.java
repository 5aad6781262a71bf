package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;
import static org.mingtang.plan.TownHall.responsible;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Years far ahead, a year to each test, so that none meets another's notice. */
@MingtangTest
class ProvisionalDatesTests {

    @Autowired
    TownHall hall;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    Agenda agenda;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester web;

    @Test
    @DisplayName("The import of a year's notice makes its deadlines certain, on the task's page and on the agenda")
    void becomesCertainOnceTheNoticeIsRecorded() {
        World world = hall.founded();
        TaskView within = dueOn(world, LocalDate.of(2085, 12, 31));
        TaskView later = dueOn(world, LocalDate.of(2086, 1, 1));
        assertThat(page(world, within)).bodyText().contains("2085-12-31").contains("暂定");
        assertThat(agenda.open(world.education().value(), 10))
                .extracting(AgendaLine::provisional)
                .containsExactly(true, true);

        importNotice(2085);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page(world, within)).bodyText().doesNotContain("暂定"));
        assertThat(page(world, within)).bodyText().contains("2085-12-31");
        assertThat(agenda.open(world.education().value(), 10))
                .extracting(AgendaLine::due, AgendaLine::provisional)
                .containsExactly(tuple(LocalDate.of(2085, 12, 31), false), tuple(LocalDate.of(2086, 1, 1), true));
        assertThat(page(world, later)).bodyText().contains("暂定");
    }

    @Test
    @DisplayName("What is finished comes back to nobody's list when its day becomes certain")
    void leavesFinishedWorkFinished() {
        World world = hall.founded();
        TaskView task = dueOn(world, LocalDate.of(2087, 6, 30));
        tasks.take(task.id(), part(task), Act.ACCEPT, Grounds.NONE, world.teacher());
        tasks.take(task.id(), part(task), Act.HAND_IN, Grounds.of("已全部公开"), world.teacher());
        tasks.take(task.id(), part(task), Act.APPROVE, Grounds.NONE, world.supervisor());

        importNotice(2087);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !hall.again(task).parts().get(0).provisional());
        assertThat(hall.again(task).state()).isEqualTo(TaskState.DONE);
        assertThat(agenda.open(world.education().value(), 10)).isEmpty();
        assertThat(agenda.open(world.office().value(), 10)).isEmpty();
    }

    @Test
    @DisplayName("A day granted in a year without notice is provisional though the table's day is not")
    void followsTheGrantedDay() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);
        assertThat(task.parts().get(0).provisional()).isFalse();
        tasks.take(
                task.id(),
                part(task),
                Act.ASK_DEADLINE,
                new Grounds("平台改造", null, List.of(), null, LocalDate.of(2088, 1, 4)),
                world.teacher());
        tasks.take(task.id(), part(task), Act.GRANT_DEADLINE, Grounds.of("同意"), world.supervisor());
        assertThat(hall.again(task).parts().get(0).provisional()).isTrue();

        importNotice(2088);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !hall.again(task).parts().get(0).provisional());
    }

    @Test
    @DisplayName("A correction of the same year's notice is borne")
    void bearsBeingToldTwice() {
        World world = hall.founded();
        TaskView task = dueOn(world, LocalDate.of(2089, 6, 30));
        importNotice(2089);
        importNotice(2089);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(undelivered()).isZero());
        assertThat(hall.again(task).parts().get(0).provisional()).isFalse();
        assertThat(calendars.current().isOfficial(2089)).isTrue();
    }

    private int undelivered() {
        return database.sql(
                        "select count(*) from event_publication where event_type like '%WorkCalendarChanged' and serialized_event like '%2089%'")
                .query(Integer.class)
                .single();
    }

    private TaskView dueOn(World world, LocalDate day) {
        PlanId plan = plans.issue(
                TownHall.plan(
                        world,
                        TownHall.row(null, "公开政策解读", new Deadline.On(day), List.of(), responsible(world.education()))),
                world.supervisor());
        return book.tasksOf(plan).get(0);
    }

    private void importNotice(int year) {
        assertThat(web.post()
                        .uri("/desk/calendar/notices")
                        .with(csrf())
                        .with(SignedAs.one(OPENNESS_OFFICE))
                        .param("year", String.valueOf(year))
                        .param("days", year + "-01-01,休\n" + year + "-10-01,休")
                        .param("reason", "按国务院办公厅通知"))
                .hasStatus(302);
    }

    private MvcTestResult page(World world, TaskView task) {
        return web.get()
                .uri("/desk/tasks/" + task.id())
                .with(SignedAs.person(world.supervisor()))
                .exchange();
    }

    private static UUID part(TaskView task) {
        return task.parts().get(0).id();
    }
}
