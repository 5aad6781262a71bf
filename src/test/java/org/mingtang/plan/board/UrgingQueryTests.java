package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UrgingQueryTests {

    private static final UrgingsPage.Line LATE = line("1", "市教育局", "2026-06-30", 2, UrgingKind.LATE, UrgingKind.SLOW);
    private static final UrgingsPage.Line LATER = line("2", "市公安局", "2026-08-31", 0, UrgingKind.LATE);
    private static final UrgingsPage.Line BACK = line("3", "市民政局", "2026-12-31", 1, UrgingKind.RETURNED);
    private static final UrgingsPage.Line SLOW = line("4", "市教育局", "2026-05-31", 0, UrgingKind.SLOW);
    private static final List<UrgingsPage.Line> ALL = List.of(SLOW, BACK, LATER, LATE);

    @Test
    void putsTheMostPressingFirst() {
        assertThat(UrgingQuery.ALL.choose(ALL)).containsExactly(LATE, LATER, BACK, SLOW);
    }

    @Test
    void sortsByDayByUnitAndByHowOftenItWasUrged() {
        assertThat(sorted("due")).containsExactly(SLOW, LATE, LATER, BACK);
        assertThat(sorted("unit")).extracting(UrgingsPage.Line::unit).isSorted();
        assertThat(sorted("urged")).containsExactly(SLOW, LATER, BACK, LATE);
        assertThat(sorted("nonsense")).containsExactly(LATE, LATER, BACK, SLOW);
    }

    @Test
    void findsALineByEachOfItsKinds() {
        assertThat(query("SLOW", null, null, null, null).choose(ALL)).containsExactly(LATE, SLOW);
        assertThat(query("RETURNED", null, null, null, null).choose(ALL)).containsExactly(BACK);
        assertThat(query("NO-SUCH", null, null, null, null).choose(ALL)).isEmpty();
    }

    @Test
    void narrowsByAllThatIsGivenAtOnce() {
        assertThat(query(null, "unit-市教育局", null, null, null).choose(ALL)).containsExactly(LATE, SLOW);
        assertThat(query("LATE", "unit-市教育局", "类别1", "任务1", null).choose(ALL)).containsExactly(LATE);
        assertThat(query("LATE", "unit-市教育局", "类别2", null, null).choose(ALL)).isEmpty();
    }

    @Test
    void seeksWordsInTheTaskTheUnitAndTheTableWhateverTheirCase() {
        assertThat(query(null, null, null, "公安", null).choose(ALL)).containsExactly(LATER);
        assertThat(query(null, null, null, "PLAN", null).choose(ALL)).hasSize(4);
        assertThat(query(null, null, null, " ", null).narrows()).isFalse();
    }

    @Test
    void opensTheLastPageWhenTheOneAskedForIsGone() {
        assertThat(onPage(9).pageOf(61)).isEqualTo(2);
        assertThat(onPage(9).pageOf(60)).isEqualTo(1);
        assertThat(onPage(1).pageOf(61)).isEqualTo(1);
        assertThat(onPage(-1).pageOf(61)).isZero();
        assertThat(onPage(3).pageOf(0)).isZero();
        assertThat(onPage(null).pageOf(61)).isZero();
    }

    @Test
    void keepsItsFiltersInTheAddressesOfItsPages() {
        UrgingQuery query = query("LATE", null, "一、公开", "50% & {x}", "due");
        assertThat(query.at(2))
                .isEqualTo("/desk/urgings?kind=LATE&category=%E4%B8%80%E3%80%81%E5%85%AC%E5%BC%80"
                        + "&words=50%25%20%26%20%7Bx%7D&sort=due&page=2");
        assertThat(UrgingQuery.ALL.at(0)).isEqualTo("/desk/urgings");
    }

    private static List<UrgingsPage.Line> sorted(String sort) {
        return query(null, null, null, null, sort).choose(ALL);
    }

    private static UrgingQuery onPage(@Nullable Integer page) {
        return new UrgingQuery(null, null, null, null, null, page);
    }

    private static UrgingQuery query(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String category,
            @Nullable String words,
            @Nullable String sort) {
        return new UrgingQuery(kind, unit, category, words, sort, null);
    }

    private static UrgingsPage.Line line(String number, String unit, String due, int urged, UrgingKind... kinds) {
        return new UrgingsPage.Line(
                "",
                "task-" + number,
                number,
                "任务" + number,
                "类别" + number,
                "Plan 2026",
                "unit-" + unit,
                unit,
                "推进中",
                "chip-info",
                due,
                List.of(kinds),
                "",
                urged);
    }
}
