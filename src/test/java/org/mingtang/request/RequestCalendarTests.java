package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.agenda.Agenda;
import org.mingtang.audit.AuditEntry;
import org.mingtang.audit.AuditFilter;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Role;
import org.mingtang.procedure.WorkCalendarChanged;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A year's notice that comes while periods run; a year far ahead, so that no other test meets it. */
@MingtangTest
class RequestCalendarTests {

    private static final int MORE_THAN_CONNECTIONS = 12;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    RequestDays days;

    @Autowired
    Agenda agenda;

    @Autowired
    AuditTrail audit;

    @Autowired
    MovableClock clock;

    @Autowired
    AllRequests all;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    RequestDesk desk;

    @BeforeEach
    void office() {
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("放假安排公布后，未办结申请的到期日重新推算并留痕，已办结的不动")
    void datesAreReckonedAnewAndTheTrailSaysHowMany() {
        RequestId open = desk.received(LocalDate.of(2083, 9, 15));
        RequestId closed = desk.received(LocalDate.of(2083, 9, 15));
        handling.withdraw(closed, LocalDate.of(2083, 9, 15), "申请人来电撤回", desk.clerk);
        assertThat(desk.view(open).provisional()).isTrue();
        assertThat(desk.view(open).due()).isEqualTo(LocalDate.of(2083, 10, 13));
        int steps = requests.history(open).size();
        RequestView before = desk.view(closed);

        importNotice();

        await().atMost(Duration.ofSeconds(30)).until(() -> !trail().isEmpty());
        // Friday the first, and the working days of the week after it.
        assertThat(desk.view(open).due()).isEqualTo(LocalDate.of(2083, 10, 20));
        assertThat(desk.view(open).provisional()).isFalse();
        assertThat(requests.history(open)).as("reckoning is no act").hasSize(steps);
        assertThat(desk.view(closed)).isEqualTo(before);
        assertThat(agenda.open(desk.education.value(), 10))
                .singleElement()
                .satisfies(line -> assertThat(line.due()).isEqualTo(LocalDate.of(2083, 10, 20)));
        assertThat(trail())
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).matches("[1-9]\\d* 件申请的日期有变动"));
    }

    @Test
    @DisplayName("日历接连改动时逐次推算，别人照常办事")
    void changesWaitForOneAnotherAndKeepNobodyFromTheDatabase() {
        RequestId open = desk.received(LocalDate.of(2081, 9, 15));
        var beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(manager).executeWithoutResult(held -> {
            database.sql("select id from request_case where id = ? for update")
                    .param(open.value())
                    .query(UUID.class)
                    .single();
            for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                beside.executeWithoutResult(status -> events.publishEvent(new WorkCalendarChanged(2081)));
            }
            Callable<Integer> waiting = () -> beside.execute(status -> waiting());
            await().atMost(Duration.ofSeconds(30)).until(waiting, Predicate.isEqual(1));
            assertThatNoException().isThrownBy(() -> desk.received(LocalDate.of(2026, 3, 2)));
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> trail("2081年").size() == MORE_THAN_CONNECTIONS);
    }

    /** Sessions that wait for a row of a request. */
    private int waiting() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%request_case%' and datname = current_database()""").query(Integer.class).single();
    }

    @Test
    @DisplayName("别的年份的放假安排不动这件：期限不在那些日子里")
    void changesOfOtherYearsTouchNothing() {
        RequestId open = desk.received(LocalDate.of(2079, 9, 15));
        assertThat(touched(2079)).contains(open.value());
        assertThat(touched(2078)).doesNotContain(open.value());
        assertThat(touched(2080)).doesNotContain(open.value());
        RequestId late = desk.received(LocalDate.of(2079, 12, 5));
        assertThat(desk.view(late).due()).isBetween(LocalDate.of(2079, 12, 29), LocalDate.of(2080, 1, 3));
        assertThat(touched(2080))
                .as("the new year's holiday begins in December")
                .contains(late.value());
        RequestId asked = desk.received(LocalDate.of(2079, 9, 15));
        handling.askCorrection(asked, LocalDate.of(2079, 9, 15), "请写明学年。", LocalDate.of(2079, 10, 9), desk.clerk);
        assertThat(touched(2080))
                .as("stands still, and goes on nobody knows when")
                .contains(asked.value());
    }

    private List<UUID> touched(int year) {
        return all.counting(LocalDate.of(year - 1, 12, 1), LocalDate.of(year + 1, 2, 1));
    }

    @Test
    void aDayThatPassesTwiceDoesItsWorkOnce() {
        RequestId id = desk.received(LocalDate.of(2026, 3, 2));
        handling.askCorrection(id, LocalDate.of(2026, 3, 2), "请写明学年。", LocalDate.of(2026, 3, 20), desk.clerk);
        clock.moveTo(LocalDate.of(2026, 3, 23));
        days.pass();
        days.pass();
        assertThat(requests.history(id))
                .filteredOn(step -> step.act() == RequestAct.LAPSE)
                .singleElement()
                .satisfies(step -> assertThat(step.on()).isEqualTo(LocalDate.of(2026, 3, 21)));
        assertThat(agenda.open(desk.education.value(), 10)).isEmpty();
    }

    private List<AuditEntry> trail() {
        return trail("2083年");
    }

    private List<AuditEntry> trail(String year) {
        return audit.entries(new AuditFilter(null, "按新的节假日安排重新推算答复期限", year, null, null, null, 50));
    }

    private void importNotice() {
        assertThat(mvc.post()
                        .uri("/desk/calendar/notices")
                        .with(csrf())
                        .with(SignedAs.one(Role.OPENNESS_OFFICE))
                        .param("year", "2083")
                        .param("days", "2083-10-01,休\n2083-10-04,休\n2083-10-05,休\n2083-10-06,休\n2083-10-07,休")
                        .param("reason", "按国务院办公厅通知"))
                .hasStatus(302);
    }
}
