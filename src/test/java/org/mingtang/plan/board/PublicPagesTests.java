package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.plan.Act;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MingtangTest
class PublicPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private Plans plans;

    @Autowired
    private PublicPlans publicPlans;

    @Autowired
    private PortalTasks portalTasks;

    @Autowired
    private JsonMapper json;

    private Town town;
    private PlanId plan;
    private TaskView training;
    private TaskView guide;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(
                2026,
                true,
                town.row("开展业务培训不少于2次", LocalDate.of(2026, 12, 31), Town.trainings(2), town.education),
                town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.health));
        training = town.tasksOf(plan).get(0);
        guide = town.tasksOf(plan).get(1);
        publicPlans.forget();
    }

    @Test
    void showsAnOpenPlanWithItsFigures() {
        String page = page("/tasks/plans/" + plan);
        assertThat(page).contains("2026年重点工作任务分解表" + town.mark, "2 项任务", "逾期 1", "0 / 2 次", "市教育局");
        assertThat(page("/tasks")).contains("2026 年任务落实", "2026年重点工作任务分解表" + town.mark);
        assertThat(page("/tasks?words=" + town.mark)).contains("开展业务培训不少于2次", "找到 2 项任务");
        assertThat(page("/tasks/plans/" + plan + "?state=LATE"))
                .contains("公布办事指南")
                .doesNotContain("开展业务培训不少于2次</a>");
        assertThat(page("/tasks?year=2001")).contains("2001 年还没有公开的任务");
    }

    @Test
    void showsATaskWithThePublicProofsOfItsCount() {
        town.record(town.education, "第一期培训", "https://www.yunlu.example/1", "CANARY-NOTE");
        town.record(town.education, "CANARY-UNPUBLISHED-FACT", null, "");
        publicPlans.forget();
        String page = page("/tasks/" + training.id());
        assertThat(page).contains("2 / 2 次", "已达标", "第一期培训", "https://www.yunlu.example/1", "公开佐证 1 件");
        assertThat(page).doesNotContain("CANARY");
    }

    @Test
    void neverShowsWhatIsInternal() {
        town.take(training, town.education, Act.ACCEPT, "CANARY-ACCEPT", town.clerk);
        town.take(training, town.education, Act.REPORT, "CANARY-REPORT", town.clerk);
        town.take(training, town.education, Act.URGE, "CANARY-URGE", town.chief);
        town.take(training, town.education, Act.HAND_IN, "CANARY-HAND-IN", town.clerk);
        town.take(training, town.education, Act.RETURN, "CANARY-RETURN", town.chief);
        town.record(town.education, "公开的培训", "https://www.yunlu.example/2", "CANARY-NOTE");
        plans.reissue(
                plan,
                town.table(
                        2026,
                        true,
                        town.row(
                                "CANARY".toLowerCase(java.util.Locale.ROOT) + "更名",
                                LocalDate.of(2026, 12, 31),
                                town.education)),
                "CANARY-REASON",
                town.chief);
        publicPlans.forget();
        String now = town.tasksOf(plan).get(0).id().toString();
        for (String address : List.of(
                "/tasks",
                "/tasks?words=" + town.mark,
                "/tasks/plans/" + plan,
                "/tasks/plans/" + plan + ".csv",
                "/tasks/plans/" + plan + ".json",
                "/tasks/" + now)) {
            assertThat(page(address))
                    .as(address)
                    .doesNotContain("CANARY", "苏明远", "叶知秋", town.chief.account().toString());
        }
        assertThat(page("/tasks/" + now)).contains("第 2 版", "新增此项任务");
    }

    @Test
    void showsNothingOfAPlanThatIsNotOpen() {
        PlanId closed = town.issue(2026, false, town.row("CLOSED-TASK", LocalDate.of(2026, 12, 31), town.education));
        TaskView task = town.tasksOf(closed).get(0);
        publicPlans.forget();
        for (String address : List.of(
                "/tasks/plans/" + closed,
                "/tasks/plans/" + closed + ".csv",
                "/tasks/plans/" + closed + ".json",
                "/tasks/" + task.id(),
                "/tasks/" + UUID.randomUUID(),
                "/tasks/nonsense",
                "/tasks/plans/nonsense.json")) {
            MvcTestResult answer = pages.get().uri(address).exchange();
            assertThat(answer).as(address).hasStatus(404);
            assertThat(text(answer)).contains("查看已公开的任务").doesNotContain("CLOSED-TASK");
        }
        assertThat(page("/tasks?words=CLOSED")).doesNotContain("CLOSED-TASK");
    }

    @Test
    void letsTheLineBeWalkedBothWaysThroughOpenPlansOnly() {
        PlanId upperPlan = town.issue(2026, true, town.row("上级部署的培训", LocalDate.of(2026, 12, 31), town.office));
        PlanId lower = town.issue(2026, true, town.row("科室承办培训", LocalDate.of(2026, 11, 30), town.education));
        PlanId hidden = town.issue(2026, false, town.row("HIDDEN-TASK", LocalDate.of(2026, 11, 30), town.education));
        TaskView upper = town.tasksOf(upperPlan).get(0);
        TaskView below = town.tasksOf(lower).get(0);
        town.tie(below.id(), upper.id());
        town.tie(town.tasksOf(hidden).get(0).id(), upper.id());
        publicPlans.forget();
        assertThat(page("/tasks/" + upper.id()))
                .contains("/tasks/" + below.id(), "科室承办培训")
                .doesNotContain("HIDDEN");
        assertThat(page("/tasks/" + below.id())).contains("/tasks/" + upper.id(), "落实的上级任务");
    }

    @Test
    void givesThePlanAsJson() {
        JsonNode read = json.readTree(page("/tasks/plans/" + plan + ".json"));
        assertThat(read.get("id").asString()).isEqualTo(plan.toString());
        assertThat(read.get("figures").get("late").asInt()).isEqualTo(1);
        JsonNode task = read.get("tasks").get(0);
        assertThat(task.get("categories").get(0).asString()).isEqualTo("一、主动公开");
        assertThat(task.get("units").get(0).get("name").asString()).isEqualTo("市教育局" + town.mark);
        assertThat(task.get("targets").get(0).get("operator").asString()).isEqualTo(">=");
        assertThat(read.get("tasks").get(1).get("state").asString()).isEqualTo("LATE");
        assertThat(read.get("issuedOn").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void costsAVisitorNoCookieAndLetsPagesBeKept() {
        for (String address : List.of(
                "/tasks",
                "/tasks/plans/" + plan,
                "/tasks/" + guide.id(),
                "/tasks/plans/" + plan + ".json",
                "/tasks/plans/" + plan + ".csv")) {
            MvcTestResult answer = pages.get().uri(address).exchange();
            assertThat(answer).as(address).hasStatusOk().doesNotContainHeader("Set-Cookie");
            assertThat(answer.getRequest().getSession(false)).isNull();
            assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=30, public");
            String tag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
            MvcTestResult again =
                    pages.get().uri(address).header("If-None-Match", tag).exchange();
            assertThat(again).as(address).hasStatus(304);
        }
    }

    @Test
    void drawsAPageAnewForAVisitorWithCookies() {
        MvcTestResult answer = pages.get()
                .uri("/tasks/plans/" + plan)
                .cookie(new Cookie("MINGTANG_MODE", "large"))
                .exchange();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("private");
        assertThat(text(answer)).contains("data-mode=\"senior\"", "mode=usual");
        assertThat(page("/tasks/plans/" + plan)).contains("data-mode=\"usual\"");
    }

    @Test
    void showsAnActOnceItIsLookedForAgain() {
        assertThat(page("/tasks/" + guide.id())).contains("已逾期");
        town.take(guide, town.health, Act.CLOSE, "已另行完成", town.chief);
        publicPlans.forget();
        assertThat(page("/tasks/" + guide.id())).contains("已完成").doesNotContain("已逾期");
    }

    @Test
    void switchesToLargePrintByALinkThatStaysWithinTheSite() {
        MvcTestResult answer =
                pages.get().uri("/page-mode?mode=large&back=/tasks").exchange();
        assertThat(answer).hasRedirectedUrl("/tasks").hasStatus3xxRedirection();
        assertThat(answer.getResponse().getHeader("Set-Cookie")).startsWith("MINGTANG_MODE=large");
        for (String outside : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/%09/evil", "")) {
            assertThat(pages.get().uri("/page-mode").param("back", outside).exchange())
                    .satisfies(redirected -> assertThat(redirected.getResponse().getRedirectedUrl())
                            .matches("/|/%09/evil"));
        }
    }

    @Test
    void tellsTheHomePageItsFigures() {
        PortalFigures figures = portalTasks.figures(UnitScope.ALL);
        assertThat(figures.any()).isTrue();
        assertThat(figures.year()).isEqualTo(2026);
        assertThat(figures.figures().tasks()).isGreaterThanOrEqualTo(2);
        assertThat(figures.targets()).hasSizeBetween(1, 5).allMatch(target -> target.percent() <= 100);
    }

    private String page(String address) {
        MvcTestResult answer = pages.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
