package org.mingtang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Says at once that the database is lost, once that is known: only one asker at a time waits to see whether it is back.
 *
 * <p>Else every page of an outage would wait as long as a connection may take on a busy day, with a thread each.
 */
final class PromptDataSource extends DelegatingDataSource {

    /** So long after an attempt nobody tries again, unless the pool has a connection by itself. */
    static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(8);

    private static final long WELL = 0;

    private final BooleanSupplier connected;
    private final LongSupplier ticks;
    private final AtomicLong nextTry = new AtomicLong(WELL);

    /**
     * @param connected whether the pool holds any connection, which it goes on opening by itself
     * @param ticks nanoseconds that only go forward
     */
    PromptDataSource(DataSource pool, BooleanSupplier connected, LongSupplier ticks) {
        super(pool);
        this.connected = connected;
        this.ticks = ticks;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long due = nextTry.get();
        if (due != WELL && !connected.getAsBoolean() && !isMyTurn(due)) {
            throw new SQLTransientConnectionException("The database was lost seconds ago", "08001");
        }
        try {
            Connection connection = super.getConnection();
            nextTry.set(WELL);
            return connection;
        } catch (SQLException lost) {
            if (!connected.getAsBoolean()) {
                nextTry.set(later());
            }
            throw lost;
        }
    }

    private boolean isMyTurn(long due) {
        return ticks.getAsLong() - due >= 0 && nextTry.compareAndSet(due, later());
    }

    private long later() {
        long at = ticks.getAsLong() + PAUSE_NANOS;
        return at == WELL ? at + 1 : at;
    }
}
