package org.mingtang.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mingtang.procedure.UnlawfulAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approved manuscripts whose hour has come. */
@Component
class DueManuscripts {

    private static final Logger log = LoggerFactory.getLogger(DueManuscripts.class);

    private final JdbcClient database;
    private final Publications publications;
    private final Clock clock;

    DueManuscripts(JdbcClient database, Publications publications, Clock clock) {
        this.database = database;
        this.publications = publications;
        this.clock = clock;
    }

    /** Publishes each in a transaction of its own; one that cannot be published loses its hour and goes back to people. */
    void publish() {
        for (UUID id : due()) {
            ManuscriptId manuscript = new ManuscriptId(id);
            try {
                publications.publishAsScheduled(manuscript);
            } catch (UnlawfulAct refused) {
                log.warn("定时发布未成 {}：{}", id, refused.getMessage());
                publications.unschedule(manuscript, "定时发布未成：" + refused.getMessage());
            } catch (RuntimeException trouble) {
                // It is tried again in a minute; the others whose hour has come do not wait for it.
                log.error("定时发布出错 {}", id, trouble);
            }
        }
    }

    private List<UUID> due() {
        return database.sql(
                        "select id from manuscript where stage = 'APPROVED' and publish_at <= ? order by publish_at")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }
}
