package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.lucene.index.Term;
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
            var looking = new Looking(view, WORD, byDay, Map.of(), 0);
            var all = keys(Hits.sorted(everything(view, byDay), !byDay));
            for (int wanted : new int[] {15, 30, 60, 75, 90, 150, 300}) {
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
            var looking = new Looking(view, WORD, false, near, weight);
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
            var seen = seen(new Looking(view, WORD, false, Map.of(), 0), ENTRIES.size());
            assertThat(seen.all()).isTrue();
            assertThat(new HashSet<>(keys(seen.hits()))).hasSameSizeAs(ENTRIES);
            assertThat(seen(new Looking(view, WORD, true, Map.of(), 0), 15).all())
                    .isFalse();
            return seen;
        });
    }

    @Test
    void nothingFoundIsAllThereIs() {
        var nothing = new TermQuery(new Term(Fields.WHOLE, "无此"));
        var seen = InMemory.of(ENTRIES.subList(0, 3), view -> seen(new Looking(view, nothing, false, near(), .7), 15));
        assertThat(seen.hits()).isEmpty();
        assertThat(seen.all()).isTrue();
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

    /** Most have fallen, and the fallen speak of it more often; every third is the like of others. */
    private static List<SearchEntry> entries() {
        var random = new Random(3);
        var entries = new ArrayList<SearchEntry>();
        for (int i = 0; i < 420; i++) {
            boolean fallen = i % 5 != 0;
            int times = i % 3 == 0 ? 2 : 1 + random.nextInt(fallen ? 6 : 3);
            var text = "停车，".repeat(times) + "其他。".repeat(i % 3 == 0 ? 5 : random.nextInt(40));
            var key = new UUID(random.nextLong(), i);
            entries.add(
                    new PublicThings().entry(key, "规定", text, fallen ? Validity.ABOLISHED : Validity.EFFECTIVE, null));
        }
        return entries;
    }
}
