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
import org.springframework.transaction.support.TransactionTemplate;

/** Links to other sites are put down and tried later; a check never waits for another site. */
@MingtangTest
class OutsideLinkQueueTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private BesideTheCheck beside;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private final URI address = URI.create("https://other.example/" + UUID.randomUUID());

    @Test
    @DisplayName("Unless the customer turns it on, nothing is even put down")
    void putsNothingDownUnasked() {
        var off = new OutsideLinkQueue(database, beside, clock, false);
        assertThat(off.problem(address)).isEmpty();
        assertThat(off.waiting()).doesNotContain(address);
    }

    @Test
    void tellsWhatTheLastTrySaid() {
        var queue = new OutsideLinkQueue(database, beside, clock, true);
        assertThat(queue.problem(address)).isEmpty();
        assertThat(queue.waiting()).contains(address);
        queue.tried(address, "打不开。");
        assertThat(queue.waiting()).doesNotContain(address);
        assertThat(queue.problem(address)).contains("打不开。");
        var nextDay = Clock.offset(clock, Duration.ofDays(2));
        var later = new OutsideLinkQueue(database, beside, nextDay, true);
        later.problem(address);
        assertThat(later.waiting()).contains(address);
        later.tried(address, "");
        assertThat(later.problem(address)).isEmpty();
    }

    @Test
    @DisplayName("A draft that is only looked at is checked in a transaction that writes nothing")
    void putsALinkDownWhereTheCheckOnlyReads() {
        var queue = new OutsideLinkQueue(database, beside, clock, true);
        var reading = new TransactionTemplate(transactions.getTransactionManager());
        reading.setReadOnly(true);

        reading.executeWithoutResult(
                status -> assertThat(queue.problem(address)).isEmpty());

        assertThat(queue.waiting()).contains(address);
    }

    @Test
    void asksNothingAgainWithinADayAndNothingNobodyLooksAt() {
        var queue = new OutsideLinkQueue(database, beside, clock, true);
        queue.problem(address);
        queue.tried(address, "");
        queue.problem(address);
        assertThat(queue.waiting()).doesNotContain(address);

        var later = new OutsideLinkQueue(database, beside, Clock.offset(clock, Duration.ofDays(2)), true);
        assertThat(later.waiting()).doesNotContain(address);
    }
}
