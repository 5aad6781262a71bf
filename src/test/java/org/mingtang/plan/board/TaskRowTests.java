package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;
import org.mingtang.plan.reading.ReadPlan.Role;

class TaskRowTests {

    @Test
    void namesAGroupOnceAndUnfoldsIt() {
        BoardTask task = Written.task("公开")
                .part(EDUCATION, "市教育局", Role.LEAD, Stage.ISSUED, false)
                .part(UUID.randomUUID(), "各镇街", Role.SUPPORT, Stage.ISSUED, false)
                .part(UUID.randomUUID(), "各镇街", Role.SUPPORT, Stage.ISSUED, false)
                .done();
        List<UnitGroup> groups = TaskRow.of(task).units();
        assertThat(groups).extracting(UnitGroup::name).containsExactly("市教育局", "各镇街");
        assertThat(groups.get(0).isCollective()).isFalse();
        assertThat(groups.get(1).isCollective()).isTrue();
        assertThat(groups.get(1).units()).hasSize(2);
        assertThat(UnitGroup.inWords(groups)).isEqualTo("市教育局（牵头）、各镇街（配合）");
    }

    @Test
    void leavesOutUnitsThatHandedTheirPartOver() {
        BoardTask task = Written.task("公开")
                .by(EDUCATION, Stage.HANDED_OVER)
                .by(HEALTH, Stage.ISSUED)
                .done();
        assertThat(TaskRow.of(task).units()).extracting(UnitGroup::name).containsExactly("市卫生健康委");
    }

    @Test
    void saysHowManyWorkingDaysAreLeft() {
        assertThat(left(Written.task("公开").by(EDUCATION, Stage.IN_PROGRESS))).isEqualTo("还有 27 个工作日");
        assertThat(left(Written.task("公开").lateBy(EDUCATION))).isEqualTo("逾期 3 个工作日");
        assertThat(left(Written.task("公开").by(EDUCATION, Stage.DONE))).isEmpty();
        assertThat(left(Written.task("公开").by(EDUCATION, Stage.HANDED_IN))).isEqualTo("已提交");
        assertThat(left(Written.task("公开").due(null).by(EDUCATION, Stage.ISSUED)))
                .isEmpty();
    }

    @Test
    void drawsACountedTargetAsABarWithItsFigures() {
        BoardTask task = Written.task("列席")
                .by(EDUCATION, Stage.IN_PROGRESS)
                .counting("公众代表列席", 8, 10, 9)
                .done();
        TargetBar bar = TaskRow.of(task).targets().get(0);
        assertThat(bar.text()).isEqualTo("8 / 10 次");
        assertThat(bar.percent()).isEqualTo(80);
        assertThat(bar.word()).isEqualTo("进度偏慢");
        assertThat(task.slow()).isTrue();
    }

    @Test
    void groupsNeighboursUnderTheirHeadings() {
        BoardTask one = Written.task("一").under("甲", "乙").done();
        BoardTask two = Written.task("二").under("甲", "乙").done();
        BoardTask three = Written.task("三").under("丙").done();
        assertThat(Category.of(List.of(one, two, three)))
                .extracting(Category::title, category -> category.rows().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲 › 乙", 2), org.assertj.core.groups.Tuple.tuple("丙", 1));
    }

    private static String left(Written task) {
        return TaskRow.of(task.done()).deadline().left();
    }
}
