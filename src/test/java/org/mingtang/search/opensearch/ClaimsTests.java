package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may write now. */
@MingtangTest
class ClaimsTests {

    private static final Duration LONG = Duration.ofHours(1);

    /** A lease that has lapsed by the time anybody asks. */
    private static final Duration OVER = Duration.ofSeconds(-1);

    @Autowired
    private JdbcClient database;

    private final String name = UUID.randomUUID().toString().substring(0, 20);

    @Test
    void whatOneHoldsNoOtherGets() {
        var one = new Claims(database, LONG);
        var other = new Claims(database, LONG);
        var held = one.take(name).orElseThrow();
        assertThat(other.take(name)).isEmpty();
        one.giveBack(held);
        assertThat(other.take(name)).isPresent();
    }

    @Test
    @DisplayName("Nor does a second thread of the same program")
    void noSecondThreadGetsIt() {
        var claims = new Claims(database, LONG);
        assertThat(claims.take(name)).isPresent();
        assertThat(claims.take(name)).isEmpty();
    }

    @Test
    void claimsOfDifferentNamesDoNotMeet() {
        var claims = new Claims(database, LONG);
        assertThat(claims.take(name)).isPresent();
        assertThat(claims.take(name.substring(1))).isPresent();
    }

    @Test
    @DisplayName("A program that died: its claim lapses, and the next has a higher number")
    void aClaimLapses() {
        var dead = new Claims(database, OVER).take(name).orElseThrow();
        var next = new Claims(database, LONG).take(name).orElseThrow();
        assertThat(next.number()).isGreaterThan(dead.number());
    }

    @Test
    @DisplayName(
            "One that slept through its lease learns that it was overtaken, and does not take away the other's claim")
    void oneThatWasOvertakenLearnsIt() {
        var sleeper = new Claims(database, OVER);
        var held = sleeper.take(name).orElseThrow();
        assertThat(new Claims(database, LONG).take(name)).isPresent();
        assertThatThrownBy(() -> sleeper.renew(held)).isInstanceOf(Overtaken.class);
        sleeper.giveBack(held);
        assertThat(new Claims(database, LONG).take(name)).isEmpty();
    }

    @Test
    void aLapsedClaimNobodyTookIsRenewed() {
        var claims = new Claims(database, OVER);
        claims.renew(claims.take(name).orElseThrow());
        assertThat(claims.take(name)).isPresent();
    }

    @Test
    void theNewestNumberIsKnown() {
        var claims = new Claims(database, LONG);
        assertThat(claims.newest(name)).isZero();
        var first = claims.take(name).orElseThrow();
        claims.giveBack(first);
        var second = claims.take(name).orElseThrow();
        assertThat(claims.newest(name)).isEqualTo(second.number()).isGreaterThan(first.number());
    }

    @Test
    @DisplayName("Many at once: never two hold it, and no number comes twice")
    void neverTwoHoldIt() throws Exception {
        var inside = new AtomicInteger();
        var numbers = new ArrayList<Long>();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 40; i++) {
                work.add(() -> {
                    var claims = new Claims(database, LONG);
                    var held = claims.take(name);
                    if (held.isPresent()) {
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        numbers.add(held.get().number());
                        inside.decrementAndGet();
                        claims.giveBack(held.get());
                    }
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }
}
