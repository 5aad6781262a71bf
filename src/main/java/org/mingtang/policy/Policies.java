package org.mingtang.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The library of policies as everybody sees it: newest first, each with its state on the day asked for. */
@Component
@Transactional(readOnly = true)
public class Policies {

    private final JdbcClient database;
    private final RelationRows relations;
    private final Clock clock;

    Policies(JdbcClient database, RelationRows relations, Clock clock) {
        this.database = database;
        this.relations = relations;
        this.clock = clock;
    }

    /** Documents that everybody may see, with their state of today, newest formed first. */
    public List<PolicyDocument> list(PolicyFilter filter, int limit, long offset) {
        return PolicyQuery.of(filter, today()).list(database, limit, offset);
    }

    /**
     * Documents that everybody may see and that stand today, newest formed first.
     *
     * @param endedSince also those whose own validity ended on this day or later; null for none
     */
    public List<PolicyDocument> standing(PolicyFilter filter, @Nullable LocalDate endedSince, int limit) {
        PolicyQuery query = PolicyQuery.of(filter, today());
        String stands = "state not in ('ABOLISHED', 'EXPIRED')";
        return endedSince == null
                ? query.and(stands).list(database, limit, 0)
                : query.and("(" + stands + " or (state = 'EXPIRED' and valid_until >= :since and valid_until < :day))")
                        .with("since", endedSince)
                        .list(database, limit, 0);
    }

    /** The last days of those among several documents whose own validity ended, or ends by a day. */
    public Map<Long, LocalDate> ends(Collection<Long> items, LocalDate by) {
        Map<Long, LocalDate> ends = new HashMap<>();
        database.sql("select item, valid_until from policy_document where item = any(:items) and valid_until <= :by")
                .param("items", items.toArray(Long[]::new))
                .param("by", by)
                .query(row -> {
                    ends.put(row.getLong("item"), row.getObject("valid_until", LocalDate.class));
                });
        return ends;
    }

    public int count(PolicyFilter filter) {
        return PolicyQuery.of(filter, today()).count(database);
    }

    /** The years in which a site's documents became public, newest first. */
    List<Integer> years(UnitScope site) {
        return PolicyQuery.of(PolicyFilter.ALL.on(site), today()).years(database);
    }

    /** One document, also a withdrawn one and one for named units only: who may see it is the page's matter. */
    public Optional<PolicyDocument> find(ItemNumber item) {
        return find(item, today());
    }

    /** One document with its state on a day. */
    public Optional<PolicyDocument> find(ItemNumber item, LocalDate day) {
        return new PolicyQuery(day)
                .and("item = :item").with("item", item.value()).list(database, 1, 0).stream()
                        .findFirst();
    }

    /** Since when and until when it is in force. */
    public Validity validity(ItemNumber item) {
        PolicyDocument document = find(item).orElseThrow();
        return validity(item.value(), document.effectiveFrom(), document.validUntil());
    }

    /** The validity of a text, which may not be in the library yet. */
    Validity validity(ItemView item) {
        DaysOfText days = DaysOfText.of(item);
        return validity(item.number().value(), days.from(), days.until());
    }

    private Validity validity(long item, @Nullable LocalDate effectiveFrom, @Nullable LocalDate validUntil) {
        List<Validity.Touch> touches = relations.confirmed(item).stream()
                .filter(relation -> relation.target().is(item))
                .map(relation -> new Validity.Touch(relation.kind(), relation.worksFrom()))
                .toList();
        return new Validity(effectiveFrom, validUntil, touches);
    }

    /**
     * The document another one names, where exactly one is meant; its number counts more than its title.
     *
     * @param but a document that is not meant: a new 办法 that ends the 办法 of the same name does not end itself
     */
    Optional<PolicyDocument> named(String title, String docNumber, @Nullable Long but) {
        if (!docNumber.isBlank()) {
            List<PolicyDocument> same = others(but)
                    .and("doc_key = :key")
                    .with("key", PolicyNames.key(docNumber))
                    .list(database, 2, 0);
            if (same.size() == 1) {
                return Optional.of(same.get(0));
            }
        }
        if (title.isBlank()) {
            return Optional.empty();
        }
        List<PolicyDocument> same = others(but)
                .and("(title = :title or :title = any(names))")
                .with("title", title)
                .list(database, 2, 0);
        return same.size() == 1
                ? Optional.of(same.get(0)).filter(found -> PolicyNames.mayBe(docNumber, found.docNumber()))
                : Optional.empty();
    }

    private PolicyQuery others(@Nullable Long but) {
        return but == null ? query() : query().and("item <> :but").with("but", but);
    }

    /** What everybody may see, for further conditions. */
    PolicyQuery query() {
        return PolicyQuery.of(PolicyFilter.ALL, today());
    }

    List<PolicyDocument> list(PolicyQuery query, int limit) {
        return list(query, limit, 0);
    }

    List<PolicyDocument> list(PolicyQuery query, int limit, long offset) {
        return query.list(database, limit, offset);
    }

    int count(PolicyQuery query) {
        return query.count(database);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
