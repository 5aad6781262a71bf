package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.lead;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.springframework.beans.factory.annotation.Autowired;

/** What each unit, and whoever supervises it, is told to do at every stage; nothing once it is over. */
@MingtangTest
class TaskAgendaTests {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 30);

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

    private World world;

    @BeforeEach
    void found() {
        world = hall.founded();
    }

    @Test
    void tellsTheUnitToAcceptAndThenToWork() {
        TaskView task = hall.issued(world);
        assertThat(lines(world.education())).extracting(AgendaLine::stage).containsExactly("待签收");

        worker(task, Act.ACCEPT, Grounds.NONE);

        assertThat(lines(world.education())).extracting(AgendaLine::stage).containsExactly("推进中");
        assertThat(lines(world.office())).isEmpty();
    }

    @Test
    void saysWhichTaskWhereItStandsAndWhereItsPageIs() {
        TaskView task = hall.issued(world);

        AgendaLine line = lines(world.education()).get(0);

        assertThat(line.title()).isEqualTo("任务 1：规范政府信息公开专栏");
        assertThat(line.detail()).isEqualTo("一、夯实公开基础");
        assertThat(line.source()).isEqualTo("任务分解");
        assertThat(line.due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(line.provisional()).isFalse();
        assertThat(line.href())
                .isEqualTo("/desk/tasks/" + task.id() + "#part-"
                        + task.parts().get(0).id());
    }

    @Test
    void cutsALongRequirementOnItsLine() {
        String sixty = "公".repeat(60);
        plans.issue(
                TownHall.plan(
                        world,
                        row(sixty, List.of(), responsible(world.education())),
                        row(sixty + "开", List.of(), responsible(world.police()))),
                world.supervisor());

        assertThat(lines(world.education()).get(0).title()).endsWith("：" + sixty);
        assertThat(lines(world.police()).get(0).title()).endsWith("：" + "公".repeat(59) + "…");
    }

    @Test
    void keepsWhatIsDoneAllTheTimeWithoutADay() {
        plans.issue(
                TownHall.plan(
                        world, row(null, "长期坚持", new Deadline.Ongoing(), List.of(), responsible(world.education()))),
                world.supervisor());

        assertThat(lines(world.education())).extracting(AgendaLine::due).containsOnlyNulls();
    }

    @Test
    void turnsToTheSupervisorOnceItIsHandedInAndBackWhenItIsReturned() {
        TaskView task = hall.handedIn(world);
        assertThat(lines(world.education())).isEmpty();
        assertThat(lines(world.office()))
                .extracting(AgendaLine::stage, AgendaLine::detail)
                .containsExactly(tuple("审核办结", "县教育局 · 一、夯实公开基础"));

        supervisor(task, Act.RETURN, Grounds.of("缺少链接"));

        assertThat(lines(world.education())).extracting(AgendaLine::stage).containsExactly("推进中");
        assertThat(lines(world.office())).isEmpty();
    }

    @Test
    void isEmptyForBothOnceItIsApproved() {
        supervisor(hall.handedIn(world), Act.APPROVE, Grounds.NONE);

        assertThat(lines(world.education())).isEmpty();
        assertThat(lines(world.office())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CLOSE", "CANCEL"})
    void isEmptyForBothOnceItIsEnded(Act end) {
        TaskView waiting = hall.issued(world);
        TaskView running = hall.accepted(world);
        TaskView in = hall.handedIn(world);

        for (TaskView task : List.of(waiting, running, in)) {
            supervisor(task, end, Grounds.of("不再需要"));
        }

        assertThat(lines(world.education())).isEmpty();
        assertThat(lines(world.office())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"REPORT", "URGE", "WARN"})
    void staysWithTheUnitWhateverIsSaid(Act said) {
        TaskView task = hall.accepted(world);
        List<AgendaLine> before = lines(world.education());

        if (said.by() == Act.By.WORKER) {
            worker(task, said, Grounds.of("正在征求意见"));
        } else {
            supervisor(task, said, Grounds.of("请加快办理"));
        }

        assertThat(lines(world.education())).isEqualTo(before);
        assertThat(lines(world.office())).isEmpty();
    }

    @Test
    void asksTheSupervisorToDecideOnADayUntilItIsDecided() {
        TaskView task = asked();
        assertThat(lines(world.office())).extracting(AgendaLine::stage).containsExactly("决定期限调整");
        assertThat(lines(world.education())).hasSize(1);

        supervisor(task, Act.GRANT_DEADLINE, Grounds.NONE);

        assertThat(lines(world.office())).isEmpty();
        assertThat(lines(world.education())).extracting(AgendaLine::due).containsExactly(LATER);
    }

    @Test
    void asksForTheReviewFirstAndForTheDayAgainWhenItWasReturned() {
        TaskView task = asked();

        worker(task, Act.HAND_IN, Grounds.of("提前完成"));
        assertThat(lines(world.office())).extracting(AgendaLine::stage).containsExactly("审核办结");

        supervisor(task, Act.RETURN, Grounds.of("缺少链接"));
        assertThat(lines(world.office())).extracting(AgendaLine::stage).containsExactly("决定期限调整");
    }

    @Test
    void asksForNoDecisionOnADayOnceTheWorkIsApproved() {
        TaskView task = asked();
        worker(task, Act.HAND_IN, Grounds.of("提前完成"));

        supervisor(task, Act.APPROVE, Grounds.NONE);

        assertThat(lines(world.office())).isEmpty();
        assertThat(hall.again(task).parts().get(0).askedDue()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CLOSE", "CANCEL"})
    void asksForNoDecisionOnADayOnceTheWorkIsEnded(Act end) {
        supervisor(asked(), end, Grounds.of("不再需要"));

        assertThat(lines(world.office())).isEmpty();
    }

    @Test
    void asksForNoDecisionOnADayOnceAnotherUnitHasTheTask() {
        TaskView task = asked();

        tasks.handOver(task.id(), part(task), world.police(), "职责划转", world.supervisor());

        assertThat(lines(world.office())).isEmpty();
        assertThat(lines(world.education())).isEmpty();
        assertThat(lines(world.police())).extracting(AgendaLine::stage).containsExactly("待签收");
    }

    @Test
    void namesEachUnitWhoseWorkWaitsForReview() {
        TaskView task = hall.issued(world, List.of(), responsible(world.education()), support(world.police()));
        for (TaskView.Part each : task.parts()) {
            var person = each.unit().equals(world.police().value()) ? world.officer() : world.teacher();
            tasks.take(task.id(), each.id(), Act.ACCEPT, Grounds.NONE, person);
            tasks.take(task.id(), each.id(), Act.HAND_IN, Grounds.of("完成"), person);
        }

        assertThat(lines(world.office()))
                .extracting(AgendaLine::detail)
                .containsExactlyInAnyOrder("县教育局 · 一、夯实公开基础", "县公安局 · 一、夯实公开基础");
    }

    @Test
    void isEmptyForTheSupportersOnceTheLeadIsDone() {
        TaskView task = hall.issued(world, List.of(), lead(world.education()), support(world.police()));
        assertThat(lines(world.police())).hasSize(1);

        supervisor(task, Act.CLOSE, Grounds.of("已由上级统一办理"));

        assertThat(lines(world.police())).isEmpty();
    }

    private TaskView asked() {
        TaskView task = hall.accepted(world);
        worker(task, Act.ASK_DEADLINE, new Grounds("平台尚未开通", null, List.of(), null, LATER));
        return task;
    }

    private List<AgendaLine> lines(UnitId unit) {
        return agenda.open(unit.value(), 10);
    }

    private void worker(TaskView task, Act act, Grounds grounds) {
        tasks.take(task.id(), part(task), act, grounds, world.teacher());
    }

    private void supervisor(TaskView task, Act act, Grounds grounds) {
        tasks.take(task.id(), part(task), act, grounds, world.supervisor());
    }

    private static UUID part(TaskView task) {
        return task.parts().get(0).id();
    }
}
