package org.mingtang.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.AccountFixture;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who has lost his way still stands in the house: each error page has the frame of the place it answers for. */
@MingtangTest
class TroublePageTests {

    private static final String PORTAL = "aria-label=\"主导航\"";
    private static final String DESK = "aria-label=\"工作台导航\"";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester web;

    @Autowired
    TroublePages pages;

    @Test
    void anUnknownAddressOfThePortalHasThePortalsFrame() {
        HttpResponse<String> answer = new Visitor(port).get("/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(PORTAL, "没有这个页面", "代码 404").doesNotContain(DESK);
    }

    @Test
    void anUnknownAddressOfTheDeskHasTheDesksFrameForWhoIsSignedIn() {
        HttpResponse<String> answer = clerk().get("/desk/no-such-page");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(DESK, "没有这个页面").doesNotContain(PORTAL);
    }

    @Test
    void anAddressThatIsNoneHasAPageToo() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /tasks/%ZZ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains(PORTAL, "地址或填写的内容有误")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void whoIsSignedInStillHasThePortalsFrameOnThePortal() {
        assertThat(clerk().get("/no-such-page").body()).contains(PORTAL, "回到工作台");
    }

    @Test
    void aStrangerIsNotSentToTheDesk() {
        assertThat(new Visitor(port).get("/no-such-page").body()).doesNotContain("回到工作台");
    }

    @Test
    void aMissingPermissionIsToldInTheDesksFrame() {
        HttpResponse<String> answer = clerk().get("/desk/accounts");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(DESK, "没有权限").doesNotContain(PORTAL);
    }

    @Test
    void anExpiredFormIsToldInTheDesksFrame() {
        Person clerk = new AccountFixture(accounts).open(Role.CLERK).person();

        assertThat(web.get().uri("/refused").with(SignedAs.person(clerk)).with(TroublePageTests::forwarded))
                .hasStatus(403)
                .bodyText()
                .contains(DESK, "页面已过期");
    }

    private static MockHttpServletRequest forwarded(MockHttpServletRequest request) {
        request.setDispatcherType(DispatcherType.FORWARD);
        request.setAttribute(RequestDispatcher.FORWARD_REQUEST_URI, "/desk/notices/reading");
        return request;
    }

    @Test
    void whatAsksNothingOfTheDatabaseHasAHeaderToo() {
        new Visitor(port).get("/");

        assertThat(pages.text(Trouble.of(503)))
                .contains(PORTAL, "href=\"/\"", "系统暂时不可用", "代码 503")
                .contains("政务公开");
    }

    @Test
    void everyTroubleIsToldInThreeSentencesAtMostWithWhatToDo() {
        for (int status : new int[] {400, 404, 405, 409, 413, 500, 503, 507}) {
            Trouble trouble = Trouble.of(status);
            assertThat(trouble.next()).as("status " + status).endsWith("。").containsAnyOf("请", "返回");
            assertThat(pages.text(trouble)).contains(trouble.title(), trouble.what(), trouble.next());
        }
    }

    private Visitor clerk() {
        Visitor clerk = new Visitor(port);
        clerk.signIn(new AccountFixture(accounts).open(Role.CLERK).login(), AccountFixture.PASSWORD);
        clerk.get("/desk");
        return clerk;
    }
}
