package org.mingtang.request.fee;

import org.mingtang.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written of a payment goes with the applicant, also the receipt by which he is found; the sum stays. */
@Component
class FeeErasure {

    private final JdbcClient database;

    FeeErasure(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void on(RequestErased erased) {
        database.sql("""
                        update request_fee set how_to_pay = :gone,
                            receipt = case when receipt is null then null else :gone end
                        where request = :request""")
                .param("gone", RequestErased.GONE)
                .param("request", erased.request().value())
                .update();
    }
}
