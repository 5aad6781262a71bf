package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.View;

/** However little was looked at, the page shows what it would show had everything been looked at. */
class LookingTests {

    private static final Query WORD = new TermQuery(new Term(Fields.WHOLE, "停车"));
    private static final List<SearchEntry> ENTRIES = entries();

    @ParameterizedTest
    @DisplayName("Fallen ones count half and equals are many, and yet each page is as if all had been looked at")
    @ValueSource(booleans = {true, false})
    void pagesAreThoseOfAll(boolean byDay) {
        InMemory.of(ENTRIES, view -> {
            var looking = looking(view, byDay);
            var all = keys(Hits.sorted(everything(view, byDay), !byDay));
            for (int wanted : new int[] {15, 60, 75, 150, 300, 900}) {
                assertThat(keys(seen(looking, wanted).hits()).subList(0, wanted))
                        .as("%s", wanted)
                        .isEqualTo(all.subList(0, wanted));
            }
            return all;
        });
    }

    @ParameterizedTest
    @DisplayName("What is near in meaning rises from wherever words put it")
    @ValueSource(doubles = {0, .4, .7})
    void pagesAreThoseOfAllWithMeaningToo(double weight) {
        var near = near();
        InMemory.of(ENTRIES, view -> {
            var looking = new Looking(view, WORD, Optional.empty(), false, near, weight);
            var all = keys(Hits.sorted(Blend.scored(everything(view, false), near, weight), true));
            for (int wanted : new int[] {15, 45, 150}) {
                assertThat(keys(seen(looking, wanted).hits()).subList(0, wanted))
                        .as("%s", wanted)
                        .isEqualTo(all.subList(0, wanted));
            }
            return all;
        });
    }

    @Test
    void allIsSeenWhereAllWasWanted() {
        InMemory.of(ENTRIES, view -> {
            var seen = seen(looking(view, false), ENTRIES.size());
            assertThat(seen.all()).isTrue();
            assertThat(new HashSet<>(keys(seen.hits()))).hasSameSizeAs(ENTRIES);
            assertThat(seen(looking(view, true), 15).all()).isFalse();
            return seen;
        });
    }

    @Test
    void nothingFoundIsAllThereIs() {
        var nothing = new TermQuery(new Term(Fields.WHOLE, "无此"));
        var seen = InMemory.of(
                ENTRIES.subList(0, 3),
                view -> seen(new Looking(view, nothing, Optional.empty(), false, near(), .7), 15));
        assertThat(seen.hits()).isEmpty();
        assertThat(seen.all()).isTrue();
    }

    @Test
    @DisplayName("What is refined stands as if all had been, where no more are found than are refined")
    void refinedInOrder() {
        var row = EntryQueries.phrase(Fields.WHOLE, "停车，其他");
        var few = ENTRIES.subList(0, Looking.FEWEST);
        InMemory.of(few, view -> {
            var both = new BooleanQuery.Builder()
                    .add(WORD, Occur.MUST)
                    .add(row, Occur.SHOULD)
                    .build();
            var all = Hits.sorted(
                    Hits.read(view.best(Ask.best(both, few.size(), Hits.KEPT).tiedBy(Fields.TIE))), true);
            var seen = seen(new Looking(view, WORD, Optional.of(row), false, Map.of(), 0), 15);
            assertThat(keys(seen.hits())).isEqualTo(keys(all));
            assertThat(keys(all))
                    .isNotEqualTo(keys(seen(looking(view, false), 15).hits()));
            return seen;
        });
    }

    @Test
    @DisplayName("Beyond the refined the order by words goes on, and pages neither repeat nor leave out")
    void refinedAndTheRest() {
        var row = EntryQueries.phrase(Fields.WHOLE, "停车，其他");
        InMemory.of(ENTRIES, view -> {
            var looking = new Looking(view, WORD, Optional.of(row), false, Map.of(), 0);
            var all = keys(seen(looking, ENTRIES.size()).hits());
            assertThat(new HashSet<>(all)).hasSameSizeAs(ENTRIES);
            for (int wanted : new int[] {15, 150, 300, 450}) {
                assertThat(keys(seen(looking, wanted).hits()).subList(0, wanted))
                        .as("%s", wanted)
                        .isEqualTo(all.subList(0, wanted));
            }
            return all;
        });
    }

    private static Looking looking(View view, boolean byDay) {
        return new Looking(view, WORD, Optional.empty(), byDay, Map.of(), 0);
    }

    private static Looking.Seen seen(Looking looking, int wanted) {
        var ask = looking.ask(wanted).counting(List.of(Facet.UNIT.counted()));
        return looking.at(looking.view().best(ask), wanted);
    }

    private static List<Hit> everything(View view, boolean byDay) {
        var ask = Ask.best(WORD, ENTRIES.size(), Hits.KEPT);
        return Hits.read(view.best(byDay ? ask.newestBy(Fields.DAY) : ask));
    }

    private static List<UUID> keys(List<Hit> hits) {
        return hits.stream().map(Hit::key).toList();
    }

    /** Some of them, most at the end of what words find. */
    private static Map<UUID, Near> near() {
        var random = new Random(5);
        var near = new HashMap<UUID, Near>();
        for (int i = 0; i < 40; i++) {
            var key = ENTRIES.get(random.nextInt(ENTRIES.size())).key();
            near.put(key, new Near(key, 0, .4 + random.nextDouble() / 2));
        }
        return near;
    }

    /** Most have fallen, and the fallen speak of it more often; many are alike, and half have it the other way round. */
    private static List<SearchEntry> entries() {
        var random = new Random(3);
        var entries = new ArrayList<SearchEntry>();
        for (int i = 0; i < 1300; i++) {
            boolean fallen = i % 5 != 0;
            int times = i % 3 == 0 ? 2 : 1 + random.nextInt(fallen ? 6 : 3);
            var stops = "停车，".repeat(times);
            var others = "其他。".repeat(i % 3 == 0 ? 5 : random.nextInt(40));
            var text = i % 2 == 0 ? stops + others : others + stops;
            var key = new UUID(random.nextLong(), i);
            entries.add(
                    new PublicThings().entry(key, "规定", text, fallen ? Validity.ABOLISHED : Validity.EFFECTIVE, null));
        }
        return entries;
    }
}
