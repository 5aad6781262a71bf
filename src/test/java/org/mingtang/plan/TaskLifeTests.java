package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.plan.TownHall.lead;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.support;
import static org.mingtang.plan.TownHall.trainings;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactDraft;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.plan.TownHall.World;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class TaskLifeTests {

    @Autowired
    TownHall hall;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    Agenda agenda;

    @Autowired
    Evidence evidence;

    @Autowired
    Progress progress;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void reachesTheUnitsAgendaWhenIssued() {
        World world = hall.founded();

        TaskView task = hall.issued(world);

        assertThat(task.state()).isEqualTo(TaskState.WAITING);
        assertThat(agenda.open(world.education().value(), 10))
                .extracting(AgendaLine::stage, AgendaLine::due)
                .containsExactly(org.assertj.core.api.Assertions.tuple("待签收", LocalDate.of(2026, 12, 31)));
    }

    @Test
    void walksFromIssueToApproval() {
        World world = hall.founded();
        TaskView task = hall.handedIn(world);

        assertThat(agenda.open(world.education().value(), 10)).isEmpty();
        assertThat(agenda.open(world.office().value(), 10))
                .extracting(AgendaLine::stage)
                .containsExactly("审核办结");

        take(task, Act.APPROVE, Grounds.NONE, world.supervisor());

        TaskView done = hall.again(task);
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.parts().get(0).finishedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(agenda.open(world.office().value(), 10)).isEmpty();
        assertThat(book.timeline(task.id()))
                .extracting(ActView::act)
                .containsExactly(Act.ISSUE, Act.ACCEPT, Act.HAND_IN, Act.APPROVE);
        assertThat(book.timeline(task.id())).extracting(ActView::name).containsExactly("文督", "桑教", "桑教", "文督");
    }

    @Test
    void goesBackToTheUnitWithReasons() {
        World world = hall.founded();
        TaskView task = hall.handedIn(world);

        take(task, Act.RETURN, Grounds.of("缺少公开链接"), world.supervisor());

        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(agenda.open(world.education().value(), 10)).hasSize(1);
        assertThat(book.timeline(task.id()).get(3).text()).isEqualTo("缺少公开链接");
    }

    @Test
    void isNobodyElsesToWorkOn() {
        World world = hall.founded();
        TaskView task = hall.issued(world);

        assertThatThrownBy(() -> take(task, Act.ACCEPT, Grounds.NONE, world.officer()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("承担该任务的单位");
        assertThatThrownBy(() -> take(task, Act.ACCEPT, Grounds.NONE, world.supervisor()))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void isSupervisedByTheIssuingUnitOnly() {
        World world = hall.founded();
        TaskView task = hall.handedIn(world);
        Person stranger = TownHall.person("外督", world.police().value(), Role.OPENNESS_OFFICE);

        assertThatThrownBy(() -> take(task, Act.APPROVE, Grounds.NONE, stranger))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> take(task, Act.APPROVE, Grounds.NONE, world.teacher()))
                .isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void leavesNothingBehindWhenAnActIsRefused() {
        World world = hall.founded();
        TaskView task = hall.issued(world);

        assertThatThrownBy(() -> take(task, Act.HAND_IN, Grounds.of("已完成"), world.teacher()))
                .isInstanceOf(UnlawfulAct.class);

        assertThat(book.timeline(task.id())).hasSize(1);
    }

    @Test
    void isHandedInByTheLeadAndReportedByTheSupporter() {
        World world = hall.founded();
        TaskView task = hall.issued(world, List.of(), lead(world.education()), support(world.police()));
        TaskView.Part led = part(task, world.education().value());
        TaskView.Part supporting = part(task, world.police().value());
        tasks.take(task.id(), led.id(), Act.ACCEPT, Grounds.NONE, world.teacher());
        tasks.take(task.id(), supporting.id(), Act.ACCEPT, Grounds.NONE, world.officer());

        tasks.take(task.id(), supporting.id(), Act.REPORT, Grounds.of("已提供数据"), world.officer());
        assertThatThrownBy(() -> tasks.take(task.id(), supporting.id(), Act.HAND_IN, Grounds.of("完成"), world.officer()))
                .hasMessageContaining("牵头单位汇总提交");

        tasks.take(task.id(), led.id(), Act.HAND_IN, Grounds.of("完成"), world.teacher());
        tasks.take(task.id(), led.id(), Act.APPROVE, Grounds.NONE, world.supervisor());

        assertThat(part(hall.again(task), world.police().value()).stage()).isEqualTo(Stage.CLOSED);
        assertThat(agenda.open(world.police().value(), 10)).isEmpty();
    }

    @Test
    void takesNoTypedPercentageWhereItsTargetCountsByItself() {
        World world = hall.founded();
        TaskView task = hall.issued(world, List.of(trainings(2, false)), responsible(world.education()));
        take(task, Act.ACCEPT, Grounds.NONE, world.teacher());
        Grounds half = new Grounds("办了一半", null, List.of(), 50, null);

        assertThatThrownBy(() -> take(task, Act.REPORT, half, world.teacher())).hasMessageContaining("自动计数");
        TaskView plain = hall.accepted(world);
        take(plain, Act.REPORT, half, world.teacher());

        assertThat(hall.again(plain).parts().get(0).percent()).isEqualTo(50);
    }

    @Test
    void countsItsTargetFromEvidenceOfItsUnits() {
        World world = hall.founded();
        TaskView task = hall.issued(world, List.of(trainings(3, false)), responsible(world.education()));
        train(world.teacher(), world, LocalDate.of(2026, 3, 5));
        train(world.teacher(), world, LocalDate.of(2026, 9, 7));

        TargetProgress counted = progress.of(task, 2026).get(0);

        assertThat(counted.count()).isEqualByComparingTo("2");
        assertThat(counted.facts()).hasSize(2);
        assertThat(counted.word()).isEqualTo("进度偏慢");
        assertThat(progress.of(task, 2025).get(0).count()).isZero();
    }

    @Test
    void showsWhichUnitLagsWhereEachMustReachTheTarget() {
        World world = hall.founded();
        TaskView task = hall.issued(
                world, List.of(trainings(1, true)), responsible(world.education()), support(world.police()));
        train(world.teacher(), world, LocalDate.of(2026, 3, 5));

        TargetProgress counted = progress.of(task, 2026).get(0);

        assertThat(counted.count()).isZero();
        assertThat(counted.perUnit())
                .extracting(TargetProgress.UnitCount::reached)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void getsAnotherDayOnlyWhenItIsGranted() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);
        LocalDate later = LocalDate.of(2027, 1, 29);
        Grounds asked = new Grounds("上级平台尚未开通", null, List.of(), null, later);

        take(task, Act.ASK_DEADLINE, asked, world.teacher());
        assertThat(hall.again(task).parts().get(0).due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(agenda.open(world.office().value(), 10))
                .extracting(AgendaLine::stage)
                .contains("决定期限调整");
        assertThatThrownBy(() -> take(task, Act.ASK_DEADLINE, asked, world.teacher()))
                .hasMessageContaining("不能重复申请");

        take(task, Act.GRANT_DEADLINE, Grounds.NONE, world.supervisor());

        assertThat(hall.again(task).parts().get(0).due()).isEqualTo(later);
        assertThat(agenda.open(world.office().value(), 10)).isEmpty();
    }

    @Test
    void keepsItsDayWhenAnotherIsRefused() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);
        take(
                task,
                Act.ASK_DEADLINE,
                new Grounds("人手不足", null, List.of(), null, LocalDate.of(2027, 1, 29)),
                world.teacher());

        take(task, Act.REFUSE_DEADLINE, Grounds.of("请统筹安排"), world.supervisor());

        TaskView.Part part = hall.again(task).parts().get(0);
        assertThat(part.due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(part.askedDue()).isNull();
    }

    @Test
    void movesToAnotherUnitThatBeginsAnew() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);

        tasks.handOver(task.id(), task.parts().get(0).id(), world.police(), "职责已划转", world.supervisor());

        TaskView moved = hall.again(task);
        assertThat(part(moved, world.education().value()).stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(part(moved, world.police().value()).stage()).isEqualTo(Stage.ISSUED);
        assertThat(agenda.open(world.education().value(), 10)).isEmpty();
        assertThat(agenda.open(world.police().value(), 10)).hasSize(1);
    }

    @Test
    void isLateTheDayAfterItsDayAndNotWhenDone() {
        World world = hall.founded();
        TaskView open = hall.accepted(world);
        clock.moveTo(LocalDate.of(2026, 12, 31));
        assertThat(hall.again(open).parts().get(0).late()).isFalse();

        clock.moveTo(LocalDate.of(2027, 1, 4));

        assertThat(hall.again(open).state()).isEqualTo(TaskState.LATE);
        assertThat(hall.again(open).parts().get(0).daysLeft()).isNegative();
    }

    @Test
    void isUrgedWithoutChangingItsStage() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);

        take(task, Act.URGE, Grounds.of("请于本周五前报送进展"), world.supervisor());

        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(book.urgings(task.plan())).extracting(ActView::text).containsExactly("请于本周五前报送进展");
    }

    private void train(Person by, World world, LocalDate on) {
        evidence.record(new FactDraft("TRAINING", world.education(), on, "政务公开业务培训", null, null, null, null), by);
    }

    private void take(TaskView task, Act act, Grounds grounds, Person by) {
        tasks.take(task.id(), task.parts().get(0).id(), act, grounds, by);
    }

    private static TaskView.Part part(TaskView task, java.util.UUID unit) {
        return task.parts().stream()
                .filter(part -> part.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
