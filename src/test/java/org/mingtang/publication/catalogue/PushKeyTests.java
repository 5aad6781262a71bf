package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A key opens its lines, while it lives, and nothing else. */
@MingtangTest
class PushKeyTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PushKeys keys;

    @Autowired
    JdbcClient database;

    BusinessSystem system;

    @BeforeEach
    void given() {
        system = new BusinessSystem(beans);
    }

    @Test
    void tellsTheLinesOfAKeyAndKeepsNoSession() {
        MvcTestResult lines = mvc.get()
                .uri("/api/catalogue")
                .header("Authorization", "Bearer " + system.key.secret())
                .exchange();

        assertThat(lines)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[*].code")
                .asArray()
                .containsExactly("20-11");
        assertThat(lines.getResponse().getHeaders("Set-Cookie")).isEmpty();
        assertThat(keys.find(system.key.id()).orElseThrow().usedAt()).isNotNull();
    }

    @Test
    void aKeyOpensNothingButItsLines() {
        assertThat(system.push("20-07", BusinessSystem.item("9", "预算"))).hasStatus(403);
        assertThat(system.push("no-such-line", BusinessSystem.item("9", "预算"))).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/desk/drafts")
                        .header("Authorization", "Bearer " + system.key.secret())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(system.drafts()).isZero();
    }

    @Test
    void withoutALivingKeyNothingIsTaken() {
        assertThat(system.pushWith("mtk_wrong", "20-11", BusinessSystem.item("10", "预算")))
                .hasStatus(401);
        assertThat(system.pushWith("", "20-11", BusinessSystem.item("10", "预算")))
                .hasStatus(401);
        keys.revoke(system.key.id(), system.room.openness);
        assertThat(system.push("20-11", BusinessSystem.item("10", "预算"))).hasStatus(401);
        assertThat(system.drafts()).isZero();
    }

    @Test
    void tooManyInAMinuteAreAskedToWait() {
        database.sql("insert into catalogue_key_use (key, minute, uses) values (?, '2026-11-23 01:00Z', 60)")
                .param(system.key.id())
                .update();

        MvcTestResult answer = system.push("20-11", BusinessSystem.item("13", "太多"));

        assertThat(answer).hasStatus(429);
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void aFloodIsTurnedAwayBeforeItIsRead() {
        MvcTestResult answer = system.push("20-11", "x".repeat(49 * 1024 * 1024));

        assertThat(answer).hasStatus(413).bodyText().contains("32 MB");
    }

    @Test
    void theKeyItselfIsNotStored() {
        assertThat(database.sql("select sha256 from catalogue_key where id = ?")
                        .param(system.key.id())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(system.key.secret());
    }
}
