package org.mingtang.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.SomeMails;
import org.mingtang.guard.FormGuard;
import org.mingtang.guard.SomeVisitor;
import org.mingtang.organisation.Units;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestsOfMail;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.ModelAndView;

/** The applicant's visit from the first form to signing out. */
@MingtangTest
class AccountPagesTests {

    private static final String HERE = "/requests/account";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestsOfMail requests;

    @Autowired
    RequestPapers papers;

    @Autowired
    FormGuard guard;

    @Autowired
    Units units;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    final String mail = "q" + UUID.randomUUID().toString().substring(0, 12) + "@example.cn";
    RequestDesk desk;
    Asker asker;
    SomeMails sent;

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        desk = new RequestDesk(beans);
        asker = new Asker(beans, desk);
        sent = new SomeMails(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("打开邮件里的地址、点按钮，看到自己的全部申请，只看到自己的；退出后看不到")
    void visitFromTheMailToSigningOut() {
        RequestId first = asker.asks(mail, "第一件事的会议纪要");
        RequestId second = asker.asks(mail, "第二件事的会议纪要");
        asker.asks("other@example.cn", "别人的会议纪要");
        asker.asks(null, "没留邮箱的会议纪要");
        String code = code();

        assertThat(mvc.get().uri(HERE + "/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/requests/account/" + code);
        var entered = mvc.post().uri(HERE + "/" + code).exchange();
        assertThat(entered).hasStatus(303).hasHeader("Location", HERE);
        Cookie cookie = entered.getResponse().getCookie(AccountController.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/requests");
        assertThat(entered.getResponse().getHeader("Set-Cookie")).contains("SameSite=Lax");

        assertThat(mvc.get().uri(HERE).cookie(cookie))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("第一件事", "第二件事", desk.view(first).number())
                .contains("/requests/own/" + papers.code(second, desk.clerk).code())
                .doesNotContain("别人的", "没留邮箱", mail);
        assertThat(mvc.post().uri(HERE + "/end").cookie(cookie)).hasStatus(303);
        assertThat(mvc.get().uri(HERE).cookie(cookie))
                .bodyText()
                .contains("凭邮箱查看申请")
                .doesNotContain("第一件事");
    }

    @Test
    @DisplayName("每次查看都留痕，每件每天一次")
    void looksAreNoted() {
        RequestId request = asker.asks(mail, "学区划分的会议纪要");
        Cookie cookie = entered();
        mvc.get().uri(HERE).cookie(cookie).exchange();
        mvc.get().uri(HERE).cookie(cookie).exchange();
        assertThat(papers.looks(request))
                .filteredOn(look -> look.what().equals("申请人凭邮箱查看"))
                .hasSize(1);
    }

    @Test
    void codeIsOverOnceUsedAndOldOnesLeadToTheForm() {
        asker.asks(mail, "学区划分的会议纪要");
        String code = code();
        mvc.post().uri(HERE + "/" + code).exchange();
        assertThat(mvc.get().uri(HERE + "/" + code)).hasStatus(410).bodyText().contains("已经用过或者过期");
        assertThat(mvc.post().uri(HERE + "/" + code)).hasStatus(410).bodyText().contains("重新填写邮箱");
        assertThat(mvc.get().uri(HERE + "/" + "A".repeat(32))).hasStatus(410);
        assertThat(mvc.get().uri(HERE + "/short")).hasStatus(404);
    }

    @Test
    @DisplayName("知道的和不知道的邮箱，回答一个字也不差")
    void answersAlikeWhetherTheAddressIsKnown() throws Exception {
        asker.asks(mail, "学区划分的会议纪要");
        var known = ask(mail);
        var unknown = ask("nobody@example.cn");
        assertThat(known.getViewName()).isEqualTo(unknown.getViewName()).isEqualTo("request/account-sent");
        assertThat(known.getModel()).isEqualTo(unknown.getModel());
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus());
        assertThat(sent.to(mail)).hasSize(1);
    }

    @Test
    void formIsRefusedWithWhatWasTyped() {
        assertThat(post("不是邮箱")).hasStatus(422).bodyText().contains("电子邮箱写法不对");
        assertThat(post(mail))
                .as("no mail server in this house")
                .hasStatus(422)
                .bodyText()
                .contains("没有开通邮件");
        assertThat(mvc.post().uri(HERE).param("mail", mail)).hasStatus(422);
        assertThat(mvc.get().uri(HERE)).hasStatusOk().bodyText().contains("没有开通邮件", "查询码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc", "A"})
    void strangeKeysAreNobodys(String key) {
        assertThat(mvc.get().uri(HERE).cookie(new Cookie(AccountController.COOKIE, key)))
                .hasStatusOk()
                .bodyText()
                .contains("凭邮箱查看申请");
    }

    @Test
    void keyOpensNothingOnTheDesk() {
        asker.asks(mail, "学区划分的会议纪要");
        assertThat(mvc.get().uri("/desk/requests").cookie(entered()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .contains("sign-in");
    }

    @Test
    void visitIsOverAfterHalfAnHour() {
        asker.asks(mail, "学区划分的会议纪要");
        Cookie cookie = entered();
        clock.pass(Duration.ofMinutes(30));
        assertThat(mvc.get().uri(HERE).cookie(cookie)).bodyText().contains("凭邮箱查看申请");
    }

    @Test
    void visitWithoutRequestsSaysSo() {
        asker.asks(mail, "学区划分的会议纪要");
        Cookie cookie = entered();
        database.sql("update request_contact set mark = null where mark = ?")
                .param(requests.mark(mail))
                .update();
        assertThat(mvc.get().uri(HERE).cookie(cookie)).bodyText().contains("这个邮箱没有申请");
    }

    private Cookie entered() {
        return mvc.post().uri(HERE + "/" + code()).exchange().getResponse().getCookie(AccountController.COOKIE);
    }

    /** The code as it stands in the mail that a house with a mail server sends. */
    private String code() {
        new Visits(database, requests, sent.open(), clock, "https://gk.example").ask(mail);
        String body = sent.to(mail).get(sent.to(mail).size() - 1);
        return body.replaceAll("(?s).*/requests/account/([A-Za-z0-9_-]{32}).*", "$1");
    }

    private ModelAndView ask(String address) {
        var open = new Visits(database, requests, sent.open(), clock, "https://gk.example");
        var controller = new AccountController(open, requests, guard, units);
        var visitor = new SomeVisitor(beans);
        MockHttpServletRequest request =
                visitor.with(visitor.pass("request-account")).postProcessRequest(new MockHttpServletRequest());
        return controller.ask(address, request);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String address) {
        var visitor = new SomeVisitor(beans);
        return mvc.post().uri(HERE).param("mail", address).with(visitor.with(visitor.pass("request-account")));
    }
}
