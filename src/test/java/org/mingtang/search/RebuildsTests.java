package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class RebuildsTests {

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void eachWishIsNewerThanAllBefore() {
        long before = rebuilds.newest();
        rebuilds.wish(SignedAs.person(Role.OPENNESS_OFFICE));
        long first = rebuilds.newest();
        rebuilds.wish(SignedAs.person(Role.SYSTEM_ADMINISTRATOR));
        assertThat(first).isGreaterThan(before);
        assertThat(rebuilds.newest()).isGreaterThan(first);
    }

    @Test
    void wishSaysWhoseItWas() {
        var person = SignedAs.person(Role.OPENNESS_OFFICE);
        rebuilds.wish(person);
        assertThat(database.sql("select wished_by from search_rebuild order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(person.name());
    }

    @Test
    @DisplayName("A wish that was rolled back builds nothing")
    void wishThatWasRolledBackIsNone() {
        long before = rebuilds.newest();
        transactions.executeWithoutResult(status -> {
            rebuilds.wish(SignedAs.person(Role.OPENNESS_OFFICE));
            assertThat(rebuilds.newest()).isGreaterThan(before);
            status.setRollbackOnly();
        });
        assertThat(rebuilds.newest()).isEqualTo(before);
    }

    @Test
    void wishesAtOnceAreEachCounted() throws Exception {
        long before = database.sql("select count(*) from search_rebuild")
                .query(Long.class)
                .single();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var wishes = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 8; i++) {
                wishes.add(() -> {
                    rebuilds.wish(SignedAs.person(Role.OPENNESS_OFFICE));
                    return null;
                });
            }
            for (var wish : pool.invokeAll(wishes)) {
                wish.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(database.sql("select count(*) from search_rebuild")
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 8);
    }
}
