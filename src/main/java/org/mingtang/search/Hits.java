package org.mingtang.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.View;

/** Turns what an index found into hits in their final order. */
record Hits(View view) {

    /** What must be asked for with each entry. */
    static final List<String> KEPT = List.of(Fields.KEY, Fields.SUCCESSOR, Fields.DAY, Facet.VALIDITY.counted());

    /** What has fallen counts half. */
    private static final float FALLEN = .5f;
    /** A document that took the place of one that took the place of one: longer chains are not followed. */
    private static final int LONGEST_CHAIN = 5;

    /** Returns the hits in order, by score or else by day. */
    static List<Hit> sorted(List<Hit> found, boolean byScore) {
        var hits = new ArrayList<>(found);
        if (byScore) {
            hits.replaceAll(hit -> hit.fallen() ? hit.scored(hit.score() * FALLEN) : hit);
        }
        hits.sort(byScore ? Hit.BY_SCORE : Hit.BY_DAY);
        return hits;
    }

    /**
     * Returns the hits with the living successors of those that have fallen before them, found or not: whoever looks for
     * an old name is led to what is in force.
     *
     * @param narrowing what a successor must fit to be shown
     */
    List<Hit> livingFirst(List<Hit> hits, Query narrowing) {
        var living = livingSuccessors(hits, narrowing);
        return living.isEmpty() ? hits : Ranking.livingFirst(hits, living);
    }

    private Map<UUID, Hit> livingSuccessors(List<Hit> hits, Query narrowing) {
        Map<UUID, UUID> next = new HashMap<>();
        var wanted = new HashSet<UUID>();
        for (var hit : hits) {
            if (hit.fallen() && hit.successor() != null) {
                wanted.add(hit.successor());
                next.put(hit.key(), hit.successor());
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var known = new HashMap<UUID, Hit>();
        for (int i = 0; i < LONGEST_CHAIN && !wanted.isEmpty(); i++) {
            var found = lookUp(wanted, Fields.entries());
            wanted.clear();
            for (var hit : found) {
                known.put(hit.key(), hit);
                if (hit.fallen() && hit.successor() != null && !known.containsKey(hit.successor())) {
                    wanted.add(hit.successor());
                    next.put(hit.key(), hit.successor());
                }
            }
        }
        var ends = new HashMap<UUID, UUID>();
        for (var hit : hits) {
            var end = end(hit.key(), next);
            var last = known.get(end);
            if (hit.fallen() && last != null && !last.fallen()) {
                ends.put(hit.key(), end);
            }
        }
        var fitting = new HashMap<UUID, Hit>();
        lookUp(new HashSet<>(ends.values()), narrowing).forEach(hit -> fitting.put(hit.key(), hit));
        var living = new HashMap<UUID, Hit>();
        ends.forEach((fallen, end) -> {
            if (fitting.containsKey(end)) {
                living.put(fallen, fitting.get(end));
            }
        });
        return living;
    }

    private static UUID end(UUID key, Map<UUID, UUID> next) {
        var end = key;
        for (int i = 0; i < LONGEST_CHAIN && next.containsKey(end); i++) {
            end = next.get(end);
        }
        return end;
    }

    /** Returns those of the entries that the query finds, with its scores. */
    List<Hit> lookUp(Set<UUID> keys, Query query) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var those = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                        new TermInSetQuery(
                                Fields.KEY, keys.stream().map(Fields::bytes).toList()),
                        Occur.FILTER)
                .build();
        return read(view.best(Ask.best(those, keys.size(), KEPT)));
    }

    static List<Hit> read(Best best) {
        return best.rows().stream().map(Hits::hit).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Hit hit(Best.Row row) {
        var validity = row.find(Facet.VALIDITY.counted());
        var day = row.find(Fields.DAY);
        var successor = row.find(Fields.SUCCESSOR);
        return new Hit(
                UUID.fromString(row.get(Fields.KEY)),
                row.score(),
                day == null ? 0 : Long.parseLong(day),
                validity != null
                        && SearchEntry.Validity.valueOf(Facet.code(validity)).fallen(),
                successor == null ? null : UUID.fromString(successor));
    }
}
