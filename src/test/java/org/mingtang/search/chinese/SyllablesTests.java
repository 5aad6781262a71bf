package org.mingtang.search.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyllablesTests {

    @Test
    void lettersAreCutInEveryWay() {
        assertThat(firsts("xian")).contains(List.of("xian"), List.of("xi", "an"));
    }

    @Test
    void theLastSyllableMayBeUnfinished() {
        assertThat(Syllables.ways("gongj").get(0).get(1)).contains("ji", "jin", "jian");
    }

    @Test
    void whatIsNoPinyinHasNoWay() {
        assertThat(Syllables.ways("html")).isEmpty();
    }

    @Test
    void aLongRunOfLettersIsCutInAFewWaysOnly() {
        assertThat(Syllables.ways("xian".repeat(20))).hasSizeLessThanOrEqualTo(8);
        assertThat(Syllables.ways("a".repeat(100))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void polyphonesHaveAllTheirReadings() {
        assertThat(Readings.of('乐')).contains("le", "yue");
        assertThat(Readings.of('行')).contains("xing", "hang");
        assertThat(Readings.alike('功', '公')).isTrue();
        assertThat(Readings.alike('大', '犬')).isFalse();
    }

    private static List<List<String>> firsts(String letters) {
        return Syllables.ways(letters).stream()
                .map(way -> way.stream().map(place -> place.get(0)).toList())
                .toList();
    }
}
