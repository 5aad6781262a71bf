package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.plan;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.trainings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.plan.Change.Kind;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

/** A corrected table: what it changes in the tasks, and what is noted of that. */
@MingtangTest
class EditionTests {

    private static final Deadline YEARS_END = new Deadline.On(LocalDate.of(2026, 12, 31));

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
    private PlanId id;
    private TaskView first;
    private TaskView second;

    @BeforeEach
    void issueTwoTasks() {
        world = hall.founded();
        id = plans.issue(
                plan(
                        world,
                        row("甲任务", List.of(), responsible(world.education())),
                        row("乙任务", List.of(), responsible(world.education()))),
                world.supervisor());
        first = book.tasksOf(id).get(0);
        second = book.tasksOf(id).get(1);
    }

    @Test
    void notesTheFirstEditionWithoutChanges() {
        EditionView edition = plans.editions(id).get(0);

        assertThat(plans.editions(id)).hasSize(1);
        assertThat(edition.edition()).isEqualTo(1);
        assertThat(edition.reason()).isNull();
        assertThat(edition.issuedBy()).isEqualTo("文督");
        assertThat(edition.changes()).isEmpty();
    }

    @Test
    void changesNothingByTheSameTableAgain() {
        List<Change> changes = again(same(first), same(second));

        assertThat(changes).isEmpty();
        assertThat(book.tasksOf(id)).extracting(TaskView::id).containsExactly(first.id(), second.id());
        assertThat(book.timeline(first.id())).extracting(ActView::act).containsExactly(Act.ISSUE);
        assertThat(plans.editions(id)).hasSize(2);
    }

    @Test
    void takesAnotherOrderWithoutCallingItAChange() {
        List<Change> changes = again(same(second), same(first));

        assertThat(changes).isEmpty();
        assertThat(book.tasksOf(id)).extracting(TaskView::requirement).containsExactly("乙任务", "甲任务");
        assertThat(book.tasksOf(id)).extracting(TaskView::position).containsExactly(0, 1);
    }

    @Test
    void addsARowInItsPlaceAndTellsTheUnit() {
        List<Change> changes = again(same(first), row("新任务", List.of(), responsible(world.police())), same(second));

        assertThat(changes).extracting(Change::kind, Change::after).containsExactly(tuple(Kind.ADDED, "新任务"));
        assertThat(book.tasksOf(id)).extracting(TaskView::requirement).containsExactly("甲任务", "新任务", "乙任务");
        assertThat(agenda.open(world.police().value(), 10)).hasSize(1);
    }

    @Test
    void takesADroppedRowOffTheUnitsAgendaAndSaysWhy() {
        again(same(second));

        assertThat(agenda.open(world.education().value(), 10)).hasSize(1);
        assertThat(book.timeline(first.id()))
                .extracting(ActView::act, ActView::text)
                .contains(tuple(Act.CANCEL, "新版任务分解表删去该项：职责调整"));
        assertThatThrownBy(() ->
                        tasks.take(first.id(), first.parts().get(0).id(), Act.ACCEPT, Grounds.NONE, world.teacher()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已被新版任务分解表删去");
    }

    @Test
    void notesOnTheTasksTimelineWhatWasChanged() {
        NewTask changed = row(first.id(), "甲任务改", new Deadline.Ongoing(), List.of(), responsible(world.education()));

        again(changed, same(second));

        assertThat(book.timeline(first.id()))
                .extracting(ActView::act, ActView::text)
                .contains(tuple(Act.REWORD, "修改了任务要求、完成时限"));
        assertThat(book.timeline(second.id())).extracting(ActView::act).doesNotContain(Act.REWORD);
        assertThat(hall.again(first).parts().get(0).due()).isNull();
        assertThat(hall.again(first).deadline()).isEqualTo("长期");
    }

    @Test
    void saysWhenOnlyACountedTargetChanged() {
        NewTask counted =
                row(first.id(), "甲任务", YEARS_END, List.of(trainings(2, false)), responsible(world.education()));
        NewTask raised = row(first.id(), "甲任务", YEARS_END, List.of(trainings(4, true)), responsible(world.education()));

        assertThat(again(counted, same(second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("量化指标", "", "业务培训 ≥ 2 次/年"));
        assertThat(again(raised, same(second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("量化指标", "业务培训 ≥ 2 次/年", "业务培训 ≥ 4 次/年（每单位）"));
        assertThat(again(raised, same(second))).isEmpty();
        assertThat(hall.again(first).goals()).hasSize(1);
    }

    @Test
    void saysWhenOnlyARoleChanged() {
        NewTask led = row(
                first.id(),
                "甲任务",
                YEARS_END,
                List.of(),
                new NewAssignment(world.education().value(), "县教育局", Role.LEAD));

        assertThat(again(led, same(second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("责任单位", "县教育局", "县教育局（牵头）"));
        assertThat(plans.editions(id).get(1).changes())
                .extracting(Change::field)
                .containsExactly("责任单位");
        assertThat(book.timeline(first.id()))
                .extracting(ActView::act, ActView::text)
                .contains(tuple(Act.REWORD, "修改了责任单位"));
        assertThat(again(led, same(second))).isEmpty();
    }

    @Test
    void saysWhenOnlyANumberChangedAndLeavesTheUnitsAlone() {
        NewTask numbered = numbered("7", same(first));

        assertThat(again(numbered, same(second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("序号", "1", "7"));
        assertThat(hall.again(first).no()).isEqualTo("7");
        assertThat(book.timeline(first.id())).extracting(ActView::act).doesNotContain(Act.REWORD);
        assertThat(again(numbered, same(second))).isEmpty();
    }

    private static NewTask numbered(String no, NewTask row) {
        return new NewTask(
                row.same(),
                row.upper(),
                no,
                row.path(),
                row.requirement(),
                row.unitsRaw(),
                row.deadlineRaw(),
                row.deadline(),
                row.assignments(),
                row.targets());
    }

    @Test
    void movesTheDayOfWhoeverFollowsTheTable() {
        LocalDate earlier = LocalDate.of(2026, 11, 30);

        again(
                row(first.id(), "甲任务", new Deadline.On(earlier), List.of(), responsible(world.education())),
                same(second));

        assertThat(hall.again(first).parts().get(0).due()).isEqualTo(earlier);
        assertThat(agenda.open(world.education().value(), 10).get(0).due()).isEqualTo(earlier);
    }

    @Test
    void cancelsThePartOfAUnitThatIsNoLongerNamedAndKeepsItWhereItIsFinished() {
        TaskView.Part done = second.parts().get(0);
        tasks.take(second.id(), done.id(), Act.CLOSE, Grounds.of("已由上级统一办理"), world.supervisor());
        NewAssignment police = new NewAssignment(world.police().value(), "县公安局", Role.RESPONSIBLE);

        List<Change> changes = again(
                row(first.id(), "甲任务", YEARS_END, List.of(), police),
                row(second.id(), "乙任务", YEARS_END, List.of(), police));

        assertThat(changes)
                .extracting(Change::field, Change::before, Change::after)
                .containsOnly(tuple("责任单位", "县教育局", "县公安局"));
        assertThat(stageOf(first)).isEqualTo(Stage.CANCELLED);
        assertThat(stageOf(second)).isEqualTo(Stage.CLOSED);
        assertThat(agenda.open(world.education().value(), 10)).isEmpty();
        assertThat(agenda.open(world.police().value(), 10)).hasSize(2);
    }

    @Test
    void givesATaskBackToAUnitThatIsNamedAgain() {
        NewAssignment police = new NewAssignment(world.police().value(), "县公安局", Role.RESPONSIBLE);
        again(row(first.id(), "甲任务", YEARS_END, List.of(), police), same(second));

        again(same(first), same(second));

        assertThat(stageOf(first)).isEqualTo(Stage.ISSUED);
        assertThat(agenda.open(world.education().value(), 10)).hasSize(2);
        assertThat(agenda.open(world.police().value(), 10)).isEmpty();
    }

    @Test
    void takesOverTheNewHead() {
        NewPlan table = new NewPlan(
                world.office(), 2026, "任务分解表（修订）", null, null, null, false, null, null, List.of(same(first)));

        plans.reissue(id, table, "更名", world.supervisor());

        PlanView now = plans.find(id).orElseThrow();
        assertThat(now.title()).isEqualTo("任务分解表（修订）");
        assertThat(now.open()).isFalse();
        assertThat(now.docNumber()).isNull();
        assertThat(now.edition()).isEqualTo(2);
    }

    @Test
    void isCorrectedByWhoeverIssuedItOnly() {
        NewPlan table = plan(world, same(first));
        var stranger = TownHall.person("外督", world.police().value(), org.mingtang.identity.Role.HEAD);

        assertThatThrownBy(() -> plans.reissue(id, table, "更名", stranger)).isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> plans.reissue(id, ownedBy(world.police(), table), "更名", stranger))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("只有下达该任务的单位");
        assertThat(plans.editions(id)).hasSize(1);
        assertThat(book.tasksOf(id)).hasSize(2);
    }

    @Test
    void leavesThePlanAsItIsWhenTheTableIsRefused() {
        NewPlan wordless = plan(world, row(first.id(), " ", YEARS_END, List.of(), responsible(world.education())));

        assertThatThrownBy(() -> plans.reissue(id, wordless, "更正", world.supervisor()))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.refusals()).hasSize(1));
        assertThat(book.tasksOf(id)).extracting(TaskView::requirement).containsExactly("甲任务", "乙任务");
    }

    @Test
    void correctsNoPlanThatIsNotThere() {
        assertThatThrownBy(() -> plans.reissue(
                        new PlanId(UUID.randomUUID()), plan(world, same(first)), "更正", world.supervisor()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有这份任务分解表");
        assertThat(plans.find(new PlanId(UUID.randomUUID()))).isEmpty();
        assertThat(plans.editions(new PlanId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void takesARowOfAnotherPlanAsANewTask() {
        TaskView foreign = hall.issued(world);

        List<Change> changes = again(same(first), same(second), same(foreign));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.ADDED);
        assertThat(hall.again(foreign).plan()).isEqualTo(foreign.plan());
        assertThat(book.tasksOf(id)).hasSize(3);
    }

    private List<Change> again(NewTask... rows) {
        return plans.reissue(id, plan(world, rows), "职责调整", world.supervisor());
    }

    private NewTask same(TaskView task) {
        return row(task.id(), task.requirement(), YEARS_END, List.of(), responsible(world.education()));
    }

    private Stage stageOf(TaskView task) {
        return hall.again(task).parts().stream()
                .filter(part -> part.unit().equals(world.education().value()))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private static NewPlan ownedBy(org.mingtang.organisation.UnitId issuer, NewPlan table) {
        return new NewPlan(issuer, table.year(), table.title(), null, null, null, true, null, null, table.tasks());
    }
}
