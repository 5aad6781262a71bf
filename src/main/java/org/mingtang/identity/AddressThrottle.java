package org.mingtang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes the sign-in to a network address after many failures; wide enough for an office behind one address. */
@Component
class AddressThrottle {

    static final int FAILURES = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    AddressThrottle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean isClosedTo(String address) {
        return database.sql("select count(*) from sign_in_throttle"
                                + " where address = :address and since > :since and failures >= :failures")
                        .param("address", address)
                        .param("since", windowStart())
                        .param("failures", FAILURES)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Counts one failure and forgets the addresses whose window is over. */
    @Transactional
    void countFailure(String address) {
        database.sql("delete from sign_in_throttle where since <= :since")
                .param("since", windowStart())
                .update();
        database.sql("insert into sign_in_throttle (address, since, failures) values (:address, :now, 1)"
                        + " on conflict (address) do update set failures = sign_in_throttle.failures + 1")
                .param("address", address)
                .param("now", now())
                .update();
    }

    private OffsetDateTime windowStart() {
        return now().minus(WINDOW);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
