package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way in and out over real HTTP, as a browser without JavaScript goes it. */
@MingtangTest
class SignInJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Visitor visitor;
    private AccountFixture fixture;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
        fixture = new AccountFixture(accounts);
    }

    @Test
    void leadsAStrangerToTheSignInPageAndThenToThePageHeAskedFor() {
        var admin = fixture.open(Role.SYSTEM_ADMINISTRATOR);
        HttpResponse<String> asked = visitor.get("/desk/accounts?words=t-");
        assertThat(visitor.leadsTo(asked)).isEqualTo("/sign-in");
        HttpResponse<String> in = visitor.signIn(admin.login(), AccountFixture.PASSWORD);
        assertThat(visitor.leadsTo(in)).startsWith("/desk/accounts?words=t-");
        assertThat(visitor.get(visitor.leadsTo(in)).body()).contains(admin.login());
    }

    @Test
    void leadsToTheDeskWhoeverAskedForNothing() {
        var clerk = fixture.open(Role.CLERK);
        assertThat(visitor.leadsTo(visitor.signIn(clerk.login(), AccountFixture.PASSWORD)))
                .isEqualTo("/desk");
        assertThat(visitor.leadsTo(visitor.get("/sign-in"))).isEqualTo("/desk");
    }

    @Test
    @DisplayName("A session id known before sign-in is worth nothing afterwards")
    void changesTheSessionAtSignIn() {
        var clerk = fixture.open(Role.CLERK);
        visitor.get("/desk/password");
        String before = visitor.session().orElseThrow();
        visitor.signIn(clerk.login(), AccountFixture.PASSWORD);
        assertThat(visitor.session()).isPresent().isNotEqualTo(Optional.of(before));
        Visitor attacker = new Visitor(port);
        attacker.plantSession(before);
        assertThat(attacker.leadsTo(attacker.get("/desk/password"))).isEqualTo("/sign-in");
    }

    @Test
    void takesNoSessionIdThatItDidNotGive() {
        visitor.plantSession("bXktb3duLXNlc3Npb24taWQ=");
        visitor.get("/desk/password");
        assertThat(visitor.session()).isPresent().isNotEqualTo(Optional.of("bXktb3duLXNlc3Npb24taWQ="));
    }

    @Test
    void signsOutByAFormOnly() {
        var clerk = fixture.open(Role.CLERK);
        visitor.signIn(clerk.login(), AccountFixture.PASSWORD);
        visitor.get("/sign-out");
        HttpResponse<String> page = visitor.get("/desk/password");
        assertThat(page.statusCode()).as("a link signs nobody out").isEqualTo(200);
        String session = visitor.session().orElseThrow();
        assertThat(visitor.leadsTo(visitor.post("/sign-out", Map.of()))).isEqualTo("/");
        assertThat(visitor.leadsTo(visitor.get("/desk/password"))).isEqualTo("/sign-in");
        visitor.plantSession(session);
        assertThat(visitor.leadsTo(visitor.get("/desk/password"))).isEqualTo("/sign-in");
    }

    @Test
    void refusesAFormWithoutItsTokenAndSaysThatNothingWasDone() {
        var clerk = fixture.open(Role.CLERK);
        visitor.signIn(clerk.login(), AccountFixture.PASSWORD);
        HttpResponse<String> refused = visitor.postWithoutToken("/desk/password", Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面已过期", "原有数据没有改变");
        assertThat(visitor.postWithoutToken("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/desk/password").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForAnotherPasswordAtTheFirstSignIn() {
        var clerk = fixture.openWithOneTimePassword(Role.CLERK);
        visitor.signIn(clerk.login(), AccountFixture.PASSWORD);
        assertThat(visitor.leadsTo(visitor.get("/desk/second-factor"))).isEqualTo("/desk/password");
        visitor.get("/desk/password");
        String wanted = "the river bends east";
        HttpResponse<String> changed = visitor.post(
                "/desk/password", Map.of("current", AccountFixture.PASSWORD, "wanted", wanted, "repeated", wanted));
        assertThat(visitor.leadsTo(changed)).isEqualTo("/desk");
        assertThat(visitor.get("/desk/second-factor").statusCode()).isEqualTo(200);
        Visitor other = new Visitor(port);
        assertThat(other.leadsTo(other.signIn(clerk.login(), AccountFixture.PASSWORD)))
                .isEqualTo("/sign-in?refused=failed");
        assertThat(other.leadsTo(other.signIn(clerk.login(), wanted))).isEqualTo("/desk");
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        var clerk = fixture.open(Role.CLERK);
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(clerk.login(), AccountFixture.PASSWORD);
        visitor.signIn(clerk.login(), AccountFixture.PASSWORD);
        visitor.get("/desk/password");
        String wanted = "the river bends west";
        visitor.post(
                "/desk/password", Map.of("current", AccountFixture.PASSWORD, "wanted", wanted, "repeated", wanted));
        assertThat(visitor.get("/desk/password").statusCode()).isEqualTo(200);
        assertThat(elsewhere.leadsTo(elsewhere.get("/desk/password"))).isEqualTo("/sign-in");
    }
}
