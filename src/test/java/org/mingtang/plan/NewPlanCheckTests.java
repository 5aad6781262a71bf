package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.row;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.Refusal;

class NewPlanCheckTests {

    private final NewAssignment education = TownHall.responsible(new UnitId(UUID.randomUUID()));
    private final NewTask sound = row("公布办事指南", List.of(), education);

    @Test
    void letsASoundTablePass() {
        assertThat(NewPlanCheck.refusals(table("任务分解表", 2026, sound, sound))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void asksForATitle(String title) {
        assertThat(NewPlanCheck.refusals(table(title, 2026, sound)))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("title", "请填写任务分解表的标题。"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2026, 26, 1999, 2101})
    void asksForAYearThatIsOne(int year) {
        assertThat(NewPlanCheck.refusals(table("任务分解表", year, sound)))
                .extracting(Refusal::field)
                .containsExactly("year");
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2026, 2100})
    void takesTheYearsInBetween(int year) {
        assertThat(NewPlanCheck.refusals(table("任务分解表", year, sound))).isEmpty();
    }

    @Test
    void asksForAtLeastOneTask() {
        assertThat(NewPlanCheck.refusals(table("任务分解表", 2026)))
                .extracting(Refusal::field)
                .containsExactly("tasks");
    }

    @Test
    void namesTheRowThatLacksWordsOrUnits() {
        NewTask wordless = row(" ", List.of(), education);
        NewTask nobodys = row("公布办事指南", List.of());

        assertThat(NewPlanCheck.refusals(table("任务分解表", 2026, sound, wordless, nobodys)))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("row-2", "第 2 行没有任务要求，请补填或删去该行。"), tuple("row-3", "第 3 行没有落到具体单位，请认定责任单位。"));
    }

    @Test
    void refusesAUnitThatIsNamedTwiceInARow() {
        NewAssignment again = new NewAssignment(education.unit(), "县教体局", Role.SUPPORT);

        assertThat(NewPlanCheck.refusals(table("任务分解表", 2026, row("公布办事指南", List.of(), education, again))))
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(tuple("row-1", "第 1 行把同一个单位列了两次（县教体局），请只留一处。"));
    }

    @Test
    void takesTheSameUnitInAnotherRow() {
        assertThat(NewPlanCheck.refusals(table("任务分解表", 2026, sound, row("开展培训", List.of(), education))))
                .isEmpty();
    }

    @Test
    void saysAllOfItAtOnceInTheTablesOrder() {
        NewTask empty = row("", List.of());

        assertThat(NewPlanCheck.refusals(table("", 0, empty, empty)))
                .extracting(Refusal::field)
                .containsExactly("title", "year", "row-1", "row-1", "row-2", "row-2");
    }

    private static NewPlan table(String title, int year, NewTask... rows) {
        return new NewPlan(
                new UnitId(UUID.randomUUID()), year, title, null, null, null, true, null, null, List.of(rows));
    }
}
