package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.plan.Act;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Open data over HTTP: what it is called, how long it may be kept, when it is gone. */
@MingtangTest
class OpenDataPagesTests {

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
    private TaskView guide;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(2026, true, town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.education, town.health));
        guide = town.tasksOf(plan).get(0);
        publicPlans.forget();
    }

    @Test
    void saysWhatItIs() {
        MvcTestResult json = get(data(".json"));
        assertThat(json.getResponse().getContentType()).isEqualTo("application/json");
        MvcTestResult csv = get(data(".csv"));
        assertThat(csv.getResponse().getContentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''2026", ".csv");
        assertThat(csv.getResponse().getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".csv"})
    void mayBeKeptHalfAMinuteByEveryoneCookiesOrNot(String form) {
        MvcTestResult bare = get(data(form));
        MvcTestResult withCookie = pages.get()
                .uri(data(form))
                .cookie(new Cookie("MINGTANG_MODE", "large"))
                .exchange();
        for (MvcTestResult answer : List.of(bare, withCookie)) {
            assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
            assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=30, public");
            assertThat(answer.getResponse().getHeader("Last-Modified")).endsWith("GMT");
        }
        assertThat(withCookie.getResponse().getContentAsByteArray())
                .isEqualTo(bare.getResponse().getContentAsByteArray());
        assertThat(tag(withCookie)).isEqualTo(tag(bare));
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".csv"})
    void sendsItAgainOnlyWhenSomethingChanged(String form) {
        MvcTestResult first = get(data(form));
        MvcTestResult same =
                pages.get().uri(data(form)).header("If-None-Match", tag(first)).exchange();
        assertThat(same).hasStatus(304);
        assertThat(same.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(pages.get()
                        .uri(data(form))
                        .header(
                                "If-Modified-Since",
                                Objects.requireNonNull(first.getResponse().getHeader("Last-Modified")))
                        .exchange())
                .hasStatus(304);

        town.take(guide, town.health, Act.CLOSE, "已另行完成", town.chief);
        town.take(guide, town.education, Act.CLOSE, "已另行完成", town.chief);
        publicPlans.forget();
        MvcTestResult changed =
                pages.get().uri(data(form)).header("If-None-Match", tag(first)).exchange();
        assertThat(changed).hasStatusOk();
        assertThat(tag(changed)).isNotEqualTo(tag(first));
    }

    @Test
    void changesWithTheEvidenceThatIsCounted() {
        PlanId counted =
                town.issue(2026, true, town.row("开展培训", LocalDate.of(2026, 12, 31), Town.trainings(2), town.education));
        publicPlans.forget();
        String before = tag(get("/tasks/plans/" + counted + ".json"));
        town.record(town.education, "第一期", null, "CANARY-NOTE");
        publicPlans.forget();
        MvcTestResult after = get("/tasks/plans/" + counted + ".json");
        assertThat(tag(after)).isNotEqualTo(before);
        assertThat(text(after)).contains("\"count\":1").doesNotContain("CANARY", "第一期");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks/plans/nonsense.csv",
                "/tasks/plans/1-1-1-1-1.json",
                "/tasks/plans/..%2e.json",
                "/tasks/plans/.json",
                "/tasks/1-1-1-1-1",
                "/tasks/plans/%00.json"
            })
    void knowsNoSuchPlan(String address) {
        MvcTestResult answer = pages.get().uri(java.net.URI.create(address)).exchange();
        assertThat(answer.getResponse().getStatus()).isIn(400, 404);
        assertThat(answer.getResponse().getHeader("ETag")).isNull();
    }

    @Test
    void letsNobodyKeepThatThereIsNothing() {
        MvcTestResult answer =
                pages.get().uri("/tasks/plans/" + UUID.randomUUID() + ".json").exchange();
        assertThat(answer).hasStatus(404);
        assertThat(String.valueOf(answer.getResponse().getHeader("Cache-Control")))
                .doesNotContain("public", "max-age=30");
    }

    @Test
    void isFoundWhateverTheCaseOfTheId() {
        String upper = plan.toString().toUpperCase(Locale.ROOT);
        assertThat(text(get("/tasks/plans/" + upper + ".json"))).contains("\"id\":\"" + plan + "\"");
        assertThat(text(get("/tasks/" + guide.id().toString().toUpperCase(Locale.ROOT))))
                .contains("公布办事指南");
    }

    @Test
    void answersAQuestionForTheHeadersOnly() {
        MvcTestResult head = pages.head().uri(data(".json")).exchange();
        assertThat(head).hasStatusOk();
        assertThat(tag(head)).isEqualTo(tag(get(data(".json"))));
        assertThat(pages.post().uri(data(".json")).exchange().getResponse().getStatus())
                .isIn(403, 405);
    }

    @Test
    void isGoneFromEveryPageOnceThePlanIsNoLongerOpen() {
        assertThat(text(get("/tasks/" + guide.id()))).contains("公布办事指南");
        get(data(".json"));
        get(data(".csv"));
        get(data(""));
        plans.reissue(
                plan,
                town.table(2026, false, town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.education)),
                "不再公开",
                town.chief);
        publicPlans.forget();
        for (String address : List.of(data(".json"), data(".csv"), data(""), "/tasks/" + guide.id())) {
            MvcTestResult answer = pages.get().uri(address).exchange();
            assertThat(answer).as(address).hasStatus(404);
            assertThat(text(answer)).doesNotContain("公布办事指南", town.mark);
        }
        assertThat(text(get("/tasks?words=指南"))).doesNotContain(town.mark);
    }

    @Test
    void showsTheSameToWhoeverIsSignedIn() {
        town.take(guide, town.education, Act.ACCEPT, "", town.clerk);
        town.take(guide, town.education, Act.REPORT, "CANARY-REPORT", town.clerk);
        publicPlans.forget();
        MvcTestResult answer = pages.get()
                .uri("/tasks/" + guide.id())
                .with(SignedAs.person(town.chief))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains("公布办事指南").doesNotContain("CANARY", "/desk/tasks/");
    }

    private String data(String form) {
        return "/tasks/plans/" + plan + form;
    }

    private MvcTestResult get(String address) {
        MvcTestResult answer = pages.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer;
    }

    private static String tag(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
