package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what in a round, when, why; rows are only ever added. */
@Component
public class CleanUpActs {

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    CleanUpActs(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** One thing that was done. */
    public record Step(String act, @Nullable String text, String name, Instant at) {}

    void note(
            CleanUp round,
            CleanUpAct act,
            @Nullable CleanUpStage before,
            @Nullable Long item,
            @Nullable String text,
            Person by) {
        database.sql("""
                        insert into clean_up_act (clean_up, act, before, after, item, text, account, name, at)
                        values (:round, :act, :before, :after, :item, :text, :account, :name, :at)""")
                .param("round", round.id())
                .param("act", act.name())
                .param("before", before == null ? null : before.name())
                .param("after", round.stage().name())
                .param("item", item)
                .param("text", text)
                .param("account", by.account())
                .param("name", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        audit.note(by.account(), by.name(), "清理：" + act.label(), round.title(), text == null ? "" : text);
    }

    List<Step> of(UUID round) {
        return database.sql("select act, text, name, at from clean_up_act where clean_up = ? order by place")
                .param(round)
                .query((row, n) -> new Step(
                        CleanUpAct.valueOf(row.getString("act")).label(),
                        row.getString("text"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
