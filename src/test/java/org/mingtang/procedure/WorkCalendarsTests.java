package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class WorkCalendarsTests {

    /** Years of their own, so that tests do not meet each other's notices. */
    private static final AtomicInteger NEXT = new AtomicInteger(2070);

    @Autowired
    WorkCalendars calendars;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    private final int year = NEXT.getAndIncrement();
    private final LocalDate festival = LocalDate.of(year, 5, 4);
    private final Person office = SignedAs.person(OPENNESS_OFFICE);

    @Test
    void theLastEditionCounts() {
        record(festival);
        record(festival.plusDays(1));

        assertThat(calendars.inForce(year).orElseThrow().closed()).containsExactly(festival.plusDays(1));
        assertThat(calendars.editions(year))
                .extracting(CalendarPage.Edition::number)
                .containsExactly(2, 1);
    }

    @Test
    @DisplayName("A recording that is rolled back leaves nothing, whatever was looked at in between")
    void whatWasNeverCommittedIsForgotten() {
        transactions.executeWithoutResult(status -> {
            record(festival);
            assertThat(calendars.current().isOfficial(year)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(calendars.current().isOfficial(year)).isFalse();

        record(festival.plusDays(7));

        assertThat(calendars.inForce(year).orElseThrow().closed())
                .as("not the day that was rolled back")
                .containsExactly(festival.plusDays(7));
        assertThat(calendars.current().isWorkingDay(festival.plusDays(7))).isFalse();
    }

    @Test
    @DisplayName("Of two people who record the same edition at once one is told to look again")
    void twoAtOnceMakeOneEdition() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> person = () -> {
            together.await();
            try {
                record(festival);
                return true;
            } catch (DataIntegrityViolationException second) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        int recorded = 0;
        for (var run : threads.invokeAll(List.of(person, person))) {
            recorded += run.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(calendars.editions(year)).hasSize(recorded).hasSizeBetween(1, 2);
        assertThat(calendars.editions(year))
                .extracting(CalendarPage.Edition::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesATrace() {
        record(festival);

        assertThat(database.sql("select count(*) from audit_entry where act = '登记节假日安排' and subject like ?")
                        .param(year + "年%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void editionsCannotBeTakenTwiceInTheDatabase() {
        record(festival);

        assertThatThrownBy(() -> database.sql("""
                                insert into calendar_notice (id, version, notice_year, edition, source, reason, recorded_by, recorded_at)
                                values (gen_random_uuid(), 0, ?, 1, '', '', '', now())""").param(year).update()).isInstanceOf(DuplicateKeyException.class);
    }

    private void record(LocalDate closed) {
        calendars.record(YearNotice.of(year, List.of(closed), List.of()), "通知", "首次登记", office);
    }
}
