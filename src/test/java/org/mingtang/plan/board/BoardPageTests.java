package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Stage;

class BoardPageTests {

    private final PlanBoard board = Written.board(
            Written.task("开展培训")
                    .at(0)
                    .under("一、队伍")
                    .by(EDUCATION, Stage.DONE)
                    .counting("培训", 10, 10, 10)
                    .done(),
            Written.task("公布指南").at(1).under("二、公开").lateBy(HEALTH).done(),
            Written.task("更新栏目")
                    .at(2)
                    .under("一、队伍")
                    .by(HEALTH, Stage.IN_PROGRESS)
                    .counting("更新", 1, 4, 2)
                    .done(),
            Written.task("取消的会议").at(3).under().by(EDUCATION, Stage.CANCELLED).done());

    @Test
    void keepsTheFiguresOfTheWholePlanWhileTheListIsNarrowed() {
        BoardPage page = page(query("LATE", null, null, null));
        assertThat(page.found()).isEqualTo(1);
        assertThat(page.figures()).isEqualTo(new Figures(1, 1, 1, 0));
        assertThat(page.goals()).isEqualTo(2);
        assertThat(page.goalsReached()).isEqualTo(1);
    }

    @Test
    void startsANewGroupWhereAHeadingComesBack() {
        assertThat(page(BoardQuery.ALL).categories())
                .extracting(Category::title)
                .containsExactly("一、队伍", "二、公开", "一、队伍", "");
    }

    @Test
    void joinsGroupsWhoseNeighboursAreFilteredAway() {
        BoardPage page = page(query(null, null, null, "1"));
        assertThat(page.categories()).extracting(Category::title).containsExactly("一、队伍");
        assertThat(page.categories().get(0).rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "state"})
    void leavesTheHeadingsOutInAnyOtherOrder(String sort) {
        BoardPage page = page(new BoardQuery(null, null, null, null, null, sort));
        assertThat(page.categories()).extracting(Category::title).containsExactly("");
        assertThat(page.categories().get(0).rows()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DUE", "no such", "due;drop table"})
    void takesAnyOtherOrderForThatOfTheTable(String sort) {
        assertThat(page(new BoardQuery(null, null, null, null, null, sort)).categories())
                .hasSize(4);
    }

    @Test
    void offersTheUnitsThatHaveAPartInTheOrderOfTheirNames() {
        assertThat(page(BoardQuery.ALL).units())
                .extracting(Choice::value)
                .containsExactlyInAnyOrder(EDUCATION.toString(), HEALTH.toString());
        assertThat(page(BoardQuery.ALL).units()).extracting(Choice::label).isSorted();
        assertThat(Choice.units(List.of(Written.task("取消的会议")
                        .by(EDUCATION, Stage.CANCELLED)
                        .by(HEALTH, Stage.HANDED_OVER)
                        .done())))
                .isEmpty();
    }

    @Test
    void findsAUnitWhateverTheCaseOfItsId() {
        assertThat(page(query(null, HEALTH.toString().toUpperCase(java.util.Locale.ROOT), null, null))
                        .found())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "null", "00000000-0000-0000-0000-0000000000e2x", "' or 1=1 --", "%", "１２３"})
    void findsNothingForAUnitThatIsNone(String unit) {
        assertThat(page(query(null, unit, null, null)).found()).isZero();
        assertThat(page(query(null, UUID.randomUUID().toString(), null, null)).found())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "%", "_", "\\", "<b>", "(", "["})
    void takesWordsAsTheyAreTyped(String words) {
        assertThat(page(query(null, null, words, null)).found()).isZero();
    }

    @Test
    void findsWordsAcrossNoBoundaryOfTwoTexts() {
        assertThat(page(query(null, null, "培训一、队伍", null)).found()).isZero();
        assertThat(page(query(null, null, " 培训 ", null)).found()).isEqualTo(1);
    }

    @Test
    void isEmptyForAnEmptyPlan() {
        BoardPage page = BoardPage.of(Written.board(), BoardQuery.ALL);
        assertThat(page.figures().tasks()).isZero();
        assertThat(page.categories()).isEmpty();
        assertThat(page.units()).isEmpty();
        assertThat(page.months().total()).isZero();
        assertThat(BoardPage.of(Written.board(), new BoardQuery(null, null, null, null, null, "due"))
                        .categories())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "1,1,1", "3,3,1", "7,11,5", "0,0,9", "333,333,334", "1,1,998"})
    void sharesThatAddUpToTheWhole(int done, int running, int late) {
        Figures figures = new Figures(done, running, late, 0);
        assertThat(figures.percent(done) + figures.percent(running) + figures.percent(late))
                .isEqualTo(100, within(0.15));
    }

    @Test
    void finishesATaskInTheMonthOfItsLastUnit() {
        MonthBars months = MonthBars.of(Written.board(
                finished(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 1)),
                finished(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 2)),
                finished(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2))));
        assertThat(months.bars()).hasSize(12);
        assertThat(months.words()).isEqualTo("各月完成任务数：1 月 1 项，6 月 2 项");
        assertThat(months.total()).isEqualTo(3);
        assertThat(months.bars().get(5).height()).isEqualTo(80);
        assertThat(months.bars().get(0).height()).isEqualTo(40);
        assertThat(months.bars()).allMatch(bar -> bar.y() + bar.height() == 98);
    }

    @Test
    void countsWhatWasFinishedOutsideTheYearAtItsEdges() {
        MonthBars months = MonthBars.of(Written.board(
                finished(LocalDate.of(2025, 12, 30), LocalDate.of(2025, 11, 1)),
                finished(LocalDate.of(2027, 2, 1), LocalDate.of(2026, 11, 1))));
        assertThat(months.words()).isEqualTo("各月完成任务数：1 月 1 项，12 月 1 项");
    }

    @Test
    void drawsNothingForWhatIsNotFinished() {
        MonthBars months = MonthBars.of(Written.board(Written.task("公开")
                .part(SomePart.ofEducation()
                        .finishedOn(LocalDate.of(2026, 3, 1))
                        .part())
                .part(SomePart.ofHealth().part())
                .done()));
        assertThat(months.total()).isZero();
        assertThat(months.bars()).allMatch(bar -> bar.height() == 0);
    }

    private static BoardTask finished(LocalDate one, LocalDate other) {
        return Written.task("公开")
                .part(SomePart.ofEducation().finishedOn(one).part())
                .part(SomePart.ofHealth().finishedOn(other).part())
                .done();
    }

    private BoardPage page(BoardQuery query) {
        return BoardPage.of(board, query);
    }

    private static BoardQuery query(
            @Nullable String state, @Nullable String unit, @Nullable String words, @Nullable String counted) {
        return new BoardQuery(state, unit, words, null, counted, null);
    }
}
