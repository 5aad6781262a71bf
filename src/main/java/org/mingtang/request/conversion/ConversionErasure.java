package org.mingtang.request.conversion;

import org.mingtang.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reason of a decision may speak of any of its requests, so it goes with the last of them. */
@Component
class ConversionErasure {

    private final JdbcClient database;

    ConversionErasure(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(RequestErased erased) {
        database.sql("""
                        update request_conversion v set reason = null
                        from request_conversion_case k where k.request = ? and v.id = k.conversion and not exists
                            (select from request_conversion_case other join request_case c on c.id = other.request
                             where other.conversion = v.id and c.erased_on is null)""").param(erased.request().value()).update();
    }
}
