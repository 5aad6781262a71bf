package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTests {

    @Test
    void gainsEachCompleteSubtreeOnce() {
        List<byte[]> leaves = Leaves.some(100, 1);
        Map<Subtree, byte[]> gained = Leaves.grown(leaves);
        // 100 + 50 + 25 + 12 + 6 + 3 + 1
        assertThat(gained).hasSize(197);
        gained.forEach((subtree, hash) -> {
            int from = (int) subtree.position() << subtree.level();
            assertThat(hash).isEqualTo(Leaves.root(leaves.subList(from, from + (1 << subtree.level()))));
        });
    }

    @Test
    void comesToTheSameInWhateverPortionsLeavesAreAdded() {
        Random random = new Random(42);
        List<byte[]> leaves = Leaves.some(700, 2);
        Map<Subtree, byte[]> atOnce = Leaves.grown(leaves);
        Map<Subtree, byte[]> inPortions = new HashMap<>();
        for (int size = 0; size < leaves.size(); ) {
            int portion = Math.min(leaves.size() - size, 1 + random.nextInt(60));
            Growth growth = Growth.of(size, wanted -> {
                Map<Subtree, byte[]> found = new HashMap<>();
                wanted.forEach(each -> found.put(each, inPortions.get(each)));
                return found;
            });
            leaves.subList(size, size + portion).forEach(each -> growth.add(MerkleHash.leaf(each)));
            growth.gained()
                    .forEach((subtree, hash) ->
                            assertThat(inPortions.put(subtree, hash)).isNull());
            size += portion;
            assertThat(growth.size()).isEqualTo(size);
        }
        assertThat(inPortions.keySet()).isEqualTo(atOnce.keySet());
        atOnce.forEach((subtree, hash) -> assertThat(inPortions.get(subtree)).isEqualTo(hash));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "0, 1, 0:0", "0, 7, 2:0 1:2 0:6", "0, 8, 3:0", "4, 7, 1:2 0:6", "6, 7, 0:6", "256, 512, 8:1"
    })
    void coversLeavesWithTheLargestCompleteSubtrees(long from, long to, String subtrees) {
        assertThat(String.join(
                        " ",
                        Subtree.covering(from, to).stream()
                                .map(each -> each.level() + ":" + each.position())
                                .toList()))
                .isEqualTo(subtrees);
    }
}
