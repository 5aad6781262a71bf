package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskState;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data as {@code docs/open-data.md} describes it. */
class OpenPlanTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode plan = json(Written.board(
            Written.task("称为\"样板\"的\n</script><script>alert(1)</script>")
                    .at(0)
                    .worded("一-3", "CANARY-RAW", "CANARY-RAW")
                    .part(SomePart.ofEducation().as(Role.LEAD).late(2).part())
                    .part(SomePart.ofHealth().in(Stage.DONE).part())
                    .target(SomeTarget.atLeast("10.50")
                            .counted("2.5", "3")
                            .fact(EDUCATION, "第一期", "https://yunlu.example/1?a=1&b=\"2\"")
                            .fact(EDUCATION, "CANARY-FACT", null)
                            .progress())
                    .done(),
            Written.task("更新栏目")
                    .at(1)
                    .under()
                    .due(null)
                    .by(EDUCATION, Stage.ISSUED)
                    .done(),
            Written.task("取消的").at(2).by(EDUCATION, Stage.CANCELLED).done()));

    @Test
    void hasTheFieldsTheDescriptionNamesAndNoOthers() {
        assertThat(names(plan))
                .containsExactlyInAnyOrder(
                        "id", "title", "issuer", "year", "documentNumber", "issuedOn", "edition", "figures", "tasks");
        assertThat(names(plan.get("figures"))).containsExactlyInAnyOrder("tasks", "done", "running", "late");
        assertThat(names(task(0)))
                .containsExactlyInAnyOrder(
                        "id", "number", "categories", "requirement", "deadline", "state", "units", "targets");
        assertThat(names(task(0).get("units").get(0))).containsExactlyInAnyOrder("id", "name", "role", "state");
        assertThat(names(target()))
                .containsExactlyInAnyOrder(
                        "measure", "operator", "value", "count", "unit", "from", "to", "reached", "proofs");
        assertThat(names(target().get("proofs").get(0))).containsExactlyInAnyOrder("title", "date", "unit", "link");
    }

    @Test
    void isDescribedFieldByField() throws IOException {
        String description = Files.readString(Path.of("docs/open-data.md"));
        List.of(
                        plan,
                        task(0),
                        task(0).get("units").get(0),
                        target(),
                        target().get("proofs").get(0))
                .forEach(node -> names(node)
                        .forEach(name -> assertThat(description).containsPattern("\\b" + name + "(`|\\[]|\\.)")));
        for (TaskState state : TaskState.values()) {
            assertThat(description).contains("`" + state.name() + "` " + state.label());
        }
        for (Operator operator : Operator.values()) {
            assertThat(description).contains("`" + operator.sign() + "`");
        }
    }

    @Test
    void writesDaysAsDaysAndNumbersAsNumbers() {
        assertThat(plan.get("issuedOn").asString()).isEqualTo("2026-03-01");
        assertThat(plan.get("year").isInt()).isTrue();
        assertThat(plan.get("edition").asInt()).isEqualTo(1);
        assertThat(target().get("from").asString()).isEqualTo("2026-01-01");
        assertThat(target().get("to").asString()).isEqualTo("2026-12-31");
        assertThat(target().get("value").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(target().get("count").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(target().get("reached").isBoolean()).isTrue();
        assertThat(target().get("proofs").get(0).get("date").asString()).isEqualTo("2026-05-06");
    }

    @Test
    void carriesHostileTextUnharmed() {
        assertThat(task(0).get("requirement").asString()).isEqualTo("称为\"样板\"的\n</script><script>alert(1)</script>");
        assertThat(target().get("proofs").get(0).get("link").asString())
                .isEqualTo("https://yunlu.example/1?a=1&b=\"2\"");
    }

    @Test
    void holdsNothingInternal() {
        assertThat(plan.toString()).doesNotContain("CANARY", "苏明远");
        assertThat(target().get("proofs")).hasSize(1);
    }

    @Test
    void countsNoCancelledTaskButListsIt() {
        assertThat(plan.get("figures").get("tasks").asInt()).isEqualTo(2);
        assertThat(plan.get("figures").get("running").asInt()).isEqualTo(1);
        assertThat(plan.get("figures").get("late").asInt()).isEqualTo(1);
        assertThat(plan.get("tasks")).hasSize(3);
        assertThat(task(2).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(task(2).get("units")).isEmpty();
    }

    @Test
    void numbersATaskAsTheTableDoesElseByItsPlace() {
        assertThat(task(0).get("number").asString()).isEqualTo("一-3");
        assertThat(task(1).get("number").asString()).isEqualTo("2");
    }

    @Test
    void saysTheDeadlineInWordsWhereThereIsNoDay() {
        assertThat(task(0).get("deadline").asString()).isEqualTo("2026-12-31");
        assertThat(task(1).get("deadline").asString()).isEqualTo("长期");
        assertThat(task(1).get("categories")).isEmpty();
    }

    @Test
    void tellsEachUnitsRoleAndState() {
        JsonNode lead = task(0).get("units").get(0);
        assertThat(lead.get("role").asString()).isEqualTo("牵头");
        assertThat(lead.get("state").asString()).isEqualTo("LATE");
        assertThat(task(0).get("units").get(1).get("role").asString()).isEqualTo("责任");
        assertThat(task(0).get("units").get(1).get("state").asString()).isEqualTo("DONE");
    }

    @Test
    void writesWhatIsMissingAsNull() {
        PlanView bare = new PlanView(
                Written.PLAN, EDUCATION, 2026, "表", null, null, null, 3, true, Instant.EPOCH, "CANARY-PERSON");
        JsonNode read = json(new PlanBoard(bare, "市政府", List.of()));
        assertThat(read.get("documentNumber").isNull()).isTrue();
        assertThat(read.get("issuedOn").isNull()).isTrue();
        assertThat(read.get("tasks")).isEmpty();
        assertThat(read.get("figures").get("tasks").asInt()).isZero();
        assertThat(read.toString()).doesNotContain("CANARY");
    }

    private JsonNode task(int number) {
        return plan.get("tasks").get(number);
    }

    private JsonNode target() {
        return task(0).get("targets").get(0);
    }

    private static Collection<String> names(JsonNode node) {
        return node.propertyNames();
    }

    private static JsonNode json(PlanBoard board) {
        PublicPlan plan = PublicPlan.of(board, List.of(), ZoneOffset.UTC, "v1", Instant.EPOCH);
        return JSON.readTree(JSON.writeValueAsBytes(OpenPlan.of(plan, "https://yunlu.example")));
    }
}
