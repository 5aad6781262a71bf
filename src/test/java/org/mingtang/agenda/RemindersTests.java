package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class RemindersTests {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);

    @Autowired
    Agenda agenda;

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    private final UUID unit = UUID.randomUUID();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void remindsEachRuleOnceHoweverOftenItRuns() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));

        // Each day of four weeks, three runs a day.
        LocalDate.of(2026, 11, 20)
                .datesUntil(LocalDate.of(2026, 12, 18))
                .flatMap(day -> Stream.of(day, day, day))
                .forEach(this::remindOn);

        assertThat(notices.of(clerk, false, 100))
                .extracting(NoticeLine::words)
                .containsExactlyInAnyOrder("剩 7 个工作日", "剩 3 个工作日", "剩 1 个工作日", "逾期 1 个工作日", "逾期 6 个工作日");
        assertThat(agenda.unread(clerk)).isEqualTo(5);
    }

    @Test
    void twoProgramsAtOnceRemindOnce() throws Exception {
        UUID first = Staff.of(accounts, unit, null);
        UUID second = Staff.of(accounts, unit, null);
        for (int n = 0; n < 450; n++) {
            agenda.put(Matter.of(unit, "任务 " + n, DUE));
        }
        LocalDate day = LocalDate.of(2026, 11, 30);
        var together = new CyclicBarrier(4);
        Callable<Integer> program = () -> {
            together.await();
            return reminders.remind(day);
        };

        var threads = Executors.newFixedThreadPool(4);
        for (var run : threads.invokeAll(Collections.nCopies(4, program))) {
            assertThat(run.get()).isNotNegative();
        }
        threads.shutdown();

        assertThat(notices.unread(first)).isEqualTo(450);
        assertThat(notices.unread(second)).isEqualTo(450);
        assertThat(reminders.remind(day)).isZero();
    }

    @Test
    void remindsOnNoDayOff() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));

        assertThat(reminders.remind(LocalDate.of(2026, 11, 28))).isZero();

        assertThat(notices.unread(clerk)).isZero();
    }

    @Test
    void anotherDueDayIsRemindedOfAnew() {
        UUID clerk = Staff.of(accounts, unit, null);
        WorkItem item = Matter.of(unit, "培训", DUE);
        agenda.put(item);
        remindOn(LocalDate.of(2026, 12, 2));

        agenda.put(Matter.due(item, LocalDate.of(2026, 12, 4)));
        remindOn(LocalDate.of(2026, 12, 3));
        remindOn(LocalDate.of(2026, 12, 3));

        assertThat(notices.of(clerk, false, 10))
                .extracting(NoticeLine::due)
                .containsExactlyInAnyOrder(DUE, DUE.plusDays(1));
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        UUID clerk = Staff.of(accounts, unit, null);
        WorkItem item = Matter.of(unit, "培训", DUE);
        agenda.put(item);
        agenda.done(item.source(), item.subject(), unit);

        remindOn(LocalDate.of(2026, 12, 2));

        assertThat(notices.unread(clerk)).isZero();
    }

    @Test
    void remindsTheOneItIsForWhileHeIsThere() {
        UUID charged = Staff.of(accounts, unit, null);
        UUID colleague = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "他的", DUE, charged));
        agenda.put(Matter.of(unit, "已调离者的", DUE, UUID.randomUUID()));

        remindOn(LocalDate.of(2026, 12, 2));

        assertThat(notices.of(charged, true, 10)).hasSize(2);
        assertThat(notices.of(colleague, true, 10))
                .extracting(NoticeLine::title)
                .containsExactly("已调离者的");
    }

    @Test
    void whoComesDuringTheDayIsStillTold() {
        agenda.put(Matter.of(unit, "培训", DUE));
        remindOn(LocalDate.of(2026, 12, 2));

        UUID late = Staff.of(accounts, unit, null);
        remindOn(LocalDate.of(2026, 12, 2));

        assertThat(notices.unread(late)).isEqualTo(1);
    }

    @Test
    void provisionalDayIsCalledSo() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(new WorkItem(
                "plan", "任务分解", UUID.randomUUID().toString(), unit, "跨年", null, "推进中", "/desk/x", null, DUE, true));

        remindOn(LocalDate.of(2026, 12, 2));

        assertThat(notices.of(clerk, false, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("剩 1 个工作日（日期暂定）"));
    }

    @Test
    void readingIsForOnesOwnNotices() {
        UUID clerk = Staff.of(accounts, unit, null);
        agenda.put(Matter.of(unit, "培训", DUE));
        remindOn(LocalDate.of(2026, 12, 2));
        UUID notice = notices.of(clerk, true, 1).get(0).id();

        assertThat(notices.read(notice, UUID.randomUUID())).isEmpty();
        assertThat(notices.unread(clerk)).isEqualTo(1);
        assertThat(notices.read(notice, clerk))
                .hasValueSatisfying(href -> assertThat(href).startsWith("/desk/tasks/"));
        assertThat(notices.unread(clerk)).isZero();
    }

    private void remindOn(LocalDate day) {
        clock.moveTo(day);
        reminders.remind(day);
    }
}
