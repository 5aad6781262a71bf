package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.procedure.DayBegan;
import org.mingtang.publication.ItemNumber;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A day begins, or had begun when the program started: search says of each document what the library says. */
@MingtangTest
class NewDayTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Policies policies;

    @Autowired
    Standings standings;

    @Autowired
    SearchIndex index;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    @Autowired
    @Qualifier("daysThatBegin")
    RecurringTask<?> days;

    PolicyRoom room;
    ItemNumber item;

    @BeforeEach
    void standsUntilTheEndOfMarch() {
        room = new PolicyRoom(beans);
        item = room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, LAST);
        assertThat(inSearch()).isEqualTo(Validity.EFFECTIVE.name());
    }

    /** All rooms that listen have heard before the next test moves the clock. */
    @AfterEach
    void allHaveHeard() {
        await().atMost(LONG)
                .until(() -> database.sql("select count(*) from event_publication where event_type like '%DayBegan'")
                                .query(Integer.class)
                                .single()
                        == 0);
        clock.reset();
        transaction.executeWithoutResult(status -> standings.bringUpToDate());
    }

    @Test
    @DisplayName("its last day has passed: no longer in force in search, and found as such")
    void searchIsToldWhenADayBegins() {
        clock.moveTo(LAST.plusDays(1));
        begin();
        await().atMost(LONG).until(() -> inSearch().equals(Validity.EXPIRED.name()));
        index.caughtUp();
        assertThat(room.page("/search?unit=" + room.press.education + "&validity=EXPIRED"))
                .bodyText()
                .contains("href=\"" + item.path() + "\"");
    }

    @Test
    void itsLastDayIsStillOneOfForce() {
        ItemNumber before = room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, LAST.minusDays(1));
        clock.moveTo(LAST);
        begin();
        await().atMost(LONG).until(() -> told(before) == Validity.EXPIRED);
        assertThat(inSearch()).isEqualTo(Validity.EFFECTIVE.name());
    }

    @Test
    @DisplayName(
            "the program stood still at midnight: what was missed is made good at the start, and the next midnight waits")
    void aMissedMidnightIsMadeGoodAtTheStart() {
        clock.moveTo(LAST.plusDays(1));
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('day-begins', 'recurring', ?, false, 1)""")
                .param(OffsetDateTime.ofInstant(Instant.now().minus(Duration.ofHours(30)), ZoneOffset.UTC))
                .update();
        Scheduler scheduler = Scheduler.create(source)
                .startTasks(days)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        try {
            scheduler.start();
            await().atMost(LONG).until(() -> inSearch().equals(Validity.EXPIRED.name()));
            await().atMost(LONG).until(() -> next().isAfter(Instant.now()));
            assertThat(next().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime()).hasToString("00:00:01");
        } finally {
            scheduler.stop();
            database.sql("delete from scheduled_tasks where task_name = 'day-begins'")
                    .update();
        }
    }

    private void begin() {
        transaction.executeWithoutResult(status -> events.publishEvent(new DayBegan(LocalDate.now(clock))));
    }

    private Validity told(ItemNumber document) {
        return policies.find(document).orElseThrow().told();
    }

    private Instant next() {
        return database.sql("select execution_time from scheduled_tasks where task_name = 'day-begins'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private String inSearch() {
        return database.sql("select validity from search_entry where href = ?")
                .param(item.path())
                .query(String.class)
                .single();
    }
}
