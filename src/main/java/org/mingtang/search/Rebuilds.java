package org.mingtang.search;

import java.sql.Timestamp;
import java.time.Clock;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wishes to build the index anew; each program on the database answers the newest for itself. */
@Component
class Rebuilds {

    private final JdbcClient database;
    private final Clock clock;

    Rebuilds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void wish(Person by) {
        database.sql("insert into search_rebuild (wished_by, wished_at) values (:by, :at)")
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Returns the number of the newest wish, 0 if there was never one. */
    long newest() {
        return database.sql("select coalesce(max(number), 0) from search_rebuild")
                .query(Long.class)
                .single();
    }
}
