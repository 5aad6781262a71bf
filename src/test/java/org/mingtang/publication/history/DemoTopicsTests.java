package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.publication.DemoItem;

/** The demo city's topics: each heading gathers something, and everything named is published. */
class DemoTopicsTests {

    private static final List<String> TITLES = DemoItem.all(LocalDate.of(2026, 11, 23)).stream()
            .map(item -> item.fields().title())
            .toList();

    static List<DemoTopics.Words> topics() {
        return DemoTopics.TOPICS;
    }

    @ParameterizedTest
    @MethodSource("topics")
    void eachSectionGathersSomething(DemoTopics.Words topic) {
        assertThat(topic.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(60);
        assertThat(topic.sections())
                .allSatisfy(heading -> assertThat(topic.picks().containsValue(heading)
                                || topic.rule().heading().equals(heading))
                        .as(heading)
                        .isTrue());
        assertThat(topic.rule().isBlank()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void picksWhatTheCityPublishes(DemoTopics.Words topic) {
        assertThat(topic.picks()).isNotEmpty();
        assertThat(TITLES).containsAll(topic.picks().keySet());
        assertThat(topic.sections()).containsAll(topic.picks().values());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void itsWordsAreCutAtTheirHeadings(DemoTopics.Words topic) {
        TopicText text = TopicText.of(TopicText.html(topic.intro(), topic.headings()));

        assertThat(text.parts()).extracting(TopicText.Part::heading).isEqualTo(topic.sections());
        assertThat(text.intro()).contains(topic.intro());
    }

    @Test
    void addressesAreDifferent() {
        assertThat(topics())
                .extracting(DemoTopics.Words::slug)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1);
    }
}
