package org.mingtang.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.SearchUnavailable;
import org.mingtang.search.engine.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The index that answers, asked over the net; all questions of one moment go in one request. */
record RemoteView(Connection connection, String alias, Description description) implements View {

    private static final JsonMapper JSON = new JsonMapper();
    /** Nothing has more values, and OpenSearch refuses more buckets than some ten thousands. */
    private static final int MOST_VALUES = 5000;

    private static final String ONLY = "filter_path=responses.error,responses.timed_out,responses._shards.failed,"
            + "responses.hits.total,responses.hits.hits._score,responses.hits.hits.fields,"
            + "responses.aggregations.*.buckets";

    @Override
    public List<Best> best(List<Ask> asks) {
        if (asks.isEmpty()) {
            return List.of();
        }
        var lines = new StringBuilder();
        for (var ask : asks) {
            lines.append("{}\n").append(request(ask)).append('\n');
        }
        var answers = connection
                .ask("/" + alias + "/_msearch?" + scope() + ONLY, lines.toString(), "application/x-ndjson")
                .path("responses");
        var best = new ArrayList<Best>();
        for (int i = 0; i < asks.size(); i++) {
            best.add(read(asks.get(i), answers.path(i)));
        }
        return best;
    }

    @Override
    public Frequencies frequencies(String field, Collection<String> terms) {
        var body = JSON.createObjectNode();
        body.putObject("doc").put(field, String.join(" ", terms));
        body.put("term_statistics", true).put("positions", false).put("offsets", false);
        var vector = connection
                .ask("/" + alias + "/_termvectors", body.toString(), "application/json")
                .path("term_vectors")
                .path(field);
        var of = new HashMap<String, Integer>();
        for (var term : vector.path("terms").properties()) {
            of.put(term.getKey(), term.getValue().path("doc_freq").asInt(0));
        }
        return new Frequencies(vector.path("field_statistics").path("doc_count").asInt(0), of);
    }

    /** With several shards terms are weighed over all of them, so that scores are those of one index. */
    private String scope() {
        return description.shards() > 1 ? "search_type=dfs_query_then_fetch&" : "";
    }

    /** Returns one question as OpenSearch takes it. */
    ObjectNode request(Ask ask) {
        var request = JSON.createObjectNode();
        request.put("size", ask.most()).put("track_total_hits", true).put("_source", false);
        request.set("query", description.vectors() ? Questions.of(ask.query()) : Questions.withoutVectors(ask.query()));
        if (ask.newestBy() != null || ask.tiedBy() != null) {
            var sort = request.put("track_scores", ask.newestBy() == null).putArray("sort");
            sort.addObject().put(ask.newestBy() == null ? "_score" : Mapping.kept(ask.newestBy()), "desc");
            sort.addObject().put(ask.tiedBy() == null ? "_doc" : Mapping.kept(ask.tiedBy()), "asc");
        }
        if (ask.most() > 0) {
            var fields = request.putArray("docvalue_fields");
            ask.kept().forEach(field -> fields.add(Mapping.kept(field)));
        }
        for (var field : ask.counted()) {
            request.withObject("/aggs")
                    .putObject(field)
                    .putObject("terms")
                    .put("field", Mapping.kept(field))
                    .put("size", MOST_VALUES);
        }
        return request;
    }

    private static Best read(Ask ask, JsonNode answer) {
        if (answer.has("error") || !answer.has("hits")) {
            throw new SearchUnavailable("OpenSearch does not answer: "
                    + answer.path("error").path("type").asString("") + " "
                    + answer.path("error").path("reason").asString(""));
        }
        if (answer.path("timed_out").asBoolean(false)
                || answer.path("_shards").path("failed").asInt(0) > 0) {
            throw new SearchUnavailable("OpenSearch answers from a part of the index only");
        }
        var rows = new ArrayList<Best.Row>();
        for (var hit : answer.path("hits").path("hits")) {
            rows.add(row(ask, hit));
        }
        var counts = new HashMap<String, Map<String, Long>>();
        for (var field : ask.counted()) {
            var values = new LinkedHashMap<String, Long>();
            for (var bucket : answer.path("aggregations").path(field).path("buckets")) {
                values.put(
                        bucket.path("key").asString(), bucket.path("doc_count").asLong());
            }
            counts.put(field, values);
        }
        return new Best(answer.path("hits").path("total").path("value").asLong(), rows, counts);
    }

    private static Best.Row row(Ask ask, JsonNode hit) {
        var kept = new HashMap<String, String>();
        for (var field : ask.kept()) {
            var value = hit.path("fields").path(Mapping.kept(field)).path(0);
            if (!value.isMissingNode()) {
                kept.put(field, value.asString());
            }
        }
        boolean scored = ask.newestBy() == null;
        return new Best.Row(scored ? hit.path("_score").floatValue(0) / Questions.MULTIPLIED : 0, kept);
    }
}
