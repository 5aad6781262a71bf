package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class PublicChangesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    PublicChanges changes;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final AtomicLong ticks = new AtomicLong();
    private PublicChanges elsewhere;
    private PressRoom room;

    @BeforeEach
    void twoInstances() {
        elsewhere = new PublicChanges(database, clock, ticks::get);
        room = new PressRoom(beans);
    }

    @Test
    void areCountedAtAPublicationAVersionAndAWithdrawal() {
        long before = changes.now().changes();
        ItemNumber item = room.published(PressRoom.notice("招生通知"));
        long published = changes.now().changes();
        room.revised(item, PressRoom.notice("招生通知").saying("招生通知", "<p>改期。</p>"));
        long revised = changes.now().changes();
        publications.withdraw(item, "内容有误", room.head);
        assertThat(published).isGreaterThan(before);
        assertThat(revised).isGreaterThan(published);
        assertThat(changes.now().changes()).isGreaterThan(revised);
    }

    @Test
    @DisplayName("Another instance knows of a publication at most a second later, and asks no more often")
    void areSeenByAnotherInstanceWithinASecond() {
        long before = elsewhere.now().changes();
        changes.note();
        ticks.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(elsewhere.now().changes()).isEqualTo(before);
        ticks.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(elsewhere.now().changes()).isGreaterThan(before);
    }

    @Test
    void areNotCountedWhereTheTransactionCameToNothing() {
        long before = elsewhere.now().changes();
        transaction.executeWithoutResult(status -> {
            changes.note();
            status.setRollbackOnly();
        });
        ticks.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(elsewhere.now().changes()).isEqualTo(before);
    }

    @Test
    void areCountedOnceForATransactionHoweverOftenTheyAreNoted() {
        long before = elsewhere.now().changes();
        transaction.executeWithoutResult(status -> {
            changes.note();
            changes.note();
        });
        ticks.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(elsewhere.now().changes()).isEqualTo(before + 1);
    }
}
