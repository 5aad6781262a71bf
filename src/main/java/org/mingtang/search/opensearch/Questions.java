package org.mingtang.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says a question in OpenSearch's words. */
final class Questions {

    /**
     * OpenSearch 2 multiplies what a term is worth by k1 + 1, Lucene no longer does. What is worth the same everywhere is
     * multiplied as well, and scores are divided again.
     */
    static final float MULTIPLIED = 2.2f;

    private static final JsonMapper JSON = new JsonMapper();

    private Questions() {}

    static ObjectNode of(Query query) {
        return of(query, 1);
    }

    /** Where OpenSearch keeps no vectors, nothing is near. */
    static ObjectNode withoutVectors(Query query) {
        return query instanceof KnnByteVectorQuery ? nothing() : of(query);
    }

    private static ObjectNode of(Query query, float boost) {
        if (query instanceof BoostQuery each) {
            return of(each.getQuery(), boost * each.getBoost());
        }
        if (query instanceof TermQuery each) {
            return term(each.getTerm(), boost);
        }
        if (query instanceof PrefixQuery each) {
            return one(
                    "prefix",
                    each.getPrefix().field(),
                    "value",
                    each.getPrefix().text(),
                    boost * MULTIPLIED);
        }
        if (query instanceof PhraseQuery each) {
            return phrase(
                    each.getField(),
                    each.getPositions(),
                    Arrays.stream(each.getTerms())
                            .map(term -> List.of(term.text()))
                            .toList(),
                    boost);
        }
        if (query instanceof MultiPhraseQuery each) {
            var alternatives = Arrays.stream(each.getTermArrays())
                    .map(terms -> Arrays.stream(terms).map(Term::text).toList())
                    .toList();
            var field = each.getTermArrays().length == 0 ? null : each.getTermArrays()[0][0].field();
            return phrase(field, each.getPositions(), alternatives, boost);
        }
        if (query instanceof DisjunctionMaxQuery each) {
            return best(each, boost);
        }
        if (query instanceof BooleanQuery each) {
            return all(each, boost);
        }
        if (query instanceof MatchAllDocsQuery) {
            var all = JSON.createObjectNode();
            all.putObject("match_all").put("boost", boost * MULTIPLIED);
            return all;
        }
        if (query instanceof TermInSetQuery each) {
            return anyOf(each, boost);
        }
        if (query instanceof KnnByteVectorQuery each) {
            return near(each, boost);
        }
        throw new IllegalArgumentException("OpenSearch is not asked this way yet: " + query.getClass());
    }

    private static ObjectNode term(Term term, float boost) {
        return one("term", term.field(), "value", term.text(), boost);
    }

    private static ObjectNode one(String kind, String field, String name, String value, float boost) {
        var json = JSON.createObjectNode();
        json.putObject(kind).putObject(field).put(name, value).put("boost", boost);
        return json;
    }

    private static ObjectNode nothing() {
        var json = JSON.createObjectNode();
        json.putObject("match_none");
        return json;
    }

    private static ObjectNode phrase(
            @Nullable String field, int[] positions, List<List<String>> alternatives, float boost) {
        if (field == null || alternatives.isEmpty()) {
            return nothing();
        }
        var text = new StringBuilder();
        int before = positions[0];
        for (int i = 0; i < positions.length; i++) {
            int step = positions[i] - before;
            before = positions[i];
            for (var each : alternatives.get(i).stream().distinct().sorted().toList()) {
                Tokens.append(text, each, step);
                step = 0;
            }
        }
        return one("match_phrase", field, "query", text.toString(), boost);
    }

    private static ObjectNode best(DisjunctionMaxQuery query, float boost) {
        if (query.getDisjuncts().isEmpty()) {
            return nothing();
        }
        var json = JSON.createObjectNode();
        var best = json.putObject("dis_max");
        best.put("tie_breaker", query.getTieBreakerMultiplier()).put("boost", boost);
        var queries = best.putArray("queries");
        // In a fixed order, so that sums of floats come out alike each time.
        query.getDisjuncts().stream()
                .map(Questions::of)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(queries::add);
        return json;
    }

    private static ObjectNode all(BooleanQuery query, float boost) {
        if (query.clauses().isEmpty()) {
            return nothing();
        }
        var json = JSON.createObjectNode();
        var all = json.putObject("bool").put("boost", boost);
        for (var clause : query.clauses()) {
            var name = switch (clause.getOccur()) {
                case MUST -> "must";
                case FILTER -> "filter";
                case SHOULD -> "should";
                case MUST_NOT -> "must_not";
            };
            all.withArray("/" + name).add(of(clause.getQuery()));
        }
        if (query.getMinimumNumberShouldMatch() > 0) {
            all.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        return json;
    }

    private static ObjectNode anyOf(TermInSetQuery query, float boost) {
        var json = JSON.createObjectNode();
        var terms = json.putObject("terms").put("boost", boost * MULTIPLIED);
        var values = terms.putArray(query.getField());
        values(query).forEach(values::add);
        return json;
    }

    /** Needs the k-NN plugin; its scores are not multiplied. */
    private static ObjectNode near(KnnByteVectorQuery query, float boost) {
        var json = JSON.createObjectNode();
        var wrapped = json.putObject("bool").put("boost", boost * MULTIPLIED);
        var near = wrapped.putArray("must").addObject().putObject("knn").putObject(query.getField());
        var vector = near.put("k", query.getK()).putArray("vector");
        for (byte each : query.getTargetCopy()) {
            vector.add(each);
        }
        if (query.getFilter() != null) {
            near.set("filter", of(query.getFilter()));
        }
        return json;
    }

    private static List<String> values(TermInSetQuery query) {
        var iterator = query.getBytesRefIterator();
        var values = new ArrayList<String>();
        try {
            for (var each = iterator.next(); each != null; each = iterator.next()) {
                values.add(each.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
