package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
class EventsToldAgainTests {

    private static final String LISTENER =
            "org.mingtang.plan.ProvisionalDates.on(org.mingtang.procedure.WorkCalendarChanged)";

    @Autowired
    private EventsToldAgain events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private final UUID id = UUID.randomUUID();

    @AfterEach
    void forgotten() {
        database.sql("delete from event_publication where id = ?").param(id).update();
        clock.reset();
    }

    @Test
    @DisplayName("What a listener failed to take in is told to it again while the program runs")
    void toldAgain() {
        failed(2, OffsetDateTime.now(clock).minusMinutes(2));
        events.tell();
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    }

    @Test
    void restsBetweenTwoTries() {
        failed(4, OffsetDateTime.now(clock).minusMinutes(7));
        events.tell();
        assertThat(database.sql("select completion_attempts from event_publication where id = ? and status = 'FAILED'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whatIsUnderWayIsLeftAlone() {
        failed(1, OffsetDateTime.now(clock).minusDays(1));
        database.sql("update event_publication set status = 'PROCESSING' where id = ?")
                .param(id)
                .update();
        events.tell();
        assertThat(waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "8, 60", "1000, 60"})
    void restsLongerEachTime(int attempts, long minutes) {
        assertThat(EventsToldAgain.pause(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    private void failed(int attempts, OffsetDateTime last) {
        database.sql("""
                        insert into event_publication(id, listener_id, event_type, serialized_event, publication_date,
                            status, completion_attempts, last_resubmission_date)
                        values (?, ?, 'org.mingtang.procedure.WorkCalendarChanged', '{"year":2097}', ?, 'FAILED', ?, ?)""")
                .param(id)
                .param(LISTENER)
                .param(last)
                .param(attempts)
                .param(last)
                .update();
    }

    private int waiting() {
        return database.sql("select count(*) from event_publication where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
