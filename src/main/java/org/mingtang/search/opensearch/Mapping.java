package org.mingtang.search.opensearch;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index as OpenSearch is told to make it, and documents as it takes them; both are read off Lucene's documents. What
 * is searched stands under the field's name, what is kept beside the document under the name with {@code _kept}.
 */
final class Mapping {

    /** Our own document that remembers how far the index has followed. */
    static final String PLACE = "place";

    private static final String TOKENS = "tokens";
    private static final JsonMapper JSON = new JsonMapper();

    private Mapping() {}

    static String kept(String field) {
        return field + "_kept";
    }

    /** Returns the body that makes an index for documents like these. */
    static ObjectNode index(List<Document> example, Analyzer analyzer, int shards, boolean vectors) {
        var index = JSON.createObjectNode();
        var settings = index.putObject("settings");
        settings(settings, shards);
        if (vectors) {
            settings.put("knn", true);
        }
        var mappings = index.putObject("mappings");
        mappings.put("dynamic", "strict");
        // The table holds the texts; only our own place is read back.
        mappings.putObject("_source").putArray("includes").add(PLACE + ".*");
        var properties = mappings.putObject("properties");
        properties.putObject(PLACE).put("type", "object").put("enabled", false);
        for (var document : example) {
            for (var field : document) {
                describe(field, analyzer, properties, vectors);
            }
        }
        return index;
    }

    private static void settings(ObjectNode settings, int shards) {
        settings.put("number_of_shards", shards);
        settings.put("auto_expand_replicas", "0-1");
        // Whoever has written says when it is to be seen.
        settings.put("refresh_interval", "-1");
        // A writer that was overtaken must not bring back what was deleted meanwhile.
        settings.put("gc_deletes", "1h");
        var analysis = settings.putObject("analysis");
        analysis.putObject("tokenizer")
                .putObject("places")
                .put("type", "whitespace")
                .put("max_token_length", 100_000);
        var filters = analysis.putObject("filter");
        filters.putObject("alternatives")
                .put("type", "pattern_capture")
                .put("preserve_original", false)
                .putArray("patterns")
                .add("([^|]+)");
        filters.putObject("holes").put("type", "stop").putArray("stopwords").add(Tokens.HOLE);
        var tokens = analysis.putObject("analyzer")
                .putObject(TOKENS)
                .put("type", "custom")
                .put("tokenizer", "places");
        tokens.putArray("filter").add("alternatives").add("holes");
    }

    private static void describe(IndexableField field, Analyzer analyzer, ObjectNode properties, boolean vectors) {
        var type = field.fieldType();
        if (type.indexOptions() != IndexOptions.NONE) {
            var searched = properties.putObject(field.name());
            if (type.tokenized()) {
                searched.put("type", "text")
                        .put("analyzer", TOKENS)
                        .put("norms", !type.omitNorms())
                        .put("position_increment_gap", analyzer.getPositionIncrementGap(field.name()));
            } else {
                searched.put("type", "keyword").put("doc_values", false);
            }
        }
        if (type.docValuesType() != DocValuesType.NONE) {
            properties
                    .putObject(kept(field.name()))
                    .put("type", type.docValuesType() == DocValuesType.NUMERIC ? "long" : "keyword")
                    .put("index", false);
        }
        if (vectors && type.vectorDimension() > 0) {
            var near = properties.putObject(field.name());
            near.put("type", "knn_vector")
                    .put("dimension", type.vectorDimension())
                    .put("data_type", "byte");
            near.putObject("method")
                    .put("name", "hnsw")
                    .put("space_type", "cosinesimil")
                    .put("engine", "lucene");
        }
    }

    /** Returns a document as OpenSearch takes it; its vector only where the k-NN plugin is there to keep it. */
    static ObjectNode document(Document document, Analyzer analyzer, boolean vectors) {
        var json = JSON.createObjectNode();
        for (var field : document) {
            var type = field.fieldType();
            if (type.indexOptions() != IndexOptions.NONE) {
                var text = type.tokenized() ? Tokens.of(field.tokenStream(analyzer, null)) : field.stringValue();
                if (!text.isEmpty()) {
                    values(json, field.name()).add(text);
                }
            }
            switch (type.docValuesType()) {
                case NUMERIC ->
                    json.put(kept(field.name()), field.numericValue().longValue());
                case BINARY, SORTED ->
                    json.put(kept(field.name()), field.binaryValue().utf8ToString());
                default -> {}
            }
            if (vectors && field instanceof KnnByteVectorField near) {
                var vector = json.putArray(field.name());
                for (byte each : near.vectorValue()) {
                    vector.add(each);
                }
            }
        }
        return json;
    }

    private static ArrayNode values(ObjectNode json, String field) {
        return json.get(field) instanceof ArrayNode there ? there : json.putArray(field);
    }
}
