package org.mingtang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Turns what a searcher found into hits in their final order. */
record Hits(IndexSearcher searcher) {

    /** What has fallen counts half. */
    private static final float FALLEN = .5f;
    /** A document that took the place of one that took the place of one: longer chains are not followed. */
    private static final int LONGEST_CHAIN = 5;

    /**
     * Returns the hits with the living successors of those that have fallen before them, found or not: whoever looks for
     * an old name is led to what is in force.
     *
     * @param narrowing what a successor must fit to be shown
     */
    List<Hit> inOrder(List<Hit> found, Query narrowing, boolean byScore) throws IOException {
        var hits = new ArrayList<>(found);
        if (byScore) {
            hits.replaceAll(hit -> hit.fallen() ? hit.scored(hit.score() * FALLEN) : hit);
        }
        hits.sort(byScore ? Hit.BY_SCORE : Hit.BY_DAY);
        var living = livingSuccessors(hits, narrowing);
        return living.isEmpty() ? hits : Ranking.livingFirst(hits, living);
    }

    private Map<UUID, Hit> livingSuccessors(List<Hit> hits, Query narrowing) throws IOException {
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
            var found = lookUp(wanted, new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)));
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
    List<Hit> lookUp(Set<UUID> keys, Query query) throws IOException {
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
        return read(searcher.search(those, keys.size()));
    }

    /** Reads what the index keeps beside the documents, in their order in the index, and returns the hits as given. */
    List<Hit> read(TopDocs top) throws IOException {
        var places = new Integer[top.scoreDocs.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparing(i -> top.scoreDocs[i].doc));
        var hits = new Hit[places.length];
        var leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        @Nullable Values values = null;
        for (int place : places) {
            ScoreDoc found = top.scoreDocs[place];
            int now = ReaderUtil.subIndex(found.doc, leaves);
            if (values == null || now != leaf) {
                leaf = now;
                var reader = leaves.get(leaf).reader();
                values = new Values(
                        DocValues.getBinary(reader, Fields.KEY),
                        DocValues.getBinary(reader, Fields.SUCCESSOR),
                        DocValues.getSorted(reader, Facet.VALIDITY.field()),
                        DocValues.getNumeric(reader, Fields.DAY));
            }
            hits[place] = values.hit(found, leaves.get(leaf).docBase);
        }
        return new ArrayList<>(List.of(hits));
    }

    /** What one part of the index keeps beside its documents. */
    private record Values(
            BinaryDocValues keys, BinaryDocValues successors, SortedDocValues validities, NumericDocValues days) {

        Hit hit(ScoreDoc found, int base) throws IOException {
            int doc = found.doc - base;
            keys.advanceExact(doc);
            boolean fallen = validities.advanceExact(doc)
                    && SearchEntry.Validity.valueOf(Facet.code(
                                    validities.lookupOrd(validities.ordValue()).utf8ToString()))
                            .fallen();
            return new Hit(
                    UUID.fromString(keys.binaryValue().utf8ToString()),
                    found.score,
                    days.advanceExact(doc) ? days.longValue() : 0,
                    fallen,
                    successors.advanceExact(doc)
                            ? UUID.fromString(successors.binaryValue().utf8ToString())
                            : null);
        }
    }
}
