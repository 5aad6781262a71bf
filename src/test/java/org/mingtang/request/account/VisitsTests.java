package org.mingtang.request.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Mails;
import org.mingtang.agenda.SomeMails;
import org.mingtang.request.AtOnce;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestsOfMail;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proving that one reads a mailbox, and how long that is remembered. */
@MingtangTest
class VisitsTests {

    private static final Pattern LINK = Pattern.compile("https://gk.example/requests/account/([A-Za-z0-9_-]{32})\n");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestsOfMail requests;

    @Autowired
    Mails withoutServer;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    final String mail = "q" + UUID.randomUUID().toString().substring(0, 12) + "@example.cn";
    SomeMails sent;
    Visits visits;

    @BeforeEach
    void office() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        new Asker(beans, new RequestDesk(beans)).asks(mail, "学区划分的会议纪要");
        sent = new SomeMails(beans);
        visits = new Visits(database, requests, sent.open(), clock, "https://gk.example/");
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void codeInTheMailOpensOnce() {
        visits.ask(" " + mail.toUpperCase(java.util.Locale.ROOT) + " ");
        String code = code(mail.toUpperCase(java.util.Locale.ROOT));
        assertThat(visits.opens(code)).isTrue();
        String key = visits.begin(code).orElseThrow();
        assertThat(visits.visitor(key)).contains(requests.mark(mail));
        assertThat(visits.opens(code)).isFalse();
        assertThat(visits.begin(code)).isEmpty();
    }

    @Test
    void codeThatManyUseAtOnceOpensForOne() throws Exception {
        visits.ask(mail);
        String code = code(mail);
        var done = AtOnce.times(4, () -> visits.begin(code).isPresent());
        assertThat(done.returned()).filteredOn(opened -> opened).hasSize(1);
    }

    @Test
    @DisplayName("a code opens for a quarter of an hour, to the second")
    void codeIsOverAfterItsTime() {
        visits.ask(mail);
        String code = code(mail);
        clock.pass(Visits.CODE.minusSeconds(1));
        assertThat(visits.opens(code)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(visits.opens(code)).isFalse();
        assertThat(visits.begin(code)).isEmpty();
    }

    @Test
    @DisplayName("an unknown address gets no mail, and leaves the same trace as a known one")
    void nobodyLearnsWhetherAnAddressIsKnown() {
        String unknown = "nobody" + UUID.randomUUID().toString().substring(0, 8) + "@example.cn";
        visits.ask(unknown);
        visits.ask(mail);
        assertThat(sent.to(unknown)).isEmpty();
        assertThat(sent.to(mail)).hasSize(1);
        assertThat(asked(unknown)).isEqualTo(asked(mail)).isEqualTo(1);
    }

    @Test
    void nobodyFillsAnothersMailbox() {
        for (int i = 0; i < 6; i++) {
            visits.ask(mail);
        }
        assertThat(sent.to(mail)).hasSize(Visits.HOURLY);
        clock.pass(Duration.ofMinutes(61));
        visits.ask(mail);
        assertThat(sent.to(mail)).hasSize(Visits.HOURLY + 1);
    }

    @Test
    @DisplayName("a visit ends half an hour after the last look, and after four hours at all")
    void visitEnds() {
        String key = begun();
        clock.pass(Visits.IDLE.minusSeconds(1));
        assertThat(visits.visitor(key)).isPresent();
        clock.pass(Visits.IDLE.minusSeconds(1));
        assertThat(visits.visitor(key)).as("looked in between").isPresent();
        clock.pass(Visits.IDLE);
        assertThat(visits.visitor(key)).isEmpty();

        String patient = begun();
        for (int i = 0; i < 11; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(visits.visitor(patient)).isPresent();
        }
        clock.pass(Duration.ofMinutes(20));
        assertThat(visits.visitor(patient)).isEmpty();
    }

    @Test
    void visitIsEndedBySigningOut() {
        String key = begun();
        String other = begun();
        visits.end(key);
        visits.end("never begun");
        assertThat(visits.visitor(key)).isEmpty();
        assertThat(visits.visitor(other)).isPresent();
    }

    @Test
    void databaseHoldsNeitherCodesNorAddresses() {
        visits.ask(mail);
        String code = code(mail);
        String key = visits.begin(code).orElseThrow();
        List<String> rows = database.sql(
                        "select c::text from request_account_code c union all"
                                + " select v::text from request_account_visit v union all select k::text from request_contact k")
                .query(String.class)
                .list();
        assertThat(rows).noneMatch(row -> row.contains(code) || row.contains(key) || row.contains(mail));
    }

    @Test
    void nothingIsPromisedThatCannotLeadBack() {
        assertThat(visits.possible()).isTrue();
        assertThat(new Visits(database, requests, sent.open(), clock, "").possible())
                .isFalse();
        assertThat(new Visits(database, requests, withoutServer, clock, "https://gk.example").possible())
                .isFalse();
    }

    @Test
    void oldQuestionsAreForgotten() {
        visits.ask(mail);
        clock.pass(Duration.ofHours(25));
        visits.ask("another@example.cn");
        assertThat(asked(mail)).isZero();
    }

    private String begun() {
        clock.pass(Duration.ofHours(2));
        visits.ask(mail);
        return visits.begin(code(mail)).orElseThrow();
    }

    private int asked(String address) {
        return database.sql("select count(*) from request_account_code where mark = ?")
                .param(requests.mark(address))
                .query(Integer.class)
                .single();
    }

    private String code(String recipient) {
        List<String> bodies = sent.to(recipient);
        Matcher link = LINK.matcher(bodies.get(bodies.size() - 1));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
