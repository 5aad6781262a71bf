package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FusionTests {

    private static final Offset<Double> NEARLY = within(1e-9);

    @Test
    void bestInBothIsOne() {
        assertThat(Fusion.of(Map.of("a", 12.0, "b", 6.0), Map.of("a", .7, "b", .35), .6))
                .hasEntrySatisfying("a", score -> assertThat(score).isCloseTo(1, NEARLY))
                .hasEntrySatisfying("b", score -> assertThat(score).isCloseTo(.2, NEARLY));
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "1,0,1", ".25,.75,.25"})
    void weightDividesBetweenBoth(double weight, double onlyWords, double onlyMeaning) {
        var fused = Fusion.of(Map.of("words", 3.0), Map.of("meaning", .8), weight);
        assertThat(fused.get("words")).isCloseTo(onlyWords, NEARLY);
        assertThat(fused.get("meaning")).isCloseTo(onlyMeaning, NEARLY);
    }

    @Test
    void whatHasNothingInCommonCountsNothing() {
        var fused = Fusion.of(Map.of(), Map.of("far", .2, "floor", Fusion.FLOOR, "near", .7), 1);
        assertThat(fused.get("far")).isZero();
        assertThat(fused.get("floor")).isZero();
        assertThat(fused.get("near")).isCloseTo(1, NEARLY);
    }

    @Test
    void whereNothingIsNearWordsDecideAlone() {
        var fused = Fusion.of(Map.of("a", 2.0, "b", 1.0), Map.of("b", .1), .7);
        assertThat(fused.get("a")).isGreaterThan(fused.get("b")).isCloseTo(.3, NEARLY);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Fusion.of(Map.of(), Map.of(), .5)).isEmpty();
        assertThat(Fusion.of(Map.of("a", 0.0), Map.of(), .5)).containsEntry("a", 0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .1, .5, .9})
    void orderByWordsStaysAmongWhatIsEquallyNear(double weight) {
        var fused = Fusion.of(Map.of("a", 9.0, "b", 5.0, "c", 1.0), Map.of("a", .5, "b", .5, "c", .5), weight);
        assertThat(fused.get("a")).isGreaterThan(fused.get("b"));
        assertThat(fused.get("b")).isGreaterThan(fused.get("c"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.1, .5, 1})
    void orderByMeaningStaysAmongWhatWordsFindEqually(double weight) {
        var fused = Fusion.of(Map.of(1, 4.0, 2, 4.0), Map.of(1, .6, 2, .5), weight);
        assertThat(fused.get(1)).isGreaterThan(fused.get(2));
    }

    @Test
    void everythingOfEitherIsThere() {
        assertThat(Fusion.of(Map.of("a", 1.0, "b", 2.0), Map.of("b", .5, "c", .6), .5))
                .containsOnlyKeys("a", "b", "c");
    }
}
