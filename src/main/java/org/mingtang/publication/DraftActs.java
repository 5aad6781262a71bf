package org.mingtang.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a draft, when, why; rows are only ever added. */
@Component
class DraftActs {

    private final JdbcClient database;
    private final Clock clock;

    DraftActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void note(Draft draft, DraftAct act, @Nullable DraftStage before, @Nullable String text, UUID account, String name) {
        database.sql("""
                        insert into draft_act (id, draft, act, before, after, text, account, name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        draft.id().value(),
                        act.name(),
                        before == null ? null : before.name(),
                        draft.stage().name(),
                        text,
                        account,
                        name,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void note(Draft draft, DraftAct act, DraftStage before, @Nullable String text, Person by) {
        note(draft, act, before, text, by.account(), by.name());
    }

    /** Everybody who wrote on it; none of them may review it. */
    List<UUID> writers(DraftId draft) {
        return database.sql("select distinct account from draft_act where draft = ? and act in ('WRITE', 'CHANGE', 'SUBMIT')")
                .param(draft.value())
                .query(UUID.class)
                .list();
    }

    List<DraftView.Step> of(DraftId draft) {
        return database.sql("select act, text, name, at from draft_act where draft = ? order by place")
                .param(draft.value())
                .query((row, n) -> new DraftView.Step(
                        DraftAct.valueOf(row.getString("act")).label(),
                        row.getString("text"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
