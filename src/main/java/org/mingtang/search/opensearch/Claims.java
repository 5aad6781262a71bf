package org.mingtang.search.opensearch;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which program may write to the shared index now. A claim lapses by itself when its program dies; each new one has a
 * higher number, which goes with everything written, so that a program that was overtaken while it slept spoils nothing.
 */
final class Claims {

    /** To bring the index that answers up to the table. */
    static final String FOLLOW = "follow";

    /** To build another. */
    static final String REBUILD = "rebuild";

    private final JdbcClient database;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();

    Claims(JdbcClient database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /** A claim held. */
    record Claim(String name, long number) {}

    /** Returns the claim unless another program holds it. */
    Optional<Claim> take(String name) {
        return database.sql("""
                        insert into search_claim as held (name, holder, number, lapses_at)
                        values (:name, :holder, 1, clock_timestamp() + make_interval(secs => :seconds))
                        on conflict (name) do update
                        set holder = excluded.holder, number = held.number + 1,
                            lapses_at = clock_timestamp() + make_interval(secs => :seconds)
                        where held.lapses_at < clock_timestamp()
                        returning number
                        """)
                .param("name", name)
                .param("holder", holder)
                .param("seconds", lease.toMillis() / 1000.0)
                .query(Long.class)
                .optional()
                .map(number -> new Claim(name, number));
    }

    /** Returns the number of the newest claim there was, 0 if there was none. */
    long newest(String name) {
        return database.sql("select number from search_claim where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Holds it for longer; throws where another program has taken it meanwhile. */
    void renew(Claim claim) {
        int held = database.sql("""
                        update search_claim set lapses_at = clock_timestamp() + make_interval(secs => :seconds)
                        where name = :name and holder = :holder and number = :number
                        """)
                .param("name", claim.name())
                .param("holder", holder)
                .param("number", claim.number())
                .param("seconds", lease.toMillis() / 1000.0)
                .update();
        if (held == 0) {
            throw new Overtaken();
        }
    }

    void giveBack(Claim claim) {
        database.sql("""
                        update search_claim set lapses_at = '-infinity'
                        where name = :name and holder = :holder and number = :number
                        """)
                .param("name", claim.name())
                .param("holder", holder)
                .param("number", claim.number())
                .update();
    }
}
