package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.plan;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class PlansTests {

    private static final Deadline YEARS_END = new Deadline.On(LocalDate.of(2026, 12, 31));

    @Autowired
    TownHall hall;

    @Autowired
    Plans plans;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskBook book;

    @Test
    void givesEachUnitItsTasksInTheTablesOrder() {
        World world = hall.founded();

        PlanId id = plans.issue(
                plan(
                        world,
                        row("甲任务", List.of(), responsible(world.education())),
                        row("乙任务", List.of(), responsible(world.police()))),
                world.supervisor());

        assertThat(book.tasksOf(id)).extracting(TaskView::requirement).containsExactly("甲任务", "乙任务");
        assertThat(book.tasksFor(world.police().value()))
                .extracting(TaskView::requirement)
                .containsExactly("乙任务");
        assertThat(plans.find(id).orElseThrow().edition()).isEqualTo(1);
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        World world = hall.founded();
        NewPlan empty =
                new NewPlan(world.office(), 0, " ", null, null, null, true, null, null, List.of(row(" ", List.of())));

        assertThat(plans.refusals(empty, world.supervisor()))
                .extracting(Refusal::field)
                .containsExactly("title", "year", "row-1", "row-1");
        assertThatThrownBy(() -> plans.issue(empty, world.supervisor())).isInstanceOf(PlanRefused.class);
    }

    @Test
    void isIssuedInOnesOwnUnitsNameOnly() {
        World world = hall.founded();
        NewPlan table = plan(world, row("甲任务", List.of(), responsible(world.education())));

        assertThat(plans.refusals(table, world.teacher()))
                .extracting(Refusal::field)
                .containsExactly("issuer");
        assertThatThrownBy(() -> plans.issue(table, world.teacher())).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void keepsWhatWasDoneWhenACorrectedTableComes() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);
        NewTask same = row(task.id(), task.requirement(), YEARS_END, List.of(), responsible(world.education()));

        List<Change> changes = plans.reissue(task.plan(), plan(world, same), "更正错字", world.supervisor());

        assertThat(changes).isEmpty();
        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.IN_PROGRESS);
        assertThat(plans.find(task.plan()).orElseThrow().edition()).isEqualTo(2);
    }

    @Test
    void saysWhatACorrectedTableAddedDroppedAndChanged() {
        World world = hall.founded();
        PlanId id = plans.issue(
                plan(
                        world,
                        row("甲任务", List.of(), responsible(world.education())),
                        row("乙任务", List.of(), responsible(world.education()))),
                world.supervisor());
        TaskView first = book.tasksOf(id).get(0);
        TaskView second = book.tasksOf(id).get(1);

        plans.reissue(
                id,
                plan(
                        world,
                        row(first.id(), "甲任务改", new Deadline.Ongoing(), List.of(), responsible(world.police())),
                        row("丙任务", List.of(), responsible(world.education()))),
                "按上级要求调整",
                world.supervisor());

        EditionView edition = plans.editions(id).get(1);
        assertThat(edition.reason()).isEqualTo("按上级要求调整");
        assertThat(edition.changes())
                .extracting(Change::kind, Change::field, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple(Change.Kind.CHANGED, "任务要求", "甲任务", "甲任务改"),
                        tuple(Change.Kind.CHANGED, "完成时限", "2026-12-31", "长期"),
                        tuple(Change.Kind.ADDED, null, null, "丙任务"),
                        tuple(Change.Kind.DROPPED, null, "乙任务", null));
        assertThat(book.tasksOf(id)).extracting(TaskView::requirement).containsExactly("甲任务改", "丙任务");
        assertThat(hall.again(second).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(hall.again(first).parts())
                .extracting(TaskView.Part::unit, TaskView.Part::stage)
                .containsExactlyInAnyOrder(
                        tuple(world.education().value(), Stage.CANCELLED),
                        tuple(world.police().value(), Stage.ISSUED));
    }

    @Test
    void keepsADayThatWasGrantedSinglyWhenTheTableMovesItsOwn() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);
        LocalDate granted = LocalDate.of(2027, 1, 29);
        Grounds asked = new Grounds("等待系统上线", null, List.of(), null, granted);
        tasks.take(task.id(), task.parts().get(0).id(), Act.ASK_DEADLINE, asked, world.teacher());
        tasks.take(task.id(), task.parts().get(0).id(), Act.GRANT_DEADLINE, Grounds.NONE, world.supervisor());
        NewTask moved = row(
                task.id(),
                task.requirement(),
                new Deadline.On(LocalDate.of(2026, 11, 30)),
                List.of(),
                responsible(world.education()));

        plans.reissue(task.plan(), plan(world, moved), "提前完成时限", world.supervisor());

        assertThat(hall.again(task).parts().get(0).due()).isEqualTo(granted);
    }

    @Test
    void tiesALowerTaskToTheUpperOneAndIsWalkedBothWays() {
        World world = hall.founded();
        TaskView upper = hall.issued(world, List.of(), responsible(world.office()));
        TaskView lower = hall.issued(world);

        tasks.tie(lower.id(), upper.id(), world.supervisor());

        assertThat(hall.again(lower).upper()).isEqualTo(upper.id());
        assertThat(book.below(upper.id())).extracting(TaskView::id).containsExactly(lower.id());
        assertThatThrownBy(() -> tasks.tie(upper.id(), upper.id(), world.supervisor()))
                .isInstanceOf(UnlawfulAct.class);
    }
}
