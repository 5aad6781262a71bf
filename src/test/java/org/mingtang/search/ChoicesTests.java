package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.ResultPage.Choice;
import org.mingtang.search.ResultPage.Choices;

/** Which values of a facet are seen at once, and that none is lost. */
class ChoicesTests {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 0", "8, 8, 0", "9, 9, 0", "10, 8, 2", "60, 8, 52"})
    void theFirstAreSeenAtOnceAndTheOthersStandBelow(int all, int atOnce, int others) {
        var choices = Choices.of("发布单位", values(all, 0));
        assertThat(choices.values()).hasSize(atOnce);
        assertThat(choices.others()).hasSize(others);
        assertThat(together(choices)).containsExactlyElementsOf(names(all));
    }

    @Test
    void theChosenValueIsSeenWhereverItStands() {
        var choices = Choices.of("发布单位", values(60, 40));
        assertThat(choices.values())
                .last()
                .matches(Choice::chosen)
                .isEqualTo(values(60, 40).get(39));
        assertThat(choices.values()).hasSize(9);
        assertThat(choices.others()).hasSize(51).noneMatch(Choice::chosen);
        assertThat(together(choices)).containsExactlyInAnyOrderElementsOf(names(60));
    }

    @Test
    void aChosenOneAmongTheFirstStaysInItsPlace() {
        var choices = Choices.of("发布单位", values(20, 3));
        assertThat(choices.values()).hasSize(8);
        assertThat(choices.values().get(2).chosen()).isTrue();
    }

    private static List<Choice> values(int all, int chosen) {
        return IntStream.rangeClosed(1, all)
                .mapToObj(n -> new Choice("第" + n + "局", all - n + 1, "/search?unit=" + n, n == chosen))
                .toList();
    }

    private static List<String> names(int all) {
        return values(all, 0).stream().map(Choice::label).toList();
    }

    private static List<String> together(Choices choices) {
        return Stream.concat(choices.values().stream(), choices.others().stream())
                .map(Choice::label)
                .toList();
    }
}
