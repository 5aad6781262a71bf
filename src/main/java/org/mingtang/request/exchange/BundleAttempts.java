package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a bundle is tried again: after one minute, two, four, … at most sixty. */
@Component
@Transactional
class BundleAttempts {

    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final Clock clock;

    BundleAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Numbers of the bundles whose time has come. */
    @Transactional(readOnly = true)
    public Set<Long> due(Partner partner) {
        return database.sql("select number from exchange_bundle where partner = ? and answered is null"
                        + " and (next_try is null or next_try <= ?)")
                .params(partner.side(), OffsetDateTime.now(clock))
                .query(Long.class)
                .set();
    }

    /**
     * Notes an attempt.
     *
     * @param trouble what went wrong; null when the receipt came
     */
    public void tried(Partner partner, long number, @Nullable String trouble) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int tries = database.sql("select tries from exchange_bundle where partner = ? and number = ?")
                        .params(partner.side(), number)
                        .query(Integer.class)
                        .single()
                + 1;
        database.sql("update exchange_bundle set tries = :tries, tried_at = :now, next_try = :next, trouble = :trouble"
                        + " where partner = :partner and number = :number")
                .param("tries", tries)
                .param("now", now)
                .param("next", now.plus(pause(tries)))
                .param("trouble", trouble == null ? null : trouble.substring(0, Math.min(LONGEST, trouble.length())))
                .param("partner", partner.side())
                .param("number", number)
                .update();
    }

    /** Lets all be tried at the next round. */
    public void now(Partner partner) {
        database.sql("update exchange_bundle set next_try = null where partner = ? and answered is null")
                .param(partner.side())
                .update();
    }

    static Duration pause(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(6, Math.max(0, tries - 1))));
    }
}
