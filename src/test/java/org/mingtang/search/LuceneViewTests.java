package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.View;

/** Counting and looking for the best go on beside each other. */
class LuceneViewTests {

    private static final List<SearchEntry> ENTRIES =
            IntStream.range(0, 60).mapToObj(LuceneViewTests::entry).toList();
    private static final List<String> FACETS = List.of(Facet.KIND.counted(), Facet.YEAR.counted());

    @Test
    @DisplayName("Both at once tell what each tells alone")
    void bothAreAsAlone() {
        var words = new TermQuery(new Term(Fields.WHOLE, "停车"));
        InMemory.of(ENTRIES, view -> {
            var best = Ask.best(words, 7, Hits.KEPT).tiedBy(Fields.TIE);
            var both = view.best(best.counting(FACETS));
            var counts = view.best(Ask.count(words).counting(FACETS));
            assertThat(both.total()).isEqualTo(counts.total()).isEqualTo(30);
            assertThat(both.counts()).isEqualTo(counts.counts());
            assertThat(both.counts().get(Facet.KIND.counted())).containsOnlyKeys("K0\t第0类", "K2\t第2类", "K4\t第4类");
            assertThat(both.rows()).hasSize(7).isEqualTo(view.best(best).rows());
            return both;
        });
    }

    @Test
    @DisplayName("What is found nowhere has no best and no counts")
    void nothing() {
        var nowhere = new TermQuery(new Term(Fields.WHOLE, "渔业"));
        var both = InMemory.<Best>of(
                ENTRIES, view -> view.best(Ask.best(nowhere, 7, Hits.KEPT).counting(FACETS)));
        assertThat(both.total()).isZero();
        assertThat(both.rows()).isEmpty();
        assertThat(both.counts().get(Facet.KIND.counted())).isEmpty();
    }

    @Test
    @DisplayName(
            "Whichever of the two fails, whoever asked hears of it, and not before nobody reads the index any more")
    void failures() {
        for (boolean scored : new boolean[] {true, false}) {
            var failing = new Failing(scored);
            assertThatThrownBy(() -> InMemory.of(ENTRIES, view -> failed(view, failing)))
                    .as("looking for the best fails: %s", scored)
                    .hasRootCauseMessage("disk");
            assertThat(failing.otherBegan).isTrue();
        }
    }

    private static Object failed(View view, Failing failing) {
        try {
            return view.best(Ask.best(failing, 7, Hits.KEPT).counting(FACETS));
        } finally {
            assertThat(failing.otherBegan.get()).as("the other was awaited").isTrue();
        }
    }

    private static SearchEntry entry(int number) {
        return new SearchEntry(
                new UUID(7, number),
                "/info/" + number,
                "",
                number % 2 == 0 ? "停车管理办法" : "招生公告",
                List.of(),
                "正文",
                "",
                null,
                new UUID(8, 1),
                "市交通运输局",
                "K" + number % 6,
                "第" + number % 6 + "类",
                "主题",
                LocalDate.of(2020 + number % 3, 1, 1),
                null,
                Validity.EFFECTIVE,
                null,
                List.of());
    }

    /** Finds all, but fails either where scores are wanted or where they are not. */
    private static final class Failing extends Query {

        private final boolean scored;
        private final AtomicBoolean otherBegan = new AtomicBoolean();

        Failing(boolean scored) {
            this.scored = scored;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
            if (mode.needsScores() == scored) {
                throw new IOException("disk");
            }
            otherBegan.set(true);
            return new MatchAllDocsQuery().createWeight(searcher, mode, boost);
        }

        @Override
        public String toString(String field) {
            return "fails";
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
