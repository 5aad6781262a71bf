package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;

class BoardQueryTests {

    private final BoardTask finished =
            Written.task("编制公开指南").at(0).by(EDUCATION, Stage.DONE).done();
    private final BoardTask running = Written.task("开展业务培训不少于10次")
            .at(1)
            .due(LocalDate.of(2026, 12, 31))
            .by(EDUCATION, Stage.IN_PROGRESS)
            .by(HEALTH, Stage.DONE)
            .counting("培训", 3, 10, 4)
            .done();
    private final BoardTask late = Written.task("公布 QR 码清单")
            .at(2)
            .under("二、依申请公开")
            .due(LocalDate.of(2026, 6, 30))
            .lateBy(HEALTH)
            .done();
    private final BoardTask ongoing =
            Written.task("更新栏目").at(3).due(null).by(HEALTH, Stage.ISSUED).done();
    private final List<BoardTask> all = List.of(finished, running, late, ongoing);

    @Test
    void showsEverythingInTheOrderOfTheTableUnlessAsked() {
        assertThat(BoardQuery.ALL.choose(all)).containsExactly(finished, running, late, ongoing);
        assertThat(BoardQuery.ALL.narrows()).isFalse();
        assertThat(query(" ", "", "  ", null, null, "").choose(all)).hasSize(4);
    }

    @Test
    void narrowsByState() {
        assertThat(query("DONE", null, null, null, null, null).choose(all)).containsExactly(finished);
        assertThat(query("WAITING", null, null, null, null, null).choose(all)).containsExactly(ongoing);
        assertThat(query("NO SUCH", null, null, null, null, null).choose(all)).isEmpty();
    }

    @Test
    void listsAsManyAsTheFigureThatLeadsHereCounts() {
        Figures figures = Figures.of(all.stream().map(BoardTask::state).toList());

        assertThat(query("RUNNING", null, null, null, null, null).choose(all))
                .containsExactly(running, ongoing)
                .hasSize(figures.running());
        assertThat(query("DONE", null, null, null, null, null).choose(all)).hasSize(figures.done());
        assertThat(query(null, null, null, "1", null, null).choose(all)).hasSize(figures.late());
        assertThat(query("WAITING", null, null, null, null, null).choose(all)).hasSize(figures.waiting());
    }

    @Test
    void countsAUnitsOwnStateOnceThatUnitIsChosen() {
        BoardQuery health = query("DONE", HEALTH.toString(), null, null, null, null);
        assertThat(health.choose(all))
                .extracting(task -> task.task().id())
                .containsExactly(running.task().id());
        assertThat(query(null, EDUCATION.toString(), null, null, null, null).choose(all))
                .hasSize(2);
        assertThat(query(null, "no unit", null, null, null, null).choose(all)).isEmpty();
    }

    @Test
    void findsWordsInRequirementHeadingAndUnitWhateverTheirCase() {
        assertThat(query(null, null, "qr", null, null, null).choose(all)).containsExactly(late);
        assertThat(query(null, null, "依申请", null, null, null).choose(all)).containsExactly(late);
        assertThat(query(null, null, "卫生健康", null, null, null).choose(all)).containsExactly(running, late, ongoing);
        assertThat(query(null, null, "%", null, null, null).choose(all)).isEmpty();
    }

    @Test
    void showsOnlyWhatIsLateOrCounted() {
        assertThat(query(null, null, null, "1", null, null).choose(all)).containsExactly(late);
        assertThat(query(null, null, null, null, "1", null).choose(all)).containsExactly(running);
    }

    @Test
    void sortsByTheNextOpenDayWithTheFinishedAndUndatedLast() {
        assertThat(query(null, null, null, null, null, "due").choose(all))
                .containsExactly(late, running, finished, ongoing);
    }

    @Test
    void sortsByStateTheMostUrgentFirst() {
        assertThat(query(null, null, null, null, null, "state").choose(all))
                .containsExactly(late, ongoing, running, finished);
    }

    private static BoardQuery query(
            @Nullable String state,
            @Nullable String unit,
            @Nullable String words,
            @Nullable String late,
            @Nullable String counted,
            @Nullable String sort) {
        return new BoardQuery(state, unit, words, late, counted, sort);
    }
}
