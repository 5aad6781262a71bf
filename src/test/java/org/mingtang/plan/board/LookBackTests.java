package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;

class LookBackTests {

    private final BoardTask trainingNow = task("2026年开展政务公开业务培训不少于10次", Stage.ISSUED, 0);
    private final BoardTask trainingBefore = task("2025年开展政务公开业务培训不少于8次。", Stage.DONE, 4);
    private final BoardTask gazetteNow = task("办好政府公报，完善赠阅点布局", Stage.ISSUED, 1);
    private final BoardTask gazetteBefore = task("办好政府公报，优化赠阅点设置和布局", Stage.IN_PROGRESS, 2);
    private final BoardTask newOne = task("建设智能问答知识库", Stage.ISSUED, 2);
    private final BoardTask goneOne = task("清理闲置政务新媒体账号", Stage.ISSUED, 3);

    @Test
    void seesThatATaskCameAgainThoughItsNumbersChanged() {
        assertThat(Likeness.of(trainingNow.task(), trainingBefore.task())).isEqualTo(1);
        assertThat(Likeness.ofTexts("办好政府公报", "清理新媒体账号")).isZero();
        assertThat(Likeness.ofTexts("", "")).isZero();
    }

    @Test
    void takesTheSameMeasureUnderTheSameHeadingForTheSameTask() {
        BoardTask now =
                Written.task("组织干部学习条例").under("三、队伍建设").counting("培训", 0, 3, 0).done();
        BoardTask before = Written.task("至少举办三期轮训班")
                .under("四、队伍建设")
                .counting("培训", 0, 2, 0)
                .done();
        assertThat(Likeness.of(now.task(), before.task())).isGreaterThanOrEqualTo(Likeness.SAME);
        assertThat(Likeness.of(now.task(), goneOne.task())).isLessThan(Likeness.SAME);
    }

    @Test
    void tellsWhatCameAgainWhatIsNewAndWhatIsGone() {
        LookBack back =
                LookBack.of(List.of(trainingNow, gazetteNow, newOne), List.of(gazetteBefore, goneOne, trainingBefore));
        assertThat(back.again())
                .extracting(LookBack.Pair::now, LookBack.Pair::before)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(trainingNow, trainingBefore),
                        org.assertj.core.groups.Tuple.tuple(gazetteNow, gazetteBefore));
        assertThat(back.fresh()).containsExactly(newOne);
        assertThat(back.gone()).containsExactly(goneOne);
    }

    @Test
    void givesEachTaskToTheMostAlikeOnlyOnce() {
        BoardTask nearly = task("开展政务公开业务培训和考试不少于10次", Stage.ISSUED, 5);
        LookBack back = LookBack.of(List.of(nearly, trainingNow), List.of(trainingBefore));
        assertThat(back.again()).extracting(LookBack.Pair::now).containsExactly(trainingNow);
        assertThat(back.fresh()).containsExactly(nearly);
    }

    @Test
    void listsWhatWasLeftUndoneWhetherItCameAgainOrNot() {
        assertThat(LookBack.undone(List.of(trainingBefore, gazetteBefore, goneOne)))
                .containsExactly(gazetteBefore, goneOne);
    }

    private static BoardTask task(String requirement, Stage stage, int position) {
        return Written.task(requirement).at(position).by(EDUCATION, stage).done();
    }
}
