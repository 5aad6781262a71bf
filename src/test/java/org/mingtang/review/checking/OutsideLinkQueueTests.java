package org.mingtang.review.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links to other sites are put down and tried later; a check never waits for another site. */
@MingtangTest
class OutsideLinkQueueTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final URI address = URI.create("https://other.example/" + UUID.randomUUID());

    @Test
    @DisplayName("Unless the customer turns it on, nothing is even put down")
    void putsNothingDownUnasked() {
        var off = new OutsideLinkQueue(database, clock, false);
        assertThat(off.problem(address)).isEmpty();
        assertThat(off.waiting()).doesNotContain(address);
    }

    @Test
    void tellsWhatTheLastTrySaid() {
        var queue = new OutsideLinkQueue(database, clock, true);
        assertThat(queue.problem(address)).isEmpty();
        assertThat(queue.waiting()).contains(address);
        queue.tried(address, "打不开。");
        assertThat(queue.waiting()).doesNotContain(address);
        assertThat(queue.problem(address)).contains("打不开。");
        var nextDay = Clock.offset(clock, Duration.ofDays(2));
        var later = new OutsideLinkQueue(database, nextDay, true);
        later.problem(address);
        assertThat(later.waiting()).contains(address);
        later.tried(address, "");
        assertThat(later.problem(address)).isEmpty();
    }
}
