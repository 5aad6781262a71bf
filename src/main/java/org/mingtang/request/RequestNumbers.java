package org.mingtang.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of requests, in order of entry within a year; each is given once and never again. */
@Component
class RequestNumbers {

    private final JdbcClient database;

    RequestNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number of the year, e.g. YSQ-2026-000017; whoever asks at the same time waits for this transaction. */
    String next(int year) {
        long last = database.sql("""
                        insert into request_number (year, last) values (?, 1)
                        on conflict (year) do update set last = request_number.last + 1 returning last""").param(year).query(Long.class).single();
        return "YSQ-%d-%06d".formatted(year, last);
    }
}
