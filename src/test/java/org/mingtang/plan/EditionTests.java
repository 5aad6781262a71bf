package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.plan;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.plan.Change.Kind;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

/** A corrected table: what it changes in the tasks, and what is noted of that. */
@MingtangTest
class EditionTests {

    private static final Deadline YEARS_END = TwoTasks.YEARS_END;

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

    private TwoTasks two;

    @BeforeEach
    void issueTwoTasks() {
        two = new TwoTasks(hall, plans, book);
    }

    @Test
    void notesTheFirstEditionWithoutChanges() {
        EditionView edition = plans.editions(two.id).get(0);

        assertThat(plans.editions(two.id)).hasSize(1);
        assertThat(edition.edition()).isEqualTo(1);
        assertThat(edition.reason()).isNull();
        assertThat(edition.issuedBy()).isEqualTo("文督");
        assertThat(edition.changes()).isEmpty();
    }

    @Test
    void changesNothingByTheSameTableAgain() {
        List<Change> changes = two.again(two.same(two.first), two.same(two.second));

        assertThat(changes).isEmpty();
        assertThat(book.tasksOf(two.id)).extracting(TaskView::id).containsExactly(two.first.id(), two.second.id());
        assertThat(book.timeline(two.first.id())).extracting(ActView::act).containsExactly(Act.ISSUE);
        assertThat(plans.editions(two.id)).hasSize(2);
    }

    @Test
    void takesAnotherOrderWithoutCallingItAChange() {
        List<Change> changes = two.again(two.same(two.second), two.same(two.first));

        assertThat(changes).isEmpty();
        assertThat(book.tasksOf(two.id)).extracting(TaskView::requirement).containsExactly("乙任务", "甲任务");
        assertThat(book.tasksOf(two.id)).extracting(TaskView::position).containsExactly(0, 1);
    }

    @Test
    void addsARowInItsPlaceAndTellsTheUnit() {
        List<Change> changes = two.again(
                two.same(two.first), row("新任务", List.of(), responsible(two.world.police())), two.same(two.second));

        assertThat(changes).extracting(Change::kind, Change::after).containsExactly(tuple(Kind.ADDED, "新任务"));
        assertThat(book.tasksOf(two.id)).extracting(TaskView::requirement).containsExactly("甲任务", "新任务", "乙任务");
        assertThat(agenda.open(two.world.police().value(), 10)).hasSize(1);
    }

    @Test
    void takesADroppedRowOffTheUnitsAgendaAndSaysWhy() {
        two.again(two.same(two.second));

        assertThat(agenda.open(two.world.education().value(), 10)).hasSize(1);
        assertThat(book.timeline(two.first.id()))
                .extracting(ActView::act, ActView::text)
                .contains(tuple(Act.CANCEL, "新版任务分解表删去该项：职责调整"));
        assertThatThrownBy(() -> tasks.take(
                        two.first.id(), two.first.parts().get(0).id(), Act.ACCEPT, Grounds.NONE, two.world.teacher()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已被新版任务分解表删去");
    }

    @Test
    void takesOverTheNewHead() {
        NewPlan table = new NewPlan(
                two.world.office(),
                2026,
                "任务分解表（修订）",
                null,
                null,
                null,
                false,
                null,
                null,
                List.of(two.same(two.first)));

        plans.reissue(two.id, table, "更名", two.world.supervisor());

        PlanView now = plans.find(two.id).orElseThrow();
        assertThat(now.title()).isEqualTo("任务分解表（修订）");
        assertThat(now.open()).isFalse();
        assertThat(now.docNumber()).isNull();
        assertThat(now.edition()).isEqualTo(2);
    }

    @Test
    void isCorrectedByWhoeverIssuedItOnly() {
        NewPlan table = plan(two.world, two.same(two.first));
        var stranger = TownHall.person("外督", two.world.police().value(), org.mingtang.identity.Role.HEAD);

        assertThatThrownBy(() -> plans.reissue(two.id, table, "更名", stranger)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> plans.reissue(two.id, ownedBy(two.world.police(), table), "更名", stranger))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("只有下达该任务的单位");
        assertThat(plans.editions(two.id)).hasSize(1);
        assertThat(book.tasksOf(two.id)).hasSize(2);
    }

    @Test
    void leavesThePlanAsItIsWhenTheTableIsRefused() {
        NewPlan wordless =
                plan(two.world, row(two.first.id(), " ", YEARS_END, List.of(), responsible(two.world.education())));

        assertThatThrownBy(() -> plans.reissue(two.id, wordless, "更正", two.world.supervisor()))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.refusals()).hasSize(1));
        assertThat(book.tasksOf(two.id)).extracting(TaskView::requirement).containsExactly("甲任务", "乙任务");
    }

    @Test
    void correctsNoPlanThatIsNotThere() {
        assertThatThrownBy(() -> plans.reissue(
                        new PlanId(UUID.randomUUID()),
                        plan(two.world, two.same(two.first)),
                        "更正",
                        two.world.supervisor()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有这份任务分解表");
        assertThat(plans.find(new PlanId(UUID.randomUUID()))).isEmpty();
        assertThat(plans.editions(new PlanId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void takesARowOfAnotherPlanAsANewTask() {
        TaskView foreign = hall.issued(two.world);

        List<Change> changes = two.again(two.same(two.first), two.same(two.second), two.same(foreign));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.ADDED);
        assertThat(hall.again(foreign).plan()).isEqualTo(foreign.plan());
        assertThat(book.tasksOf(two.id)).hasSize(3);
    }

    private static NewPlan ownedBy(org.mingtang.organisation.UnitId issuer, NewPlan table) {
        return new NewPlan(issuer, table.year(), table.title(), null, null, null, true, null, null, table.tasks());
    }
}
