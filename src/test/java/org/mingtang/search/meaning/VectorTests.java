package org.mingtang.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTests {

    @Test
    void aVectorIsAsCloseAsCanBeToItself() {
        var vector = Vector.of(random(1));
        assertThat(vector.closeness(vector)).isCloseTo(1, within(1e-9));
    }

    @Test
    void onlyTheDirectionCountsNotTheLength() {
        var numbers = random(2);
        var longer = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            longer[i] = numbers[i] * 7;
        }
        assertThat(Vector.of(longer)).isEqualTo(Vector.of(numbers)).hasSameHashCodeAs(Vector.of(numbers));
    }

    @Test
    void theOppositeIsAsFarAsCanBe() {
        var numbers = random(3);
        var opposite = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            opposite[i] = -numbers[i];
        }
        assertThat(Vector.of(opposite).closeness(Vector.of(numbers))).isCloseTo(-1, within(1e-6));
    }

    @Test
    void theLargestNumberFillsTheByteWhicheverItsSign() {
        var numbers = new float[Vector.LENGTH];
        numbers[0] = -.02f;
        numbers[1] = .01f;
        assertThat(Vector.of(numbers).bytes()).startsWith(-127, 64, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void bytesKeepTheClosenessOfTheNumbersToOnePercent(long seed) {
        var one = random(seed);
        var other = random(seed + 100);
        for (int i = 0; i < other.length; i++) {
            other[i] = other[i] * .6f + one[i] * .8f;
        }
        assertThat(Vector.of(one).closeness(Vector.of(other))).isCloseTo(cosine(one, other), within(.01));
    }

    @Test
    void nothingIsCloseToNothing() {
        var nothing = Vector.of(new float[Vector.LENGTH]);
        assertThat(nothing.closeness(nothing)).isZero();
        assertThat(nothing.closeness(Vector.of(random(4)))).isZero();
    }

    @Test
    void bytesOfAnotherLengthAreNoVector() {
        assertThatThrownBy(() -> new Vector(new byte[100]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("512");
    }

    @Test
    void differentVectorsAreNotEqualAndNoneIsEqualToSomethingElse() {
        assertThat(Vector.of(random(5))).isNotEqualTo(Vector.of(random(6))).isNotEqualTo("a vector");
        assertThat(Vector.of(random(5))).hasToString(Vector.of(random(5)).toString());
    }

    private static float[] random(long seed) {
        var random = new Random(seed);
        var numbers = new float[Vector.LENGTH];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian() * .044f;
        }
        return numbers;
    }

    private static double cosine(float[] one, float[] other) {
        double both = 0;
        double own = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            both += one[i] * other[i];
            own += one[i] * one[i];
            others += other[i] * other[i];
        }
        return both / Math.sqrt(own * others);
    }
}
