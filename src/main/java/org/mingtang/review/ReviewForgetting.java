package org.mingtang.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Empties the words of reviews of a matter whose time is over. Who reviewed it when with which result stays, and the hash of
 * what was passed.
 */
@Component
public class ReviewForgetting {

    private final JdbcClient database;
    private final Clock clock;

    ReviewForgetting(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Forgets what all reviews of a matter said, also one that nobody ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String kind, String subject) {
        List<UUID> over = database.sql("""
                        update review set forgotten_on = ?, reason = null, revision = revision + 1
                        where kind = ? and subject = ? and forgotten_on is null returning id""")
                .params(LocalDate.now(clock), kind, subject)
                .query(UUID.class)
                .list();
        for (UUID review : over) {
            database.sql("update review_round set text = '{\"parts\":[]}', reason = null where review = ?")
                    .param(review)
                    .update();
            database.sql("update review_act set opinion = null, remarks = '[]', reason = null where review = ?")
                    .param(review)
                    .update();
        }
    }
}
