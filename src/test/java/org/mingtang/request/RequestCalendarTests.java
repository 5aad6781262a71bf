package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A year's notice that comes while periods run; a year far ahead, so that no other test meets it. */
@MingtangTest
class RequestCalendarTests {

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
        return audit.entries(new AuditFilter(null, "按新的节假日安排重新推算答复期限", "2083年", null, null, null, 10));
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
