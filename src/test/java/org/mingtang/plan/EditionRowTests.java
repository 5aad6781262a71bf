package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.trainings;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.agenda.Agenda;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A row of a corrected table that stays, with something else in it. */
@MingtangTest
class EditionRowTests {

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
    void notesOnTheTasksTimelineWhatWasChanged() {
        NewTask changed =
                row(two.first.id(), "甲任务改", new Deadline.Ongoing(), List.of(), responsible(two.world.education()));

        two.again(changed, two.same(two.second));

        assertThat(book.timeline(two.first.id()))
                .extracting(ActView::act, ActView::text)
                .contains(tuple(Act.REWORD, "修改了任务要求、完成时限"));
        assertThat(book.timeline(two.second.id())).extracting(ActView::act).doesNotContain(Act.REWORD);
        assertThat(hall.again(two.first).parts().get(0).due()).isNull();
        assertThat(hall.again(two.first).deadline()).isEqualTo("长期");
    }

    @Test
    void saysWhenOnlyACountedTargetChanged() {
        NewTask counted =
                row(two.first.id(), "甲任务", YEARS_END, List.of(trainings(2, false)), responsible(two.world.education()));
        NewTask raised =
                row(two.first.id(), "甲任务", YEARS_END, List.of(trainings(4, true)), responsible(two.world.education()));

        assertThat(two.again(counted, two.same(two.second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("量化指标", "", "业务培训 ≥ 2 次/年"));
        assertThat(two.again(raised, two.same(two.second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("量化指标", "业务培训 ≥ 2 次/年", "业务培训 ≥ 4 次/年（每单位）"));
        assertThat(two.again(raised, two.same(two.second))).isEmpty();
        assertThat(hall.again(two.first).goals()).hasSize(1);
    }

    @Test
    void saysWhenOnlyARoleChanged() {
        NewTask led = row(
                two.first.id(),
                "甲任务",
                YEARS_END,
                List.of(),
                new NewAssignment(two.world.education().value(), "县教育局", Role.LEAD));

        assertThat(two.again(led, two.same(two.second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("责任单位", "县教育局", "县教育局（牵头）"));
        assertThat(plans.editions(two.id).get(1).changes())
                .extracting(Change::field)
                .containsExactly("责任单位");
        assertThat(book.timeline(two.first.id()))
                .extracting(ActView::act, ActView::text)
                .contains(tuple(Act.REWORD, "修改了责任单位"));
        assertThat(two.again(led, two.same(two.second))).isEmpty();
    }

    @Test
    void saysWhenOnlyANumberChangedAndLeavesTheUnitsAlone() {
        NewTask numbered = numbered("7", two.same(two.first));

        assertThat(two.again(numbered, two.same(two.second)))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("序号", "1", "7"));
        assertThat(hall.again(two.first).no()).isEqualTo("7");
        assertThat(book.timeline(two.first.id())).extracting(ActView::act).doesNotContain(Act.REWORD);
        assertThat(two.again(numbered, two.same(two.second))).isEmpty();
    }

    @Test
    void movesTheDayOfWhoeverFollowsTheTable() {
        LocalDate earlier = LocalDate.of(2026, 11, 30);

        two.again(
                row(two.first.id(), "甲任务", new Deadline.On(earlier), List.of(), responsible(two.world.education())),
                two.same(two.second));

        assertThat(hall.again(two.first).parts().get(0).due()).isEqualTo(earlier);
        assertThat(agenda.open(two.world.education().value(), 10).get(0).due()).isEqualTo(earlier);
    }

    @Test
    void cancelsThePartOfAUnitThatIsNoLongerNamedAndKeepsItWhereItIsFinished() {
        TaskView.Part done = two.second.parts().get(0);
        tasks.take(two.second.id(), done.id(), Act.CLOSE, Grounds.of("已由上级统一办理"), two.world.supervisor());
        NewAssignment police = new NewAssignment(two.world.police().value(), "县公安局", Role.RESPONSIBLE);

        List<Change> changes = two.again(
                row(two.first.id(), "甲任务", YEARS_END, List.of(), police),
                row(two.second.id(), "乙任务", YEARS_END, List.of(), police));

        assertThat(changes)
                .extracting(Change::field, Change::before, Change::after)
                .containsOnly(tuple("责任单位", "县教育局", "县公安局"));
        assertThat(two.stageOf(two.first)).isEqualTo(Stage.CANCELLED);
        assertThat(two.stageOf(two.second)).isEqualTo(Stage.CLOSED);
        assertThat(agenda.open(two.world.education().value(), 10)).isEmpty();
        assertThat(agenda.open(two.world.police().value(), 10)).hasSize(2);
    }

    @Test
    void givesATaskBackToAUnitThatIsNamedAgain() {
        NewAssignment police = new NewAssignment(two.world.police().value(), "县公安局", Role.RESPONSIBLE);
        two.again(row(two.first.id(), "甲任务", YEARS_END, List.of(), police), two.same(two.second));

        two.again(two.same(two.first), two.same(two.second));

        assertThat(two.stageOf(two.first)).isEqualTo(Stage.ISSUED);
        assertThat(agenda.open(two.world.education().value(), 10)).hasSize(2);
        assertThat(agenda.open(two.world.police().value(), 10)).isEmpty();
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
}
