package org.mingtang.request.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestFile.Kind;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStep;
import org.mingtang.request.Requests;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may make letters on the way, and what is refused. */
@MingtangTest
class WayLetterRefusalTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    RequestPapers papers;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void aRequestInHand() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensForThoseWhoWorkOnRequestsOnly(Role role) {
        boolean may = List.of(Role.OPENNESS_OFFICE, Role.CLERK, Role.HEAD).contains(role);
        Person person = RequestDesk.person("某人", desk.education, role);
        String here = here(RequestAct.CONFIRM, "RECEIPT");
        assertThat(get(here, person)).hasStatus(may ? 200 : 403);
        assertThat(post(here, person, "said.REPLY_BY", "2026-03-30")).hasStatus(may ? 303 : 403);
    }

    @Test
    void strangersOtherRequestsAndClosedOnesAreRefused() {
        String here = here(RequestAct.CONFIRM, "RECEIPT");
        for (Person person : List.of(new RequestDesk(beans).clerk, desk.openness)) {
            assertThat(status(get(here, person))).isBetween(400, 499);
            assertThat(status(post(here, person, "said.REPLY_BY", "2026-03-30")))
                    .isBetween(400, 499);
        }
        RequestId another = desk.received(DAY, "另一件申请");
        assertThat(get(here.replace(id.toString(), another.toString()), desk.clerk))
                .bodyText()
                .contains("没有办理过需要这份文书的事项");
        handling.withdraw(id, DAY, "来电表示撤回", desk.clerk);
        assertThat(get(here, desk.clerk)).bodyText().contains("申请已办结，不再制作文书");
        assertThat(status(post(here, desk.clerk, "said.REPLY_BY", "2026-03-30")))
                .isBetween(400, 499);
        assertThat(get("/desk/requests/" + id, desk.clerk)).bodyText().doesNotContain("制作文书：");
        assertThat(files(Kind.LETTER)).isEmpty();
        assertThat(papers.looks(id)).as("nobody saw who asks").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CORRECTION, 没有办理过", "NO_SUCH, 没有这种文书", "WITHHELD, 没有办理过", "DISCLOSED, 没有办理过"})
    void answersAndLettersOfOtherActsAreNotMadeHere(String kind, String sentence) {
        String here = here(RequestAct.CONFIRM, kind);
        assertThat(get(here, desk.clerk)).bodyText().contains(sentence);
        assertThat(status(post(here, desk.clerk, "said.FOUND", "任意"))).isBetween(400, 499);
    }

    @Test
    void wordsOfAFormAreNotMarkup() {
        handling.askReasons(id, DAY, "<i>很多</i>", desk.clerk);
        String here = here(RequestAct.ASK_REASONS, "REASONS_ASKED");
        assertThat(get(here, desk.clerk)).bodyText().doesNotContain("<i>很多");
        assertThat(post(here, desk.clerk, "said.FOUND", "<b>{{机关}}", "said.REASONS_BY", "明天"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<b>{{");
        assertThat(post(here, desk.clerk, "said.FOUND", "{{机关}}", "said.REASONS_BY", "2026-02-30"))
                .hasStatus(422);
    }

    private String here(RequestAct act, String kind) {
        return "/desk/requests/" + id + "/letters/" + step(act).place() + "/" + kind;
    }

    private RequestStep step(RequestAct act) {
        return requests.history(id).stream()
                .filter(step -> step.act() == act)
                .findFirst()
                .orElseThrow();
    }

    private List<RequestFile> files(Kind kind) {
        return papers.files(id, desk.clerk).stream()
                .filter(file -> file.kind() == kind)
                .toList();
    }

    private MvcTestResult get(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(String address, Person person, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(SignedAs.person(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }
}
