package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.chinese.HanAnalyzer;
import tools.jackson.databind.JsonNode;

/** The index as OpenSearch is told to make it, and documents as it takes them. */
class MappingTests {

    private final Document document = document();

    @Test
    void everyFieldIsDescribedByWhatItIs() {
        var properties = described(false).path("mappings").path("properties");
        assertThat(plain(properties.path("title")))
                .isEqualTo("{'type':'text','analyzer':'tokens','norms':true,'position_increment_gap':50}");
        assertThat(plain(properties.path("site"))).isEqualTo("{'type':'keyword','doc_values':false}");
        assertThat(plain(properties.path("unit"))).isEqualTo("{'type':'keyword','doc_values':false}");
        assertThat(plain(properties.path("unit_kept"))).isEqualTo("{'type':'keyword','index':false}");
        assertThat(plain(properties.path("key_kept"))).isEqualTo("{'type':'keyword','index':false}");
        assertThat(plain(properties.path("day_kept"))).isEqualTo("{'type':'long','index':false}");
        assertThat(properties.has("day")).isFalse();
    }

    @Test
    @DisplayName("Nothing is kept twice: texts stay in the table, and unknown fields are refused")
    void nothingIsKeptTwice() {
        var mappings = described(false).path("mappings");
        assertThat(mappings.path("dynamic").asString()).isEqualTo("strict");
        assertThat(plain(mappings.path("_source"))).isEqualTo("{'includes':['place.*']}");
        assertThat(mappings.path("properties").path("place").path("enabled").asBoolean(true))
                .isFalse();
    }

    @Test
    void textsAreTheTokensOfTheProgram() {
        var json = Mapping.document(document, new HanAnalyzer(), false);
        assertThat(plain(json.path("title"))).isEqualTo("['政|政务 务 公|公开 开 2026 abc','办|办法 法']");
        assertThat(plain(json.path("site"))).isEqualTo("['main']");
        assertThat(plain(json.path("unit"))).isEqualTo("['u1']");
        assertThat(json.path("unit_kept").asString()).isEqualTo("u1\t市政府");
        assertThat(json.path("day_kept").asLong()).isEqualTo(20000);
        assertThat(json.path("key_kept").asString()).isEqualTo("k1");
    }

    @Test
    void textWithoutWordsIsLeftOut() {
        var empty = new Document();
        empty.add(new TextField("title", "？！……", Store.NO));
        assertThat(Mapping.document(empty, new HanAnalyzer(), false).isEmpty()).isTrue();
    }

    @Test
    void vectorsOnlyWhereTheyAreKept() {
        assertThat(described(false).path("settings").has("knn")).isFalse();
        assertThat(described(false).path("mappings").path("properties").has("meaning"))
                .isFalse();
        assertThat(Mapping.document(document, new HanAnalyzer(), false).has("meaning"))
                .isFalse();

        var near = described(true).path("mappings").path("properties").path("meaning");
        assertThat(described(true).path("settings").path("knn").asBoolean()).isTrue();
        assertThat(near.path("dimension").asInt()).isEqualTo(3);
        assertThat(near.path("data_type").asString()).isEqualTo("byte");
        assertThat(near.path("method").path("space_type").asString()).isEqualTo("cosinesimil");
        assertThat(plain(Mapping.document(document, new HanAnalyzer(), true).path("meaning")))
                .isEqualTo("[1,-2,127]");
    }

    @ParameterizedTest
    @DisplayName(
            "Tokens with their places as text: a bar within a place, a space between, an underscore for an empty one")
    @CsvSource({"0,a|b", "1,a b", "2,a _ b", "4,a _ _ _ b"})
    void places(int step, String written) {
        var text = new StringBuilder();
        Tokens.append(text, "a", 3);
        Tokens.append(text, "b", step);
        assertThat(text).hasToString(written);
    }

    private JsonNode described(boolean vectors) {
        return Mapping.index(List.of(document), new HanAnalyzer(), 1, vectors);
    }

    private static String plain(JsonNode json) {
        return json.toString().replace('"', '\'');
    }

    private static Document document() {
        var document = new Document();
        document.add(new TextField("title", "政务，公开2026ABC", Store.NO));
        document.add(new TextField("title", "办法", Store.NO));
        document.add(new StringField("site", "main", Store.NO));
        document.add(new StringField("unit", "u1", Store.NO));
        document.add(new SortedDocValuesField("unit", new BytesRef("u1\t市政府")));
        document.add(new BinaryDocValuesField("key", new BytesRef("k1")));
        document.add(new NumericDocValuesField("day", 20000));
        document.add(new KnnByteVectorField("meaning", new byte[] {1, -2, 127}, VectorSimilarityFunction.COSINE));
        return document;
    }
}
