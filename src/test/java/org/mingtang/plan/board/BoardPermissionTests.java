package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.TaskBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may open which board, and how it answers htmx and strangers. */
@MingtangTest
class BoardPermissionTests {

    private static final String BOARDS =
            ",/units,/matrix,/calendar,/editions,/look-back,.xlsx,.docx,/editions/1/source";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private TaskBook book;

    private Town town;
    private PlanId plan;

    @BeforeEach
    void issueAPlan() {
        town = Town.in(program);
        plan = town.issue(2026, false, town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.health));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM_ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void showsBoardsToEveryRoleThatReadsPlans(Role role) {
        for (String address : addresses()) {
            int expected = address.endsWith("/source") ? 404 : 200;
            assertThat(pages.get().uri(address).with(SignedAs.one(role)).exchange())
                    .as(address)
                    .hasStatus(expected);
        }
    }

    @Test
    void showsNoBoardToWhoOnlyRunsTheProgram() {
        for (String address : addresses()) {
            MvcTestResult answer = pages.get()
                    .uri(address)
                    .with(SignedAs.one(Role.SYSTEM_ADMINISTRATOR))
                    .exchange();
            assertThat(answer).as(address).hasStatus(403);
            assertThat(text(answer)).doesNotContain("公布办事指南", town.mark);
        }
    }

    @Test
    void sendsAStrangerToTheSignInPageAndTellsHtmxToGoThere() {
        for (String address : addresses()) {
            MvcTestResult stranger = pages.get().uri(address).exchange();
            assertThat(stranger).as(address).hasStatus3xxRedirection();
            assertThat(stranger.getResponse().getRedirectedUrl()).endsWith("/sign-in");
            MvcTestResult htmx =
                    pages.get().uri(address).header("HX-Request", "true").exchange();
            assertThat(htmx).as(address).hasStatus(401);
            assertThat(htmx.getResponse().getHeader("HX-Redirect")).endsWith("/sign-in");
            assertThat(text(htmx)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
    void letsNobodyUrgeWhoDoesNotSupervise(Role role) {
        assertThat(urge(role)).hasStatus(403);
        assertThat(book.urgings(plan)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENNESS_OFFICE", "HEAD", "LEADER"})
    void letsWhoSupervisesTryButUrgesNothingOfAnotherUnitsPlan(Role role) {
        assertThat(urge(role)).hasStatus3xxRedirection();
        assertThat(book.urgings(plan)).isEmpty();
    }

    @Test
    void takesNoUrgingWithoutTheFormsToken() {
        assertThat(pages.post()
                        .uri("/desk/urgings")
                        .param("text", "请报告")
                        .with(SignedAs.person(town.chief))
                        .exchange())
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/units", "/matrix", "/calendar", "/editions", "/look-back"})
    void answersHtmxWithTheSameWholePage(String page) {
        MvcTestResult usual = pages.get()
                .uri("/desk/plans/" + plan + page)
                .with(SignedAs.person(town.chief))
                .exchange();
        MvcTestResult htmx = pages.get()
                .uri("/desk/plans/" + plan + page)
                .header("HX-Request", "true")
                .with(SignedAs.person(town.chief))
                .exchange();
        assertThat(htmx).hasStatusOk();
        assertThat(main(htmx)).isEqualTo(main(usual)).contains("</main>");
        assertThat(text(htmx)).contains("2026年重点工作任务分解表" + town.mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void changesNothingThroughABoard(String method) {
        MvcTestResult answer =
                pages.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                                org.springframework.http.HttpMethod.valueOf(method), "/desk/plans/" + plan + "/matrix")
                        .with(csrf())
                        .with(SignedAs.person(town.chief)));
        assertThat(answer).hasStatus(405);
    }

    private List<String> addresses() {
        List<String> all = new java.util.ArrayList<>(List.of("/desk/plans", "/desk/my-unit", "/desk/urgings"));
        for (String page : BOARDS.split(",", -1)) {
            all.add("/desk/plans/" + plan + page);
        }
        return all;
    }

    private MvcTestResult urge(Role role) {
        var task = town.tasksOf(plan).get(0);
        return pages.post()
                .uri("/desk/urgings")
                .param("text", "请报告")
                .param("part", task.id() + ":" + town.part(task, town.health))
                .with(csrf())
                .with(SignedAs.one(role))
                .exchange();
    }

    private static String main(MvcTestResult answer) {
        return text(answer).replaceAll("(?s).*(<main.*</main>).*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
