package org.mingtang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class AuditTrailTests {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private final UUID account = UUID.randomUUID();
    private final String subject = "任务 " + UUID.randomUUID();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void notesWhoDidWhatAndWhen() {
        note("签收", "第三项");
        AuditEntry entry = only(found(null, null, subject));
        assertThat(entry.account()).isEqualTo(account);
        assertThat(entry.name()).isEqualTo("林间");
        assertThat(entry.act()).isEqualTo("签收");
        assertThat(entry.detail()).isEqualTo("第三项");
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(trail.verify().isSound()).isTrue();
    }

    @Test
    void refusesToNoteOutsideOfTheActsTransaction() {
        assertThatThrownBy(() -> trail.note(account, "林间", "签收", subject, ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsAnActThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            trail.note(account, "林间", "签收", subject, "");
            status.setRollbackOnly();
        });
        assertThat(found(null, null, subject)).isEmpty();
        note("报告", "");
        assertThat(trail.verify().isSound()).isTrue();
    }

    @Test
    void refusesEveryChangeEvenInTheDatabase() {
        note("签收", "");
        assertThatThrownBy(
                        () -> database.sql("update audit_entry set name = '他人'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("delete from audit_entry").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("truncate audit_entry").update()).hasMessageContaining("append-only");
        assertThat(found(null, null, subject)).hasSize(1);
    }

    @Test
    void seesAChangeByOneWhoSwitchedTheGuardOff() {
        note("签收", "");
        long seq = only(found(null, null, subject)).seq();
        transaction.executeWithoutResult(status -> {
            database.sql("alter table audit_entry disable trigger audit_entry_append_only")
                    .update();
            database.sql("update audit_entry set name = '他人' where seq = ?")
                    .param(seq)
                    .update();
            assertThat(trail.verify().firstBroken()).isEqualTo(seq);
            status.setRollbackOnly();
        });
    }

    @Test
    void keepsOneChainWhenManyWriteAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(n -> () -> {
                        note("报告", "第 " + n + " 次");
                        return null;
                    })
                    .toList();
            for (Future<Void> each : writers.invokeAll(work)) {
                each.get();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(found(null, null, subject)).hasSize(40);
        assertThat(trail.verify().isSound()).isTrue();
    }

    @Test
    void narrowsByPersonActWordsAndDay() {
        note("签收", "甲");
        clock.moveTo(LocalDate.of(2027, 1, 4));
        note("报告", "乙%");
        assertThat(found("林", null, subject)).hasSize(2);
        assertThat(found("无此人", null, subject)).isEmpty();
        assertThat(only(found(null, "签", subject)).detail()).isEqualTo("甲");
        assertThat(only(found(null, null, subject + " 乙%")).act()).isEqualTo("报告");
        assertThat(trail.entries(days(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4))))
                .hasSize(1);
        assertThat(trail.entries(days(null, LocalDate.of(2026, 11, 23)))).hasSize(1);
        assertThat(trail.entries(days(LocalDate.of(2027, 1, 5), null))).isEmpty();
        assertThat(trail.entries(days(LocalDate.MIN, LocalDate.MAX))).hasSize(2);
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        IntStream.range(0, 5).forEach(n -> note("报告", String.valueOf(n)));
        List<AuditEntry> first = trail.entries(new AuditFilter(null, null, subject, null, null, null, 2));
        assertThat(first).extracting(AuditEntry::detail).containsExactly("4", "3");
        long last = first.get(1).seq();
        assertThat(trail.entries(new AuditFilter(null, null, subject, null, null, last, 2)))
                .extracting(AuditEntry::detail)
                .containsExactly("2", "1");
    }

    private void note(String act, String detail) {
        transaction.executeWithoutResult(status -> trail.note(account, "林间", act, subject, detail));
    }

    private List<AuditEntry> found(@Nullable String name, @Nullable String act, String words) {
        return trail.entries(new AuditFilter(name, act, words, null, null, null, 100));
    }

    private AuditFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditFilter(null, null, subject, from, to, null, 100);
    }

    private static AuditEntry only(List<AuditEntry> entries) {
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
