package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;

class LookBackPageTests {

    @Test
    void tellsOfWhatWasLeftUndoneWhetherItCameAgain() {
        LookBackPage page = page(
                Written.board(task("清理闲置账号", 0, Stage.ISSUED), task("建设知识库", 1, Stage.ISSUED)),
                Written.board(
                        task("清理闲置账号", 0, Stage.IN_PROGRESS),
                        task("办好政府公报", 1, Stage.HANDED_IN),
                        task("编制公开指南", 2, Stage.DONE),
                        task("已了结的事项", 3, Stage.CLOSED),
                        task("不再需要的会议", 4, Stage.CANCELLED)));
        assertThat(page.undone())
                .extracting(left -> left.task().requirement(), LookBackPage.Left::cameAgain)
                .containsExactly(tuple("清理闲置账号", true), tuple("办好政府公报", false));
        assertThat(page.again()).extracting(pair -> pair.now().requirement()).containsExactly("清理闲置账号");
        assertThat(page.fresh()).extracting(TaskRow::requirement).containsExactly("建设知识库");
        assertThat(page.gone())
                .extracting(TaskRow::requirement)
                .containsExactly("办好政府公报", "编制公开指南", "已了结的事项", "不再需要的会议");
    }

    @Test
    void givesTheLikenessInWholePercent() {
        LookBackPage page =
                page(Written.board(task("甲乙丙丁", 0, Stage.ISSUED)), Written.board(task("甲乙丙戊", 0, Stage.ISSUED)));
        assertThat(page.again()).extracting(LookBackPage.Pair::likeness).containsExactly(67);
    }

    @Test
    void showsAPairOnTheThresholdAndNoneBelowIt() {
        assertThat(page(Written.board(task("甲乙丙", 0, Stage.ISSUED)), Written.board(task("甲乙丁", 0, Stage.ISSUED)))
                        .again())
                .extracting(LookBackPage.Pair::likeness)
                .containsExactly(50);
        assertThat(page(Written.board(task("甲乙丙丁", 0, Stage.ISSUED)), Written.board(task("甲乙戊己", 0, Stage.ISSUED)))
                        .again())
                .isEmpty();
    }

    @Test
    void losesNoTaskOfEitherYear() {
        PlanBoard now = Written.board(
                task("开展业务培训", 0, Stage.ISSUED), task("开展业务培训和考试", 1, Stage.ISSUED), task("更新栏目", 2, Stage.ISSUED));
        PlanBoard before = Written.board(
                task("开展业务培训", 0, Stage.DONE), task("更新栏目内容", 1, Stage.DONE), task("清理账号", 2, Stage.DONE));
        LookBackPage page = page(now, before);
        assertThat(page.again().size() + page.fresh().size())
                .isEqualTo(now.tasks().size());
        assertThat(page.again().size() + page.gone().size())
                .isEqualTo(before.tasks().size());
        assertThat(page.again().size()).isEqualTo(2);
    }

    @Test
    void listsWhatCameAgainInThisYearsOrderWhateverLastYearsWas() {
        LookBackPage page = page(
                Written.board(
                        task("更新栏目", 0, Stage.ISSUED), task("清理账号", 1, Stage.ISSUED), task("编制指南", 2, Stage.ISSUED)),
                Written.board(task("编制指南", 0, Stage.DONE), task("更新栏目", 1, Stage.DONE), task("清理账号", 2, Stage.DONE)));
        assertThat(page.again())
                .extracting(pair -> pair.now().number(), pair -> pair.before().number())
                .containsExactly(tuple("1", "2"), tuple("2", "3"), tuple("3", "1"));
    }

    @Test
    void pairsEqualTasksInTheOrderOfTheTable() {
        LookBackPage page = page(
                Written.board(task("更新栏目", 0, Stage.ISSUED), task("更新栏目", 1, Stage.ISSUED)),
                Written.board(task("更新栏目", 0, Stage.DONE), task("更新栏目", 1, Stage.DONE)));
        assertThat(page.again())
                .extracting(pair -> pair.now().number(), pair -> pair.before().number())
                .containsExactly(tuple("1", "1"), tuple("2", "2"));
    }

    @Test
    void takesEverythingForNewBesideAnEmptyPlanAndForGoneFromAnEmptyOne() {
        PlanBoard full = Written.board(task("更新栏目", 0, Stage.ISSUED));
        assertThat(page(full, Written.board()).fresh()).hasSize(1);
        assertThat(page(Written.board(), full).gone()).hasSize(1);
        assertThat(page(Written.board(), full).undone())
                .extracting(LookBackPage.Left::cameAgain)
                .containsExactly(false);
    }

    @Test
    void comparesWithNothingWhenThereIsNoEarlierPlan() {
        LookBackPage page = LookBackPage.without(Written.board().head(), List.of(new Choice("x", "2025 年")));
        assertThat(page.before()).isNull();
        assertThat(page.others()).hasSize(1);
        assertThat(page.again()).isEmpty();
    }

    @Test
    void countsATaskAsUndoneAsLongAsOneUnitHasNotFinished() {
        BoardTask half = Written.task("公开")
                .by(EDUCATION, Stage.DONE)
                .by(HEALTH, Stage.ISSUED)
                .done();
        BoardTask late = Written.task("公布").lateBy(EDUCATION).done();
        assertThat(LookBack.undone(List.of(half, late))).containsExactly(half, late);
    }

    private static LookBackPage page(PlanBoard now, PlanBoard before) {
        return LookBackPage.of(now, before, List.of());
    }

    private static BoardTask task(String requirement, int position, Stage stage) {
        return Written.task(requirement).at(position).by(EDUCATION, stage).done();
    }
}
