package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendTests {

    @ParameterizedTest
    @CsvSource({
        // nearest, another, found by words, shown
        ".70,.65,true,2",
        ".70,.59,true,1",
        ".57,.56,true,0",
        ".58,.58,true,2",
        ".57,.55,false,2",
        ".51,.49,false,1",
        ".49,.48,false,0"
    })
    void shownForItsMeaningOnlyIfCloseAndHardlyLessThanTheNearest(
            double nearest, double other, boolean worded, int shown) {
        assertThat(Blend.added(near(nearest, other), worded)).hasSize(shown);
    }

    @Test
    void noMoreThanAFewAreShownForTheirMeaningAlone() {
        var close = new double[100];
        java.util.Arrays.setAll(close, i -> .7 - i * .0001);
        var added = Blend.added(near(close), true);
        assertThat(added).hasSize(15).contains(key(0), key(14)).doesNotContain(key(15));
    }

    @Test
    void nothingNearAddsNothing() {
        assertThat(Blend.added(Map.of(), false)).isEmpty();
    }

    @Test
    void withoutWeightTheOrderByWordsStays() {
        var hits = List.of(hit(0, 5), hit(1, 3), hit(2, 0));
        var scored = Blend.scored(hits, near(.4, .5, .9), 0);
        assertThat(scored).extracting(Hit::key).containsExactly(key(0), key(1), key(2));
        assertThat(scored).extracting(Hit::score).containsExactly(1f, .6f, 0f);
    }

    @Test
    void withWeightWhatIsNearRises() {
        var scored = Blend.scored(List.of(hit(0, 5), hit(1, 4)), near(.4, .7), Blend.QUESTION);
        assertThat(scored.get(1).score()).isGreaterThan(scored.get(0).score());
    }

    @Test
    void scoredHitsCanBeAddedTo() {
        var scored = Blend.scored(List.of(hit(0, 5)), Map.of(), .5);
        scored.add(hit(1, 2));
        assertThat(scored).hasSize(2);
    }

    private static Map<UUID, Near> near(double... closeness) {
        var near = new HashMap<UUID, Near>();
        for (int i = 0; i < closeness.length; i++) {
            near.put(key(i), new Near(key(i), Sense.WHOLE, closeness[i]));
        }
        return near;
    }

    private static Hit hit(int number, float score) {
        return new Hit(key(number), score, 0, false, null);
    }

    private static UUID key(int number) {
        return new UUID(3, number);
    }
}
