package org.mingtang.review.checking;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links to other sites: put down to be tried in the background, and what the last try said. */
@Component
class OutsideLinkQueue implements OutsideLinks {

    /** After so long a link is tried again. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int MOST_AT_ONCE = 100;

    private final JdbcClient database;
    private final BesideTheCheck beside;
    private final Clock clock;
    private final boolean trying;

    OutsideLinkQueue(
            JdbcClient database,
            BesideTheCheck beside,
            Clock clock,
            @Value("${mingtang.review.try-outside-links:false}") boolean trying) {
        this.database = database;
        this.beside = beside;
        this.clock = clock;
        this.trying = trying;
    }

    @Override
    public Optional<String> problem(URI address) {
        if (!trying) {
            return Optional.empty();
        }
        beside.write(() -> database.sql("insert into review_link (address, asked_at) values (?, ?)"
                        + " on conflict (address) do update set asked_at = excluded.asked_at")
                .params(address.toString(), now())
                .update());
        return database.sql("select problem from review_link where address = ? and problem <> ''")
                .param(address.toString())
                .query(String.class)
                .optional();
    }

    /** The addresses to try now, the longest waiting first. */
    List<URI> waiting() {
        return database
                .sql("select address from review_link where tried_at is null or tried_at < ? and asked_at > tried_at"
                        + " order by tried_at nulls first, asked_at limit ?")
                .params(now().minus(FRESH), MOST_AT_ONCE)
                .query(String.class)
                .list()
                .stream()
                .map(URI::create)
                .toList();
    }

    /** @param problem a sentence, or empty where the link works */
    void tried(URI address, String problem) {
        database.sql("update review_link set tried_at = ?, problem = ? where address = ?")
                .params(now(), problem, address.toString())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
