package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
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
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each kind of question as OpenSearch is asked it. */
class QuestionsTests {

    private static final Query A = new TermQuery(new Term("title", "政务"));
    private static final Query B = new TermQuery(new Term("body", "公开"));

    @Test
    void oneTerm() {
        assertThat(said(A)).isEqualTo("{'term':{'title':{'value':'政务','boost':1.0}}}");
    }

    @Test
    void boostsOfBoostsAreMultiplied() {
        assertThat(said(new BoostQuery(new BoostQuery(A, 3), .5f))).contains("'boost':1.5");
    }

    @Test
    @DisplayName("What is worth the same everywhere is multiplied as OpenSearch multiplies terms")
    void whatIsWorthTheSameEverywhere() {
        assertThat(said(new PrefixQuery(new Term("number", "云政发|2026|"))))
                .isEqualTo("{'prefix':{'number':{'value':'云政发|2026|','boost':2.2}}}");
        assertThat(said(new MatchAllDocsQuery())).isEqualTo("{'match_all':{'boost':2.2}}");
        assertThat(said(new BoostQuery(new TermInSetQuery("key", List.of(new BytesRef("b"), new BytesRef("a"))), 0)))
                .isEqualTo("{'terms':{'boost':0.0,'key':['a','b']}}");
    }

    @Test
    @DisplayName("A phrase keeps its places: those skipped are holes, alternatives share theirs")
    void phrases() {
        var phrase = new PhraseQuery.Builder()
                .add(new Term("title", "政务"), 0)
                .add(new Term("title", "公开"), 2)
                .add(new Term("title", "办"), 4);
        assertThat(said(phrase.build())).isEqualTo("{'match_phrase':{'title':{'query':'政务 _ 公开 _ 办','boost':1.0}}}");
        var sounds = new MultiPhraseQuery.Builder()
                .add(new Term[] {new Term("sound", "yue"), new Term("sound", "le")})
                .add(new Term("sound", "qu"));
        assertThat(said(sounds.build())).contains("'query':'le|yue qu'");
    }

    @Test
    void phraseThatBeginsLaterIsTheSamePhrase() {
        var late = new PhraseQuery.Builder().add(new Term("title", "公"), 3).add(new Term("title", "开"), 4);
        assertThat(said(late.build())).contains("'query':'公 开'");
    }

    @Test
    @DisplayName("Questions about nothing find nothing; OpenSearch would take an empty one for everything")
    void nothingFindsNothing() {
        var nothing = "{'match_none':{}}";
        assertThat(said(new BooleanQuery.Builder().build())).isEqualTo(nothing);
        assertThat(said(new PhraseQuery.Builder().build())).isEqualTo(nothing);
        assertThat(said(new MultiPhraseQuery.Builder().build())).isEqualTo(nothing);
        assertThat(said(new DisjunctionMaxQuery(List.of(), .3f))).isEqualTo(nothing);
    }

    @Test
    void allClausesInTheirPlaces() {
        var all = new BooleanQuery.Builder()
                .add(A, Occur.MUST)
                .add(B, Occur.FILTER)
                .add(A, Occur.SHOULD)
                .add(B, Occur.SHOULD)
                .add(A, Occur.MUST_NOT)
                .setMinimumNumberShouldMatch(1);
        var said = Questions.of(all.build()).path("bool");
        assertThat(said.path("must")).hasSize(1);
        assertThat(said.path("filter")).hasSize(1);
        assertThat(said.path("should")).hasSize(2);
        assertThat(said.path("must_not")).hasSize(1);
        assertThat(said.path("minimum_should_match").asInt()).isEqualTo(1);
    }

    @Test
    void howManyMustMatchIsLeftOutWhereNobodySaid() {
        var some = new BooleanQuery.Builder().add(A, Occur.SHOULD).add(B, Occur.SHOULD);
        assertThat(Questions.of(some.build()).path("bool").has("minimum_should_match"))
                .isFalse();
    }

    @Test
    void theBestOfSeveralFieldsWithAShareOfTheOthers() {
        var best = Questions.of(new BoostQuery(new DisjunctionMaxQuery(List.of(A, B), .3f), 2))
                .path("dis_max");
        assertThat(best.path("queries")).hasSize(2);
        assertThat(best.path("tie_breaker").floatValue()).isEqualTo(.3f);
        assertThat(best.path("boost").floatValue()).isEqualTo(2);
        assertThat(said(new DisjunctionMaxQuery(List.of(B, A), .3f)))
                .as("in the same order however they were given")
                .isEqualTo(said(new DisjunctionMaxQuery(List.of(A, B), .3f)));
    }

    @Test
    @DisplayName("Nearness is asked of the k-NN plugin; without it nothing is near")
    void nearness() {
        var near = new KnnByteVectorQuery("meaning", new byte[] {1, -2}, 40, A);
        var said =
                Questions.of(near).path("bool").path("must").path(0).path("knn").path("meaning");
        assertThat(said.path("vector").toString()).isEqualTo("[1,-2]");
        assertThat(said.path("k").asInt()).isEqualTo(40);
        assertThat(said.path("filter").has("term")).isTrue();
        assertThat(Questions.withoutVectors(near).has("match_none")).isTrue();
        assertThat(Questions.withoutVectors(A)).isEqualTo(Questions.of(A));
    }

    @Test
    void aKindNobodyTaughtIsToldAtOnce() {
        assertThatThrownBy(() -> Questions.of(IntPoint.newExactQuery("day", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IntPoint");
    }

    private static String said(Query query) {
        return Questions.of(query).toString().replace('"', '\'');
    }
}
