package org.mingtang.request;

import java.util.List;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote at an answer: none of them reviews it. */
@Component
class ReplyWriters {

    private final JdbcClient database;

    ReplyWriters(JdbcClient database) {
        this.database = database;
    }

    void wrote(RequestId request, Person by) {
        database.sql("insert into request_reply_writer (request, account) values (?, ?) on conflict do nothing")
                .params(request.value(), by.account())
                .update();
    }

    List<UUID> of(RequestId request) {
        return database.sql("select account from request_reply_writer where request = ?")
                .param(request.value())
                .query(UUID.class)
                .list();
    }
}
