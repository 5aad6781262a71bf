package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.search.chinese.HanAnalyzer;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.SearchUnavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asking the index: what is asked, and recorded answers of OpenSearch 2.19. */
class RemoteViewTests {

    private static final Ask ASK = Ask.best(new MatchAllDocsQuery(), 5, List.of("key", "day"));
    private static final String FOUND = """
            {'timed_out':false,'_shards':{'failed':0},'hits':{'total':{'value':123,'relation':'eq'},'hits':[
            {'_score':4.4,'fields':{'key_kept':['k1'],'day_kept':[20000]}},{'_score':2.2,'fields':{'key_kept':['k2']}}]}}""";
    private static final String COUNTED = """
            {'_shards':{'failed':0},'hits':{'total':{'value':3,'relation':'eq'}},'aggregations':{'unit':{'buckets':[
            {'key':'u1\\t市政府','doc_count':2},{'key':'u2','doc_count':1}]}}}""";
    private static final String NO_INDEX =
            "{'error':{'root_cause':[],'type':'index_not_found_exception','reason':'no such index [t]'},'status':404}";

    private Scripted other;

    @BeforeEach
    void open() throws IOException {
        other = new Scripted();
    }

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void rowsHaveTheirScoresAndWhatIsKept() {
        answers(FOUND);
        var best = view(1).best(ASK);
        assertThat(best.total()).isEqualTo(123);
        assertThat(best.rows()).hasSize(2);
        assertThat(best.rows().get(0).score()).isEqualTo(2f);
        assertThat(best.rows().get(0).kept()).isEqualTo(Map.of("key", "k1", "day", "20000"));
        assertThat(best.rows().get(1).find("day")).isNull();
        assertThatThrownBy(() -> best.rows().get(1).get("day")).hasMessage("day");
    }

    @Test
    void severalQuestionsGoInOneRequest() {
        answers(FOUND, COUNTED);
        var best = view(1).best(List.of(ASK, Ask.count(new MatchAllDocsQuery()).counting(List.of("unit"))));
        assertThat(other.asked).hasSize(1);
        assertThat(other.asked.get(0).body().lines()).hasSize(4);
        assertThat(best.get(1).total()).isEqualTo(3);
        assertThat(best.get(1).counts()).isEqualTo(Map.of("unit", Map.of("u1\t市政府", 2L, "u2", 1L)));
    }

    @Test
    void noQuestionAsksNothing() {
        assertThat(view(1).best(List.of())).isEmpty();
        assertThat(other.asked).isEmpty();
    }

    @Test
    void facetWithoutValuesIsEmpty() {
        answers("{'hits':{'total':{'value':0}}}");
        var best = view(1).best(Ask.count(new MatchAllDocsQuery()).counting(List.of("unit")));
        assertThat(best.counts()).isEqualTo(Map.of("unit", Map.of()));
    }

    @Test
    @DisplayName("Newest first: by the number kept, and no score is told")
    void newestFirst() {
        var request = view(1).request(ASK.newestBy("day"));
        assertThat(plain(request.path("sort"))).isEqualTo("[{'day_kept':'desc'},{'_doc':'asc'}]");
        assertThat(plain(request.path("docvalue_fields"))).isEqualTo("['key_kept','day_kept']");
        answers(FOUND);
        assertThat(view(1).best(ASK.newestBy("day")).rows().get(0).score()).isZero();
    }

    @Test
    @DisplayName("Of equals the lowest number kept comes first, and by the score the scores are told nevertheless")
    void tiesAreDecided() {
        var newest = view(1).request(ASK.newestBy("day").tiedBy("tie"));
        assertThat(plain(newest.path("sort"))).isEqualTo("[{'day_kept':'desc'},{'tie_kept':'asc'}]");
        assertThat(newest.path("track_scores").asBoolean()).isFalse();
        var best = view(1).request(ASK.tiedBy("tie"));
        assertThat(plain(best.path("sort"))).isEqualTo("[{'_score':'desc'},{'tie_kept':'asc'}]");
        assertThat(best.path("track_scores").asBoolean()).isTrue();
        assertThat(view(1).request(ASK).has("sort")).isFalse();
    }

    @Test
    @DisplayName("What is kept empty is not there")
    void nothingIsKept() {
        answers("{'hits':{'total':{'value':1},'hits':[{'_score':2,'fields':{'key_kept':['k1'],'day_kept':['']}}]}}");
        assertThat(view(1).best(ASK).rows().get(0).find("day")).isNull();
    }

    @Test
    void countingAsksForNoRows() {
        var request = view(1).request(Ask.count(new MatchAllDocsQuery()));
        assertThat(request.path("size").asInt()).isZero();
        assertThat(request.path("track_total_hits").asBoolean()).isTrue();
        assertThat(request.has("docvalue_fields")).isFalse();
    }

    @Test
    void severalShardsWeighTermsTogether() {
        answers(FOUND);
        answers(FOUND);
        view(1).best(ASK);
        view(3).best(ASK);
        assertThat(other.asked.get(0).path()).doesNotContain("dfs_query_then_fetch");
        assertThat(other.asked.get(1).path()).contains("dfs_query_then_fetch");
    }

    @ParameterizedTest
    @DisplayName("Half an answer is none: an index that is being made, a part that failed, a time that ran out")
    @ValueSource(
            strings = {
                NO_INDEX,
                "{'_shards':{'failed':1},'hits':{'total':{'value':1}}}",
                "{'timed_out':true,'hits':{'total':{'value':1}}}",
                "{}"
            })
    void halfAnAnswerIsNone(String answer) {
        answers(answer);
        assertThatThrownBy(() -> view(1).best(ASK)).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void howCommonTermsAre() {
        other.then(200, """
                {"_index":"t1","found":true,"term_vectors":{"body":{"field_statistics":{"sum_doc_freq":8,"doc_count":40,
                "sum_ttf":8},"terms":{"政务":{"doc_freq":7,"ttf":9,"term_freq":1},"无":{"term_freq":1}}}}}""");
        var frequencies = view(1).frequencies("body", List.of("政务", "无"));
        assertThat(frequencies.documents()).isEqualTo(40);
        assertThat(frequencies.of("政务")).isEqualTo(7);
        assertThat(frequencies.of("无")).isZero();
        var asked = new JsonMapper().readTree(other.asked.get(0).body());
        assertThat(asked.path("doc").path("body").asString()).isEqualTo("政务 无");
    }

    @Test
    void termsOfAFieldNobodyHasAreRare() {
        other.then(200, "{\"_index\":\"t1\",\"found\":true,\"term_vectors\":{}}");
        var frequencies = view(1).frequencies("body", List.of("政务"));
        assertThat(frequencies.documents()).isZero();
        assertThat(frequencies.of("政务")).isZero();
    }

    private RemoteView view(int shards) {
        return new RemoteView(other.connection(), "t", new Description(List.of(), new HanAnalyzer(), shards, false));
    }

    private void answers(String... answers) {
        other.then(200, ("{'responses':[" + String.join(",", answers) + "]}").replace('\'', '"'));
    }

    private static String plain(JsonNode json) {
        return json.toString().replace('"', '\'');
    }
}
