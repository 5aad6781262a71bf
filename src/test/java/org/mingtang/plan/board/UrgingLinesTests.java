package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.plan.Act;
import org.mingtang.plan.ActView;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Role;

class UrgingLinesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({"0,true", "3,true", "4,false", "60,false"})
    void listsWhatFallsDueWithinThreeWorkingDays(int days, boolean listed) {
        List<UrgingsPage.Line> lines = lines(SomePart.ofEducation().due(DAY, days));
        assertThat(lines).hasSize(listed ? 1 : 0);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.kinds()).containsExactly(UrgingKind.NEAR))
                .allSatisfy(line -> assertThat(line.why()).isEqualTo(days == 0 ? "今天到期" : "还有 3 个工作日"));
    }

    @Test
    void doesNotPressAUnitThatHasHandedInBeforeItsDay() {
        assertThat(lines(SomePart.ofEducation().in(Stage.HANDED_IN).due(DAY, 1)))
                .isEmpty();
    }

    @Test
    void keepsWhatWasHandedInAfterItsDayOnTheList() {
        assertThat(lines(SomePart.ofEducation().in(Stage.HANDED_IN).late(2)))
                .extracting(UrgingsPage.Line::kinds, UrgingsPage.Line::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(List.of(UrgingKind.LATE), "逾期 2 个工作日"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "CLOSED", "HANDED_OVER", "CANCELLED"})
    void neverListsWhatIsOver(Stage stage) {
        Part part = SomePart.ofEducation().in(stage).due(DAY, 0).part();
        BoardTask task = Written.task("公开")
                .part(part)
                .target(SomeTarget.atLeast("10").counted("0", "0").over().progress())
                .done();
        assertThat(new UrgingLines(Written.board(task), Set.of(part.id()), List.of(), true).all())
                .isEmpty();
    }

    @Test
    void neverListsAnUndatedTaskForItsDay() {
        assertThat(lines(SomePart.ofEducation().due(null, null))).isEmpty();
    }

    @Test
    void listsWhatWasReturnedWhileTheUnitWorksOnItAgain() {
        Part back = SomePart.ofEducation().part();
        Part again = SomePart.ofHealth().in(Stage.HANDED_IN).part();
        BoardTask task = Written.task("公开").part(back).part(again).done();
        List<UrgingsPage.Line> lines =
                new UrgingLines(Written.board(task), Set.of(back.id(), again.id()), List.of(), true).all();
        assertThat(lines).extracting(UrgingsPage.Line::unit).containsExactly("云麓市教育局");
        assertThat(lines.get(0).kinds()).containsExactly(UrgingKind.RETURNED);
        assertThat(lines.get(0).why()).isEmpty();
    }

    @Test
    void namesAllReasonsTheMostPressingFirst() {
        Part part = SomePart.ofEducation().late(3).part();
        BoardTask task = Written.task("公开")
                .part(part)
                .target(SomeTarget.atLeast("10").counted("2", "4").progress())
                .done();
        UrgingsPage.Line line = new UrgingLines(Written.board(task), Set.of(part.id()), List.of(), true)
                .all()
                .get(0);
        assertThat(line.kinds()).containsExactly(UrgingKind.LATE, UrgingKind.RETURNED, UrgingKind.SLOW);
        assertThat(line.why()).isEqualTo("逾期 3 个工作日；业务培训 2 / 10 次，进度偏慢");
    }

    @Test
    void namesEverySlowTargetAndNoneThatKeepsPace() {
        BoardTask task = Written.task("公开")
                .part(SomePart.ofEducation().part())
                .target(SomeTarget.atLeast("10").of("培训").counted("2", "4").progress())
                .target(SomeTarget.atLeast("4").of("列席").counted("2", "4").progress())
                .target(SomeTarget.atMost("3").of("会议").counted("5", "9").progress())
                .done();
        assertThat(lines(task)).extracting(UrgingsPage.Line::why).containsExactly("培训 2 / 10 次，进度偏慢；会议 5 / 至多 3 次，已超限");
    }

    @Test
    void doesNotPressASupportingUnitForATargetThatOthersHandIn() {
        BoardTask task = Written.task("公开")
                .part(SomePart.ofEducation().as(Role.LEAD).part())
                .part(SomePart.ofHealth().as(Role.SUPPORT).part())
                .target(SomeTarget.atLeast("10").counted("2", "4").progress())
                .done();
        assertThat(lines(task)).extracting(UrgingsPage.Line::unit).containsExactly("云麓市教育局");
    }

    @Test
    void stillPressesASupportingUnitThatIsLateItself() {
        assertThat(lines(SomePart.ofHealth().as(Role.SUPPORT).late(1))).hasSize(1);
    }

    @Test
    void doesNotPressAUnitThatHasReachedItsOwnNumber() {
        BoardTask task = Written.task("公开")
                .part(SomePart.ofEducation().part())
                .part(SomePart.ofHealth().part())
                .target(SomeTarget.atLeast("2")
                        .counted("0", "0")
                        .unit(EDUCATION, "2", true)
                        .unit(HEALTH, "0", false)
                        .progress())
                .done();
        assertThat(lines(task)).extracting(UrgingsPage.Line::unit).containsExactly("云麓市卫生健康委");
    }

    @Test
    void countsHowOftenThisUnitWasUrgedAboutThisTask() {
        BoardTask task = Written.task("公开")
                .part(SomePart.ofEducation().late(1).part())
                .part(SomePart.ofHealth().late(1).part())
                .done();
        TaskId id = task.task().id();
        List<ActView> acts = List.of(
                urged(id, EDUCATION),
                urged(id, EDUCATION),
                urged(id, null),
                urged(new TaskId(UUID.randomUUID()), HEALTH));
        assertThat(new UrgingLines(Written.board(task), Set.of(), acts, true).all())
                .extracting(UrgingsPage.Line::urged)
                .containsExactly(2, 0);
    }

    @Test
    void letsOnlyWhoSupervisesThePlanChooseALine() {
        Part part = SomePart.ofEducation().late(1).part();
        BoardTask task = Written.task("公开").part(part).done();
        PlanBoard board = Written.board(task);
        assertThat(new UrgingLines(board, Set.of(), List.of(), true).all())
                .extracting(UrgingsPage.Line::choice)
                .containsExactly(task.task().id() + ":" + part.id());
        assertThat(new UrgingLines(board, Set.of(), List.of(), false).all())
                .extracting(UrgingsPage.Line::choice)
                .containsExactly("");
    }

    @Test
    void carriesWhatTheListSearchesAndSortsBy() {
        BoardTask task = Written.task("公布指南")
                .at(6)
                .part(SomePart.ofEducation()
                        .in(Stage.ISSUED)
                        .due(LocalDate.of(2026, 6, 30), 0)
                        .late(9)
                        .part())
                .done();
        UrgingsPage.Line line = lines(task).get(0);
        assertThat(line.category()).isEqualTo("一、主动公开");
        assertThat(line.number()).isEqualTo("7");
        assertThat(line.plan()).isEqualTo("2026年政务公开重点工作任务分解表");
        assertThat(line.unitId()).isEqualTo(EDUCATION.toString());
        assertThat(line.due()).isEqualTo("2026-06-30");
        assertThat(line.stage()).isEqualTo("待签收");
    }

    @Test
    void hasNoCategoryWithoutHeadingsAndSaysTheDeadlineInWordsWithoutADay() {
        BoardTask task = Written.task("公布指南")
                .under()
                .due(null)
                .part(SomePart.ofEducation().due(null, null).part())
                .target(SomeTarget.atLeast("10").counted("0", "0").progress())
                .done();
        UrgingsPage.Line line = lines(task).get(0);
        assertThat(line.category()).isEmpty();
        assertThat(line.due()).isEqualTo("长期");
        assertThat(line.kinds()).containsExactly(UrgingKind.SLOW);
    }

    @Test
    void hasNothingToUrgeInAnEmptyPlan() {
        assertThat(new UrgingLines(Written.board(), Set.of(), List.of(), true).all())
                .isEmpty();
    }

    private static List<UrgingsPage.Line> lines(SomePart part) {
        return lines(Written.task("公开").part(part.part()).done());
    }

    private static List<UrgingsPage.Line> lines(BoardTask task) {
        return new UrgingLines(Written.board(task), Set.of(), List.of(), true).all();
    }

    private static ActView urged(TaskId task, @Nullable UUID unit) {
        return new ActView(
                task,
                unit,
                Act.URGE,
                null,
                "请报告",
                null,
                List.of(),
                null,
                null,
                "苏明远",
                EDUCATION,
                Instant.parse("2026-11-20T02:00:00Z"));
    }
}
