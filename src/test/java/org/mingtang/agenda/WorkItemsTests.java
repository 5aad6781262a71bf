package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.procedure.WorkCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@MingtangTest
class WorkItemsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final AgendaDay DAY = new AgendaDay(MONDAY, WorkCalendar.builtIn());

    @Autowired
    WorkItems items;

    private final UUID unit = UUID.randomUUID();
    private final AgendaFilter mine = AgendaFilter.of(unit);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"50%, 完成 50% 的", "_, 下划_线", "Abc, 大写 aBC", "专栏, 说明里有", "', 引'号"})
    void wordsMeanThemselves(String words, String found) {
        put("完成 50% 的", null);
        put("下划_线", null);
        put("大写 aBC", null);
        put("说明里有", "规范专栏建设");
        put("引'号", null);

        assertThat(titles(mine.matching(null, words))).containsExactly(found);
    }

    @Test
    void bothEndsOfASpanBelongToIt() {
        for (int n = -2; n <= 2; n++) {
            items.put(Matter.of(unit, "第 " + n, MONDAY.plusDays(n)));
        }
        items.put(Matter.of(unit, "长期", null));

        assertThat(titles(mine.due(MONDAY.minusDays(1), MONDAY.plusDays(1)))).containsExactly("第 -1", "第 0", "第 1");
        assertThat(titles(mine.due(MONDAY.plusDays(2), null))).containsExactly("第 2");
        assertThat(titles(mine)).last().isEqualTo("长期");
    }

    @Test
    void pagesNeitherRepeatNorLeaveOutItemsOfTheSameDayAndName() {
        for (int n = 0; n < 25; n++) {
            items.put(Matter.of(unit, "同名", MONDAY));
        }
        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            items.lines(mine, DAY, 10, page * 10).forEach(line -> seen.add(line.href()));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void theMonthHoldsTheFirstOfEachDayAndCountsThemAll() {
        for (int n = 0; n < 6; n++) {
            items.put(Matter.of(unit, "第 " + n, MONDAY));
        }
        items.put(Matter.of(unit, "次日", MONDAY.plusDays(1)));
        items.put(Matter.of(unit, "月外", MONDAY.plusDays(40)));
        AgendaFilter month = mine.due(MONDAY.withDayOfMonth(1), MONDAY.withDayOfMonth(30));

        assertThat(items.firstOfEachDay(month, DAY, 4).get(MONDAY))
                .extracting(AgendaLine::title)
                .containsExactly("第 0", "第 1", "第 2", "第 3");
        assertThat(items.countsByDay(month)).containsOnly(entry(MONDAY, 6L), entry(MONDAY.plusDays(1), 1L));
    }

    @Test
    void offersOnlySourcesWithSomethingOpen() {
        WorkItem done = Matter.item("request", "a", unit, "答复", MONDAY, null);
        items.put(done);
        items.put(Matter.of(unit, "培训", MONDAY));
        assertThat(items.sources(mine)).containsOnlyKeys("plan", "request");

        items.done(done.source(), done.subject(), unit);

        assertThat(items.sources(mine)).containsOnlyKeys("plan");
    }

    @Test
    void countsReachFromTheOldestToTheThirdWorkingDay() {
        List.of(-400, -1, 0, 3, 4, 400).forEach(n -> items.put(Matter.of(unit, "第 " + n, MONDAY.plusDays(n))));
        items.put(Matter.of(unit, "长期", null));

        assertThat(items.counts(mine, DAY)).isEqualTo(new AgendaCounts(2, 2, 7));
    }

    @Test
    void leadsNowhereButIntoTheProgram() {
        WorkItem away = new WorkItem(
                "plan", "任务分解", "x", unit, "外链", null, "推进中", "https://elsewhere.example", null, MONDAY, false);

        assertThatThrownBy(() -> items.put(away)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void put(String title, @Nullable String detail) {
        items.put(new WorkItem(
                "plan",
                "任务分解",
                UUID.randomUUID().toString(),
                unit,
                title,
                detail,
                "推进中",
                "/desk",
                null,
                MONDAY,
                false));
    }

    private List<String> titles(AgendaFilter filter) {
        return items.lines(filter, DAY, 100, 0).stream().map(AgendaLine::title).toList();
    }
}
