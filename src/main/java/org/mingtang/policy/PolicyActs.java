package org.mingtang.policy;

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

/** Who did what to a document of the library, when, why; rows are only ever added. */
@Component
public class PolicyActs {

    /** One thing that was done. */
    public record Step(String act, @Nullable String text, String name, Instant at) {}

    private final JdbcClient database;
    private final DirectedDocuments directed;
    private final AuditTrail audit;
    private final Clock clock;

    PolicyActs(JdbcClient database, DirectedDocuments directed, AuditTrail audit, Clock clock) {
        this.database = database;
        this.directed = directed;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was done about a relation. */
    void note(Relation relation, String act, Person by) {
        Relation.End source = directed.recorded(relation.source());
        Relation.End target = directed.recorded(relation.target());
        Long item = relation.source().item() != null
                ? relation.source().item()
                : relation.target().item();
        note(
                item,
                relation.id(),
                act,
                source.named(),
                source.named() + relation.kind().label() + target.named(),
                by);
    }

    /** @param subject what the document is called; in the trail only where everybody may know it */
    void note(@Nullable Long item, @Nullable UUID relation, String act, String subject, String text, Person by) {
        database.sql("insert into policy_act (item, relation, act, text, account, name, at)"
                        + " values (:item, :relation, :act, :text, :account, :name, :at)")
                .param("item", item)
                .param("relation", relation)
                .param("act", act)
                .param("text", text)
                .param("account", by.account())
                .param("name", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        boolean named = item == null || !directed.isDirected(item);
        audit.note(by.account(), by.name(), act, named ? subject : Relation.End.DIRECTED.named(), text);
    }

    /** Whether an act was noted of a relation, at the moment or after it. */
    boolean isNoted(UUID relation, String act, Instant since) {
        return database.sql("select exists (select from policy_act where relation = ? and act = ? and at >= ?)")
                .params(relation, act, OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Step> of(long item) {
        return database.sql("select act, text, name, at from policy_act where item = ? order by place")
                .param(item)
                .query((row, n) -> new Step(
                        row.getString("act"),
                        row.getString("text"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
