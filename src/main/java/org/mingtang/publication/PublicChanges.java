package org.mingtang.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts how often what the public sees has changed, for all instances at once; whoever keeps pages in memory asks here
 * whether they still hold.
 */
@Component
public class PublicChanges {

    private static final long ASK_AGAIN = Duration.ofSeconds(1).toNanos();

    private final JdbcClient database;
    private final Clock clock;
    private final LongSupplier ticks;
    private volatile @Nullable Asked last;

    @Autowired
    PublicChanges(JdbcClient database, Clock clock) {
        this(database, clock, System::nanoTime);
    }

    /** @param ticks nanoseconds by a clock that only goes forward */
    PublicChanges(JdbcClient database, Clock clock, LongSupplier ticks) {
        this.database = database;
        this.clock = clock;
        this.ticks = ticks;
    }

    /**
     * Where the count stands.
     *
     * @param at when it last moved
     */
    public record State(long changes, Instant at) {}

    private record Asked(State state, long nanos) {}

    /**
     * Notes within the caller's transaction that pages look different from now on.
     *
     * <p>The row is written as the last thing before the commit: nobody waits for it while he holds it, and a count that
     * can be read is of a change that can be seen.
     */
    public void note() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count();
            last = null;
            return;
        }
        boolean noted = TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(each -> each instanceof Counting counting && counting.of(this));
        if (!noted) {
            TransactionSynchronizationManager.registerSynchronization(new Counting());
        }
    }

    /** Returns where the count stands: own changes at once, those of other instances at most a second later. */
    public State now() {
        Asked asked = last;
        if (asked != null && ticks.getAsLong() - asked.nanos < ASK_AGAIN) {
            return asked.state;
        }
        long before = ticks.getAsLong();
        State state = database.sql("select changes, at from public_change")
                .query((row, n) -> new State(row.getLong("changes"), Items.instant(row, "at")))
                .single();
        last = new Asked(state, before);
        return state;
    }

    private void count() {
        database.sql("update public_change set changes = changes + 1, at = ?")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private final class Counting implements TransactionSynchronization {

        boolean of(PublicChanges whose) {
            return whose == PublicChanges.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            count();
        }

        @Override
        public void afterCompletion(int status) {
            last = null;
        }
    }
}
