package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.publication.DemoItem;
import org.mingtang.publication.ItemNumber;

/** The demo city's questions pass the form's own rules and are about policies the city publishes. */
class DemoQuestionsTests {

    private static final List<DemoItem> ITEMS = DemoItem.all(LocalDate.of(2026, 11, 23));

    static List<DemoQuestions.Asked> questions() {
        return DemoQuestions.QUESTIONS;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void couldHaveBeenTypedIntoTheForm(DemoQuestions.Asked asked) {
        NewQuestion typed = new NewQuestion(asked.submission(), new ItemNumber(1), asked.words(), "", true);

        assertThat(typed.refusals()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAboutAPolicyOfTheCity(DemoQuestions.Asked asked) {
        assertThat(ITEMS)
                .filteredOn(item -> item.fields().title().equals(asked.policy()))
                .singleElement()
                .satisfies(item -> assertThat(item.fields().kind().isPolicy()).isTrue());
    }

    @Test
    void someAreAnsweredAndOneWaits() {
        assertThat(questions()).extracting(DemoQuestions.Asked::answer).containsNull();
        assertThat(questions())
                .filteredOn(asked -> asked.answer() != null)
                .hasSizeGreaterThan(1)
                .allSatisfy(asked -> assertThat(asked.answer()).isNotBlank().hasSizeLessThan(5000));
        assertThat(questions()).extracting(DemoQuestions.Asked::submission).doesNotHaveDuplicates();
    }
}
