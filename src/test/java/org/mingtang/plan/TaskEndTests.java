package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.lead;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TownHall.World;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts by the real door: handing over, ending, urging, and everything that is refused there. */
@MingtangTest
class TaskEndTests {

    @Autowired
    TownHall hall;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Autowired
    Units units;

    private World world;

    @BeforeEach
    void found() {
        world = hall.founded();
    }

    @Test
    void beginsAnewWithTheReceiverWhoKeepsTheRole() {
        TaskView task = hall.issued(world, List.of(), lead(world.education()), support(world.office()));

        handOver(task, part(task, world.education()), world.police());

        TaskView.Part received = partOf(hall.again(task), world.police());
        assertThat(received.role().name()).isEqualTo("LEAD");
        assertThat(received.stage()).isEqualTo(Stage.ISSUED);
        assertThat(received.due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(received.namedAs()).isEqualTo("县公安局");
        assertThat(book.timeline(task.id()))
                .extracting(ActView::act, ActView::unit)
                .endsWith(
                        tuple(Act.HAND_OVER, world.education().value()),
                        tuple(Act.ISSUE, world.police().value()));
        assertThat(book.timeline(task.id()))
                .anySatisfy(act -> assertThat(act.text()).startsWith("移交青岚").endsWith("县公安局：职责已划转"));
    }

    @Test
    void keepsTheDayThatWasGrantedToTheUnitBefore() {
        TaskView task = hall.accepted(world);
        LocalDate granted = LocalDate.of(2026, 12, 18);
        UUID part = part(task, world.education());
        tasks.take(
                task.id(),
                part,
                Act.ASK_DEADLINE,
                new Grounds("提前办结", null, List.of(), null, granted),
                world.teacher());
        tasks.take(task.id(), part, Act.GRANT_DEADLINE, Grounds.NONE, world.supervisor());

        handOver(task, part, world.police());
        assertThat(partOf(hall.again(task), world.police()).due()).isEqualTo(granted);

        handOver(task, part(hall.again(task), world.police()), world.education());
        assertThat(partOf(hall.again(task), world.education()).due()).isEqualTo(granted);
    }

    @Test
    void comesBackWhenItWasHandedOverByMistake() {
        TaskView task = hall.accepted(world);
        handOver(task, part(task, world.education()), world.police());

        handOver(task, part(hall.again(task), world.police()), world.education());

        TaskView back = hall.again(task);
        assertThat(partOf(back, world.education()).stage()).isEqualTo(Stage.ISSUED);
        assertThat(partOf(back, world.police()).stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(back.parts()).hasSize(2);
        assertThat(book.tasksFor(world.police().value())).isEmpty();
    }

    @Test
    void isNotHandedToAUnitThatHasItAlready() {
        TaskView task = hall.issued(world, List.of(), responsible(world.education()), support(world.police()));

        assertThatThrownBy(() -> handOver(task, part(task, world.education()), world.police()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经下达给这个单位");
        assertThatThrownBy(() -> handOver(task, part(task, world.education()), world.education()))
                .isInstanceOf(UnlawfulAct.class);
        assertThat(partOf(hall.again(task), world.education()).stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void isHandedOverOnceHoweverOftenTheButtonIsPressed() {
        TaskView task = hall.accepted(world);
        handOver(task, part(task, world.education()), world.police());

        assertThatThrownBy(() -> handOver(task, part(task, world.education()), world.office()))
                .hasMessageContaining("已移交");
        assertThatThrownBy(() -> handOver(task, part(task, world.education()), world.education()))
                .hasMessageContaining("已移交");
        assertThat(hall.again(task).parts()).hasSize(2);
    }

    @Test
    void isHandedOnlyToAUnitThatExists() {
        TaskView task = hall.accepted(world);
        UnitId section = hall.officeOf(world.education(), "撤销科");
        units.dissolve(section, world.supervisor());

        for (UnitId nobody : List.of(new UnitId(UUID.randomUUID()), section)) {
            assertThatThrownBy(() -> handOver(task, part(task, world.education()), nobody))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("接收单位不存在或已撤并");
        }
    }

    @Test
    void isNotHandedOverWithoutReasonsAfterTheReviewBeganOrByTheUnitItself() {
        TaskView task = hall.handedIn(world);
        UUID part = part(task, world.education());

        assertThatThrownBy(() -> tasks.handOver(task.id(), part, world.police(), " ", world.supervisor()))
                .hasMessageContaining("移交的理由");
        assertThatThrownBy(() -> handOver(task, part, world.police())).hasMessageContaining("待审核");
        assertThatThrownBy(() -> tasks.handOver(task.id(), part, world.police(), "太忙", world.teacher()))
                .hasMessageContaining("只有下达该任务的单位");
        assertThat(hall.again(task).parts()).hasSize(1);
    }

    @Test
    void finishesTheSupportersWithALeadThatIsClosed() {
        TaskView task = hall.issued(world, List.of(), lead(world.education()), support(world.police()));

        supervisor(task, part(task, world.education()), Act.CLOSE);

        TaskView.Part supporter = partOf(hall.again(task), world.police());
        assertThat(supporter.stage()).isEqualTo(Stage.CLOSED);
        assertThat(supporter.finishedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(book.timeline(task.id()))
                .extracting(ActView::unit, ActView::text)
                .contains(tuple(world.police().value(), "牵头单位已办结"));
    }

    @Test
    void keepsTheSupportersAtWorkWhenTheLeadIsCancelled() {
        TaskView task = hall.issued(
                world, List.of(), lead(world.education()), support(world.police()), support(world.office()));
        supervisor(task, part(task, world.education()), Act.CANCEL);

        supervisor(task, part(task, world.police()), Act.CLOSE);

        assertThat(partOf(hall.again(task), world.office()).stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void isCancelledOutOfAllFigures() {
        TaskView task = hall.accepted(world);

        supervisor(task, part(task, world.education()), Act.CANCEL);

        assertThat(hall.again(task).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(hall.again(task).parts().get(0).finishedOn()).isNull();
        assertThat(book.tasksFor(world.education().value())).isEmpty();
        assertThat(book.tasksOf(task.plan())).hasSize(1);
    }

    @Test
    void forgetsTheDayOfFinishingNeverReachedByAReturnedTask() {
        TaskView task = hall.handedIn(world);
        UUID part = part(task, world.education());
        tasks.take(task.id(), part, Act.RETURN, Grounds.of("缺少链接"), world.supervisor());

        assertThat(hall.again(task).parts().get(0).finishedOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"ISSUE", "REWORD", "HAND_OVER"})
    void takesNoActThatHasItsOwnDoor(Act act) {
        TaskView task = hall.issued(world);

        assertThatThrownBy(() ->
                        tasks.take(task.id(), part(task, world.education()), act, Grounds.of("理由"), world.supervisor()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能这样办理");
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"ISSUE", "REWORD"},
            mode = EnumSource.Mode.EXCLUDE)
    void refusesEveryActOnceItIsOverAndChangesNothing(Act act) {
        TaskView task = hall.issued(world);
        UUID part = part(task, world.education());
        supervisor(task, part, Act.CANCEL);
        Grounds grounds = new Grounds("理由", null, List.of(), null, LocalDate.of(2026, 12, 30));
        var person = act.by() == Act.By.WORKER ? world.teacher() : world.supervisor();

        assertThatThrownBy(() -> {
                    if (act == Act.HAND_OVER) {
                        handOver(task, part, world.police());
                    } else {
                        tasks.take(task.id(), part, act, grounds, person);
                    }
                })
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageEndingWith("。");
        assertThat(hall.again(task).parts()).extracting(TaskView.Part::stage).containsExactly(Stage.CANCELLED);
        assertThat(book.timeline(task.id())).hasSize(2);
    }

    @Test
    void isUrgedAndWarnedInEveryOpenStageAndSaidSoLatestFirst() {
        TaskView task = hall.issued(world);
        UUID part = part(task, world.education());
        tasks.take(task.id(), part, Act.URGE, Grounds.of("请尽快签收"), world.supervisor());
        tasks.take(task.id(), part, Act.ACCEPT, Grounds.NONE, world.teacher());
        tasks.take(task.id(), part, Act.WARN, Grounds.of("临近期限"), world.supervisor());

        assertThat(book.urgings(task.plan()))
                .extracting(ActView::act, ActView::text)
                .containsExactly(tuple(Act.WARN, "临近期限"), tuple(Act.URGE, "请尽快签收"));
    }

    @Test
    void knowsNoPartOfAnotherTaskAndNoUnknownTask() {
        TaskView task = hall.issued(world);
        TaskView other = hall.issued(world);
        UUID foreign = part(other, world.education());

        assertThatThrownBy(() -> tasks.take(task.id(), foreign, Act.ACCEPT, Grounds.NONE, world.teacher()))
                .hasMessageContaining("没有下达给这个单位");
        assertThatThrownBy(() ->
                        tasks.take(new TaskId(UUID.randomUUID()), foreign, Act.ACCEPT, Grounds.NONE, world.teacher()))
                .hasMessageContaining("没有这项任务");
    }

    @Test
    void keepsTheLastPercentageThatWasReported() {
        TaskView task = hall.accepted(world);
        UUID part = part(task, world.education());
        Grounds sixty = new Grounds("过半", null, List.of(), 60, null);

        tasks.take(task.id(), part, Act.REPORT, sixty, world.teacher());
        tasks.take(task.id(), part, Act.REPORT, Grounds.of("没有新的数字"), world.teacher());

        assertThat(hall.again(task).parts().get(0).percent()).isEqualTo(60);
        assertThat(book.timeline(task.id())).extracting(ActView::percent).containsExactly(null, null, 60, null);
    }

    private void handOver(TaskView task, UUID part, UnitId to) {
        tasks.handOver(task.id(), part, to, "职责已划转", world.supervisor());
    }

    private void supervisor(TaskView task, UUID part, Act act) {
        tasks.take(task.id(), part, act, Grounds.of("不再需要"), world.supervisor());
    }

    private static UUID part(TaskView task, UnitId unit) {
        return partOf(task, unit).id();
    }

    private static TaskView.Part partOf(TaskView task, UnitId unit) {
        return task.parts().stream()
                .filter(part -> part.unit().equals(unit.value()))
                .findFirst()
                .orElseThrow();
    }
}
