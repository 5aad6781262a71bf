package org.mingtang.evidence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes two requests of the same submission wait for each other until the first one's transaction ends. */
@Component
class SubmissionLock {

    private final JdbcClient database;

    SubmissionLock(JdbcClient database) {
        this.database = database;
    }

    Optional<UUID> hold(@Nullable UUID submission) {
        if (submission != null) {
            database.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", submission.getMostSignificantBits())
                    .query((row, n) -> submission)
                    .list();
        }
        return Optional.ofNullable(submission);
    }
}
