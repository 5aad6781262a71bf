package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Other rooms tell search of an item anew whenever they like, also in the moment in which it is withdrawn or revised. */
@MingtangTest
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ToldWhileItChangesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private PressRoom room;

    @BeforeEach
    void found() {
        room = new PressRoom(beans);
    }

    @Test
    @DisplayName("What was withdrawn is not found again because somebody told search of it at the same time")
    void aWithdrawalIsNotOvertaken() {
        ItemNumber item = room.published(PressRoom.notice("撤回的同时有人刷新"));

        whileRefreshed(item, () -> publications.withdraw(item, "内容有误", room.head));

        assertThat(entry(item)).containsEntry("gone", true).containsEntry("title", "");
    }

    @Test
    void aFurtherVersionIsNotOvertaken() {
        ItemNumber item = room.published(PressRoom.notice("第一版的标题"));

        whileRefreshed(item, () -> room.revised(item, PressRoom.notice("第二版的标题")));

        assertThat(entry(item))
                .containsEntry("gone", false)
                .containsEntry("title", "第二版的标题")
                .containsEntry("version", 2);
    }

    /** Carries the change out, and before it is committed lets another transaction tell search of the item. */
    private void whileRefreshed(ItemNumber item, Runnable change) {
        CompletableFuture<Void> refreshed = new TransactionTemplate(transactions).execute(status -> {
            change.run();
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> publications.refresh(item));
            waitUntilItWaits();
            return other;
        });
        refreshed.join();
    }

    private void waitUntilItWaits() {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database() and query like '%search_entry%'";
        while (Instant.now().isBefore(end)) {
            // The view is of the transaction's first look unless it is thrown away.
            database.sql("select pg_stat_clear_snapshot()").query().listOfRows();
            if (database.sql(waiting).query(Integer.class).single() > 0) {
                return;
            }
        }
        throw new AssertionError("nobody waits");
    }

    private Map<String, Object> entry(ItemNumber item) {
        return database.sql("select gone, title, version from search_entry where key = ?")
                .param(Findable.key(item))
                .query()
                .singleRow();
    }
}
