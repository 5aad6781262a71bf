package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.engine.Ask;

/** What the index keeps of entries, and the order of those that fell. */
class HitsTests {

    private static final Query ENTRIES = new TermQuery(new Term(Fields.TYPE, Fields.ENTRY));

    private final PublicThings things = new PublicThings();
    private final List<SearchEntry> entries = new ArrayList<>();

    @Test
    void whatTheIndexKeepsComesBackAsItWas() {
        var living = put(1, Validity.EFFECTIVE, null);
        var fallen = put(2, Validity.ABOLISHED, living.key());
        var hits = read();
        assertThat(hits).extracting(Hit::key).containsExactlyInAnyOrder(living.key(), fallen.key());
        assertThat(hits).filteredOn(Hit::fallen).singleElement().satisfies(hit -> {
            assertThat(hit.key()).isEqualTo(fallen.key());
            assertThat(hit.successor()).isEqualTo(living.key());
            assertThat(hit.day()).isEqualTo(fallen.publishedOn().toEpochDay());
        });
    }

    @Test
    void whatHasFallenCountsHalf() {
        var living = put(1, Validity.EFFECTIVE, null);
        var fallen = put(2, Validity.EXPIRED, null);
        assertThat(ordered(hit(living, 6), hit(fallen, 10))).containsExactly(living.key(), fallen.key());
        assertThat(ordered(hit(living, 4), hit(fallen, 10))).containsExactly(fallen.key(), living.key());
    }

    @Test
    @DisplayName("A successor nobody looked for is led to, right before what it replaced")
    void successorIsLedTo() {
        var living = put(1, Validity.EFFECTIVE, null);
        var fallen = put(2, Validity.ABOLISHED, living.key());
        var other = put(3, Validity.NONE, null);
        assertThat(ordered(hit(fallen, 9), hit(other, 1))).containsExactly(living.key(), fallen.key(), other.key());
    }

    @Test
    void chainsAreFollowedToWhatIsInForce() {
        var living = put(1, Validity.AMENDED, null);
        var middle = put(2, Validity.ABOLISHED, living.key());
        var oldest = put(3, Validity.EXPIRED, middle.key());
        assertThat(ordered(hit(oldest, 2))).containsExactly(living.key(), oldest.key());
        assertThat(ordered(hit(oldest, 2), hit(middle, 9))).containsExactly(living.key(), middle.key(), oldest.key());
    }

    @Test
    void circlesAndLongChainsAndMissingSuccessorsEndSomewhere() {
        var one = put(1, Validity.ABOLISHED, key(2));
        var other = put(2, Validity.ABOLISHED, key(1));
        var lost = put(3, Validity.ABOLISHED, key(99));
        for (int i = 10; i < 20; i++) {
            put(i, Validity.ABOLISHED, key(i + 1));
        }
        put(20, Validity.EFFECTIVE, null);
        assertThat(ordered(hit(one, 3), hit(other, 2), hit(lost, 1)))
                .containsExactly(one.key(), other.key(), lost.key());
        assertThat(ordered(new Hit(key(10), 1, 0, true, key(11)))).containsExactly(key(10));
        assertThat(ordered(new Hit(key(16), 1, 0, true, key(17)))).containsExactly(key(20), key(16));
    }

    @Test
    void successorThatDoesNotFitTheNarrowingIsNotShown() {
        var living = put(1, Validity.EFFECTIVE, null);
        var fallen = put(2, Validity.ABOLISHED, living.key());
        var narrowing = new TermQuery(new Term(Facet.VALIDITY.field(), "ABOLISHED"));
        var keys = InMemory.of(entries, view -> new Hits(view).livingFirst(List.of(hit(fallen, 1)), narrowing));
        assertThat(keys).extracting(Hit::key).containsExactly(fallen.key());
    }

    @Test
    void byDayTheNewestIsFirstAndTheKeyDecidesBetweenEquals() {
        var a = new Hit(key(1), 1, 10, false, null);
        var b = new Hit(key(2), 9, 20, false, null);
        var c = new Hit(key(3), 1, 10, false, null);
        var keys =
                InMemory.of(entries, view -> new Hits(view).livingFirst(Hits.sorted(List.of(c, a, b), false), ENTRIES));
        assertThat(keys).containsExactly(b, a, c);
    }

    @Test
    void lookingUpReturnsThoseTheQueryFinds() {
        var living = put(1, Validity.EFFECTIVE, null);
        put(2, Validity.ABOLISHED, null);
        var keys = InMemory.of(
                entries,
                view -> new Hits(view)
                        .lookUp(
                                new HashSet<>(Set.of(key(1), key(2), key(77))),
                                new TermQuery(new Term(Facet.VALIDITY.field(), "EFFECTIVE"))));
        assertThat(keys).extracting(Hit::key).containsExactly(living.key());
        List<Hit> none = InMemory.of(entries, view -> new Hits(view).lookUp(Set.of(), new MatchAllDocsQuery()));
        assertThat(none).isEmpty();
    }

    private SearchEntry put(int number, Validity validity, @Nullable UUID successor) {
        var entry = things.withPassages(
                things.entry(key(number), "云麓市第" + number + "号规定", "正文", validity, successor),
                List.of(new Passage("a1", "第一条", "条文")));
        entries.add(entry);
        return entry;
    }

    private List<Hit> read() {
        return InMemory.of(entries, view -> Hits.read(view.best(Ask.best(ENTRIES, 10, Hits.KEPT))));
    }

    private List<UUID> ordered(Hit... hits) {
        return InMemory.of(entries, view -> new Hits(view).livingFirst(Hits.sorted(List.of(hits), true), ENTRIES))
                .stream()
                .map(Hit::key)
                .toList();
    }

    private static Hit hit(SearchEntry entry, float score) {
        return new Hit(
                entry.key(),
                score,
                entry.publishedOn().toEpochDay(),
                entry.validity().fallen(),
                entry.successor());
    }

    private static UUID key(int number) {
        return new UUID(5, number);
    }
}
