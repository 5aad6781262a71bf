package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Stage;

class PublicTasksPageTests {

    private final PublicPlan first = plan(
            Written.task("开展 QR 培训")
                    .at(0)
                    .under("一、队伍")
                    .by(EDUCATION, Stage.DONE)
                    .counting("培训", 2, 2, 2)
                    .done(),
            Written.task("公布指南")
                    .at(1)
                    .under("二、公开")
                    .by(EDUCATION, Stage.DONE)
                    .lateBy(HEALTH)
                    .done(),
            Written.task("更新栏目").at(2).under("一、队伍").by(HEALTH, Stage.ISSUED).done());
    private final PublicPlan second = plan(Written.task("科室承办培训")
            .by(HEALTH, Stage.IN_PROGRESS)
            .counting("列席", 0, 5, 0)
            .done());

    @Test
    void addsUpAllPlansButListsTheTasksOfTheFirstOnly() {
        PublicTasksPage page = page(query(null, null, null), first, second);
        assertThat(page.figures()).isEqualTo(new Figures(1, 2, 1, 1));
        assertThat(page.sections()).hasSize(1);
        assertThat(page.found()).isEqualTo(3);
        assertThat(page.others()).hasSize(2);
        assertThat(page.targets()).extracting(PublicTarget::measure).containsExactly("培训");
    }

    @Test
    void searchesAllPlansAndLeavesOutThoseWithoutAnswer() {
        assertThat(page(query(null, null, "培训"), first, second).sections()).hasSize(2);
        PublicTasksPage only = page(query(null, null, "科室"), first, second);
        assertThat(only.sections()).hasSize(1);
        assertThat(only.found()).isEqualTo(1);
        assertThat(page(query(null, null, "没有"), first, second).sections()).isEmpty();
    }

    @Test
    void listsAsManyAsTheFigureCountsWhatWaitsToBeAcceptedWithWhatIsUnderWay() {
        PublicTasksPage running = page(query("RUNNING", null, null), first, second);

        assertThat(running.found()).isEqualTo(running.figures().running()).isEqualTo(2);
        assertThat(page(query("WAITING", null, null), first, second).found()).isEqualTo(1);
    }

    @Test
    void listsNoOtherPlansWhereThereIsOne() {
        assertThat(page(query(null, null, null), first).others()).isEmpty();
    }

    @Test
    void isEmptyInAYearWithoutPlans() {
        PublicTasksPage page = page(query("DONE", null, "x"));
        assertThat(page.figures().tasks()).isZero();
        assertThat(page.sections()).isEmpty();
        assertThat(page.units()).isEmpty();
        assertThat(page.found()).isZero();
    }

    @Test
    void groupsNeighboursOnly() {
        assertThat(page(query(null, null, null), first).sections().get(0).groups())
                .extracting(PublicTasksPage.Group::title)
                .containsExactly("一、队伍", "二、公开", "一、队伍");
    }

    @Test
    void offersEachUnitOnce() {
        assertThat(page(query(null, null, null), first, second).units())
                .extracting(Choice::value)
                .containsExactlyInAnyOrder(EDUCATION.toString(), HEALTH.toString());
    }

    @Test
    void showsNoMoreThanSixTargetsAtTheTop() {
        Written many = Written.task("培训").by(EDUCATION, Stage.IN_PROGRESS);
        for (int i = 1; i <= 9; i++) {
            many.counting("指标" + i, 0, 1, 0);
        }
        assertThat(page(query(null, null, null), plan(many.done())).targets())
                .extracting(PublicTarget::measure)
                .containsExactly("指标1", "指标2", "指标3", "指标4", "指标5", "指标6");
    }

    @Test
    void goesByTheChosenUnitsOwnState() {
        assertThat(found(query("DONE", EDUCATION.toString(), null))).containsExactly("开展 QR 培训", "公布指南");
        assertThat(found(query("LATE", EDUCATION.toString(), null))).isEmpty();
        assertThat(found(query("LATE", HEALTH.toString(), null))).containsExactly("公布指南");
        assertThat(found(query("DONE", null, null))).containsExactly("开展 QR 培训");
    }

    @ParameterizedTest
    @CsvSource({"qr", "QR", "Qr 培", "' 培训 '"})
    void findsWordsWhateverTheirCase(String words) {
        assertThat(found(query(null, null, words))).containsExactly("开展 QR 培训");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "APP", "App", "云麓市App运营"})
    void findsAUnitByNameWhateverTheCaseOfItsLetters(String words) {
        PublicPlan plan = plan(Written.task("公布指南")
                .part(SomePart.of(EDUCATION, "云麓市App运营中心").namedAs("App中心").part())
                .done());
        assertThat(query(null, null, words).choose(plan.tasks())).hasSize(1);
    }

    @Test
    void findsUnitsByTheNameInTheTableAndByTheirOwn() {
        PublicPlan plan = plan(Written.task("公布指南")
                .part(SomePart.of(EDUCATION, "云麓市第一镇").namedAs("各镇街").part())
                .done());
        assertThat(query(null, null, "各镇街").choose(plan.tasks())).hasSize(1);
        assertThat(query(null, null, "第一镇").choose(plan.tasks())).hasSize(1);
        assertThat(query(null, null, "第二镇").choose(plan.tasks())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "NO-SUCH", "%", "DONE OR 1=1", "0"})
    void findsNothingInAStateThatIsNone(String state) {
        assertThat(found(query(state, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "(", "\\", "<script>", "%"})
    void takesWordsAsTheyAreTyped(String words) {
        assertThat(found(query(null, null, words))).isEmpty();
    }

    @Test
    void narrowsNotByBlanks() {
        PublicQuery blank = query("", " \t", "　");
        assertThat(blank.narrows()).isFalse();
        assertThat(blank.typed()).isEmpty();
        assertThat(found(blank)).hasSize(3);
    }

    @Test
    void keepsNoMoreOfALongQuestionThanAFormTakes() {
        assertThat(query("长".repeat(5000), "长".repeat(5000), "长".repeat(5000)).toString())
                .hasSizeLessThan(300);
        assertThat(query(null, null, " " + "长".repeat(60) + " ").typed()).hasSize(60);
    }

    private List<String> found(PublicQuery query) {
        return query.choose(first.tasks()).stream().map(PublicTask::requirement).toList();
    }

    private static PublicTasksPage page(PublicQuery query, PublicPlan... plans) {
        return PublicTasksPage.of(2026, List.of(2026), null, List.of(plans), query);
    }

    private static PublicPlan plan(BoardTask... tasks) {
        return PublicPlan.of(Written.board(tasks), List.of(), ZoneOffset.UTC, "v1", Instant.EPOCH);
    }

    private static PublicQuery query(@Nullable String state, @Nullable String unit, @Nullable String words) {
        return new PublicQuery(state, unit, words);
    }
}
