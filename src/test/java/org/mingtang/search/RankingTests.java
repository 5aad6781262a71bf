package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankingTests {

    private final Hit successor = hit(1, null);
    private final Hit fallen = hit(2, successor);
    private final Hit other = hit(3, null);

    @Test
    void livingSuccessorStandsRightBeforeWhatItReplaced() {
        assertThat(Ranking.livingFirst(List.of(fallen, other, successor), Map.of(fallen.key(), successor)))
                .containsExactly(successor, fallen, other);
    }

    @Test
    void successorThatStandsHigherStaysWhereItIs() {
        assertThat(Ranking.livingFirst(List.of(successor, other, fallen), Map.of(fallen.key(), successor)))
                .containsExactly(successor, other, fallen);
    }

    @Test
    void successorThatWasNotFoundIsShownAllTheSame() {
        assertThat(Ranking.livingFirst(List.of(other, fallen), Map.of(fallen.key(), successor)))
                .containsExactly(other, successor, fallen);
    }

    @Test
    @DisplayName(
            "Whatever the order and the chains: nothing fallen above its living successor, nothing lost, nothing twice")
    void holdsForAnyOrder() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var hits = new ArrayList<Hit>();
            var living = new HashMap<UUID, Hit>();
            for (int i = 0; i < 20; i++) {
                var after = hits.isEmpty() || random.nextBoolean() ? null : hits.get(random.nextInt(hits.size()));
                var hit = hit(round * 100 + i, after);
                hits.add(hit);
                if (after != null) {
                    living.put(hit.key(), living.getOrDefault(after.key(), after));
                }
            }
            Collections.shuffle(hits, random);
            var ordered = Ranking.livingFirst(hits, living);
            assertThat(ordered).containsExactlyInAnyOrderElementsOf(hits);
            living.forEach((down, up) -> assertThat(place(ordered, up.key())).isLessThan(place(ordered, down)));
        }
    }

    private static int place(List<Hit> hits, UUID key) {
        return hits.stream().map(Hit::key).toList().indexOf(key);
    }

    private static Hit hit(int number, @Nullable Hit successor) {
        return new Hit(new UUID(0, number), 1, number, successor != null, successor == null ? null : successor.key());
    }
}
