package org.mingtang.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.database.Outage;
import org.mingtang.identity.AccountFixture;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Role;
import org.mingtang.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
class LostDatabaseTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment program;

    @Test
    void pagesSayWhatIsWrongWhileTheDatabaseIsAwayAndWorkGoesOnAfterwards() throws Exception {
        var clerk = new Visitor(port);
        var login = new AccountFixture(accounts).open(Role.CLERK).login();
        clerk.signIn(login, AccountFixture.PASSWORD);
        assertThat(clerk.get("/desk").statusCode()).isEqualTo(200);
        var stranger = new Visitor(port);

        try (var outage = Outage.of(program, database)) {
            assertThat(outage).isNotNull();
            // A connection that was in hand at the moment of the loss may be told of with a trace, once.
            isUnavailable(clerk.get("/desk/agenda"));
            whileAway(clerk, stranger);
        }

        assertThat(clerk.get("/desk").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(clerk.leadsTo(clerk.get("/desk/agenda"))).isEqualTo("status 200");
        assertThat(stranger.get("/").statusCode()).isEqualTo(200);
    }

    private static void whileAway(Visitor clerk, Visitor stranger) {
        try (var log = new Log()) {
            isUnavailable(clerk.post("/desk/password", Map.of("current", "x", "wanted", "y", "repeated", "y")));
            // What was drawn a moment ago may still be shown; this address nobody asked for before.
            isUnavailable(stranger.get("/?asked=" + UUID.randomUUID()));
            isUnavailable(stranger.get("/tasks"));
            assertThat(stranger.get("/mingtang.css").statusCode()).isEqualTo(200);

            assertThat(log.ofRequests()).hasSize(3).allMatch(line -> line.contains("数据库连不上，"));
            assertThat(log.tracesOfRequests()).isEmpty();
        }
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(keeping -> assertThat(keeping).contains("no-store"));
        assertThat(answer.body()).contains("系统暂时不可用", "此前显示“已完成”的内容都已保存", "请一分钟后刷新本页", "aria-label=\"主导航\"");
    }
}
