package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.plan.Act;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever a table, a unit or an address says, a page shows it as text. */
@MingtangTest
class HostileTextTests {

    private static final String HOSTILE = "<script>alert('板')</script>\"><img src=x onerror=alert(1)>'";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private Plans plans;

    @Autowired
    private PublicPlans publicPlans;

    private Town town;
    private PlanId plan;
    private TaskView task;

    @BeforeEach
    void issueAHostilePlan() {
        town = Town.in(program);
        NewTask row = new NewTask(
                null,
                null,
                HOSTILE,
                List.of("一、" + HOSTILE, "（一）" + HOSTILE),
                HOSTILE + town.mark,
                HOSTILE,
                HOSTILE,
                new Deadline.On(LocalDate.of(2026, 6, 30)),
                List.of(new NewAssignment(town.education.value(), HOSTILE, Role.RESPONSIBLE)),
                List.of(
                        new NewTarget(
                                HOSTILE,
                                Operator.AT_LEAST,
                                BigDecimal.TEN,
                                HOSTILE,
                                Period.YEAR,
                                null,
                                "TRAINING",
                                false),
                        new NewTarget(HOSTILE, Operator.AT_LEAST, BigDecimal.TEN, HOSTILE, null, null, null, false)));
        plan = plans.issue(
                new NewPlan(
                        town.office,
                        2026,
                        HOSTILE + town.mark,
                        HOSTILE,
                        LocalDate.of(2026, 3, 1),
                        null,
                        true,
                        null,
                        null,
                        List.of(row)),
                town.chief);
        task = town.tasksOf(plan).get(0);
        town.take(task, town.education, Act.URGE, HOSTILE, town.chief);
        town.record(town.education, HOSTILE, "https://yunlu.example/?a='onclick=alert(1)&lt;", "");
        publicPlans.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/units", "/matrix", "/calendar", "/editions", "/look-back", "?sort=due"})
    void showsAHostileTableAsTextOnEveryBoard(String page) {
        assertHarmless("/desk/plans/" + plan + page);
    }

    @Test
    void showsItAsTextOnTheListsToo() {
        assertHarmless("/desk/plans");
        assertHarmless("/desk/my-unit");
        assertHarmless("/desk/urgings?words=" + town.mark);
    }

    @Test
    void showsItAsTextToThePublic() {
        assertHarmless("/tasks?words=" + town.mark);
        assertHarmless("/tasks/plans/" + plan);
        assertHarmless("/tasks/" + task.id());
    }

    @Test
    void givesBackWhatWasTypedAsText() {
        String boards = "/desk/plans/" + plan;
        for (String field : List.of("words", "state", "unit", "late", "counted", "sort")) {
            assertTypedHarmless(boards, field);
        }
        for (String field : List.of("words", "kind", "unit", "category", "sort", "typed")) {
            assertTypedHarmless("/desk/urgings", field);
        }
        assertTypedHarmless(boards + "/units", "sort");
        for (String field : List.of("words", "state", "unit", "year")) {
            assertTypedHarmless("/tasks", field);
            assertTypedHarmless("/tasks/plans/" + plan, field);
        }
    }

    @Test
    void namesTheDownloadWithoutBreakingItsHeader() {
        for (String ending : List.of(".xlsx", ".docx")) {
            MvcTestResult answer = pages.get()
                    .uri("/desk/plans/" + plan + ending)
                    .with(SignedAs.person(town.chief))
                    .exchange();
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment;")
                    .doesNotContain("<", ">", "\n");
        }
    }

    @Test
    void tellsNothingOfTheProgramWhereThereIsNothing() {
        for (String address : List.of("/tasks/plans/{x}", "/tasks/{x}", "/desk/plans/{x}", "/desk/plans/{x}/matrix")) {
            MvcTestResult answer = pages.get()
                    .uri(address, "<img src=x onerror=alert(1)>")
                    .with(SignedAs.person(town.chief))
                    .exchange();
            assertThat(answer).as(address).hasStatus(404);
            assertThat(text(answer)).doesNotContain("<img src=x", "NotHere", "org.mingtang", "Exception");
        }
    }

    private void assertHarmless(String address) {
        MvcTestResult answer =
                pages.get().uri(address).with(SignedAs.person(town.clerk)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        assertThat(text(answer)).as(address).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }

    private void assertTypedHarmless(String address, String field) {
        MvcTestResult answer = pages.get()
                .uri(address)
                .queryParam(field, HOSTILE)
                .with(SignedAs.person(town.chief))
                .exchange();
        assertThat(answer).as(address + " " + field).hasStatusOk();
        assertThat(text(answer)).as(address + " " + field).doesNotContain("<script>alert", "<img src=x");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
