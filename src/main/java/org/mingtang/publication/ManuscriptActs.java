package org.mingtang.publication;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a draft, when, why; rows are only ever added. */
@Component
class ManuscriptActs {

    private final JdbcClient database;
    private final Clock clock;

    ManuscriptActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void note(
            Manuscript draft,
            ManuscriptAct act,
            @Nullable ManuscriptStage before,
            @Nullable String text,
            UUID account,
            String name) {
        database.sql("""
                        insert into manuscript_act (id, manuscript, act, before, after, text, account, name, at)
                        values (:id, :manuscript, :act, :before, :after, :text, :account, :name, :at)""")
                .param("id", UUID.randomUUID())
                .param("manuscript", draft.id().value())
                .param("act", act.name())
                .param("before", before == null ? null : before.name())
                .param("after", draft.stage().name())
                .param("text", text)
                .param("account", account)
                .param("name", name)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    void note(Manuscript draft, ManuscriptAct act, ManuscriptStage before, @Nullable String text, Person by) {
        note(draft, act, before, text, by.account(), by.name());
    }

    /** Everybody who wrote on it; none of them may review it. */
    List<UUID> writers(ManuscriptId draft) {
        return database.sql(
                        "select distinct account from manuscript_act where manuscript = ? and act in ('WRITE', 'CHANGE', 'SUBMIT')")
                .param(draft.value())
                .query(UUID.class)
                .list();
    }

    /** Who set the time for what was approved last, as somebody of the manuscript's unit; an hour of before counts no more. */
    Person scheduler(ManuscriptId draft, UUID unit) {
        return lastBy(draft, ManuscriptAct.SCHEDULE, ManuscriptAct.PASS, unit);
    }

    /** Who let it out, as somebody of the unit. */
    Person publisher(ManuscriptId draft, UUID unit) {
        return lastBy(draft, ManuscriptAct.PUBLISH, ManuscriptAct.WRITE, unit);
    }

    private Person lastBy(ManuscriptId draft, ManuscriptAct act, ManuscriptAct since, UUID unit) {
        return database.sql("""
                        select account, name from manuscript_act
                        where manuscript = :draft and act = :act and place >
                            (select coalesce(max(place), 0) from manuscript_act where manuscript = :draft and act = :since)
                        order by place desc limit 1""")
                .param("draft", draft.value())
                .param("act", act.name())
                .param("since", since.name())
                .query((row, n) ->
                        new Person(row.getObject("account", UUID.class), row.getString("name"), unit, Set.of()))
                .optional()
                .orElseThrow(() -> new UnlawfulAct("这份稿件还没有人" + act.label() + "。"));
    }

    List<ManuscriptView.Step> of(ManuscriptId draft) {
        return database.sql("select act, text, name, at from manuscript_act where manuscript = ? order by place")
                .param(draft.value())
                .query((row, n) -> new ManuscriptView.Step(
                        ManuscriptAct.valueOf(row.getString("act")).label(),
                        row.getString("text"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
