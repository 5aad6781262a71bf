package org.mingtang.policy;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ItemEntered;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a document of the library of each policy that passes the door, in the transaction that lets it through. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PolicyDocuments {

    private static final int LONGEST_QUOTE = 1000;

    private final JdbcClient database;
    private final Items items;
    private final RelationRows rows;
    private final Policies policies;
    private final Relations relations;
    private final SaidRelations said;
    private final Standings standings;
    private final Proposals proposals;
    private final AmendedTexts amended;

    PolicyDocuments(
            JdbcClient database,
            Items items,
            RelationRows rows,
            Policies policies,
            Relations relations,
            SaidRelations said,
            Standings standings,
            Proposals proposals,
            AmendedTexts amended) {
        this.database = database;
        this.items = items;
        this.rows = rows;
        this.policies = policies;
        this.relations = relations;
        this.said = said;
        this.standings = standings;
        this.proposals = proposals;
        this.amended = amended;
    }

    @EventListener
    void on(ItemPublished published) {
        if (published.kind().isPolicy()) {
            ItemView item = items.find(published.item()).orElseThrow();
            enter(item);
            amended.ask(item);
        } else {
            leave(published.item(), "已改为其他类型");
        }
    }

    @EventListener
    void on(ItemEntered entered) {
        if (entered.kind().isPolicy()) {
            enter(items.find(entered.item()).orElseThrow());
        }
    }

    /** Writes the document as its newest version has it; doing it twice changes nothing. */
    void enter(ItemView item) {
        write(item);
        propose(item);
        relations.confirmCertain(item.number());
        List<Relation> all = rows.of(item.number().value());
        proposals.asked(
                item.number().value(),
                all.stream()
                        .filter(each -> each.stage() == RelationStage.PROPOSED)
                        .toList());
        standings.refresh(item.number());
        all.forEach(standings::refresh);
    }

    /** What became public before there was a library; withdrawn it stays. */
    void enterPast(ItemView item) {
        enter(item);
        if (item.withdrawn() != null) {
            on(new ItemWithdrawn(
                    item.number(),
                    item.unit(),
                    item.kind(),
                    item.withdrawn().reason(),
                    item.withdrawn().at()));
        }
    }

    @EventListener
    void on(ItemWithdrawn withdrawn) {
        leave(withdrawn.item(), "已撤回");
    }

    /** What it did to others is undone with it. */
    private void leave(ItemNumber item, String why) {
        int known = database.sql("update policy_document set withdrawn = true where item = ?")
                .param(item.value())
                .update();
        if (known > 0) {
            standings.refresh(item);
            relations.release(item, why);
            rows.of(item.value()).stream()
                    .filter(each -> each.target().is(item.value()))
                    .forEach(proposals::looked);
            proposals.tell(item.value());
        }
    }

    private void write(ItemView item) {
        List<String> names = PolicyNames.of(item.title(), item.unitName());
        DaysOfText days = DaysOfText.of(item);
        database.sql("""
                        insert into policy_document as known (item, unit, kind, title, names, doc_number, doc_key, theme,
                            formed_on, effective_from, valid_until, published_at, for_everybody, told,
                            end_handled_at, days_read)
                        values (:item, :unit, :kind, :title, :names, :number, :key, :theme,
                            :formed, :effective, :until, :published, :everybody, 'NONE',
                            :handled, true)
                        on conflict (item) do update set kind = excluded.kind, title = excluded.title,
                            names = excluded.names, doc_number = excluded.doc_number, doc_key = excluded.doc_key,
                            theme = excluded.theme, formed_on = excluded.formed_on,
                            effective_from = excluded.effective_from, valid_until = excluded.valid_until,
                            for_everybody = excluded.for_everybody, withdrawn = false, days_read = true,
                            end_handled_at = case when known.valid_until is not distinct from excluded.valid_until
                                then known.end_handled_at else excluded.end_handled_at end,
                            kept_on = case when known.valid_until is not distinct from excluded.valid_until
                                then known.kept_on end""")
                .param("item", item.number().value())
                .param("unit", item.unit())
                .param("kind", item.kind().name())
                .param("title", item.title())
                .param("names", names.toArray(String[]::new))
                .param("number", item.docNumber())
                .param("key", item.docNumber() == null ? null : PolicyNames.key(item.docNumber()))
                .param("theme", item.theme())
                .param("formed", item.formedOn())
                .param("effective", days.from())
                .param("until", days.until())
                .param(
                        "handled",
                        endedBefore(item, days) ? OffsetDateTime.now(ZoneOffset.UTC) : null,
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("published", OffsetDateTime.ofInstant(item.publishedAt(), ZoneOffset.UTC))
                .param("everybody", item.forEverybody())
                .update();
        if (item.forEverybody()) {
            List<String> titles = new ArrayList<>(names);
            titles.add(item.title());
            rows.adopt(item, titles);
        }
    }

    /** What had ended long before it came here asks its keeper for nothing. */
    private boolean endedBefore(ItemView item, DaysOfText days) {
        return item.claimedOn() != null && days.until() != null && days.until().isBefore(policies.today());
    }

    private void propose(ItemView item) {
        Relation.End self = relations.end(item.number());
        LocalDate day = policies.find(item.number()).orElseThrow().day();
        said.of(item.title(), item.body(), self)
                .forEach(each -> relations.propose(new Relation(
                        UUID.randomUUID(),
                        each.kind(),
                        self,
                        each.target(),
                        day,
                        null,
                        RelationStage.PROPOSED,
                        cut(each.quote()),
                        each.address())));
    }

    private static String cut(String quote) {
        return quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) : quote;
    }
}
