package org.mingtang.policy.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTests {

    private static final Map<String, List<Condition>> POLICIES = Map.of(
            "稳岗", List.of(SomeTopics.condition("who", "企业"), SomeTopics.condition("size", "小型", "微型")),
            "就业",
                    List.of(
                            SomeTopics.condition("who", "个人"),
                            SomeTopics.condition("status", "高校毕业生", "失业人员"),
                            SomeTopics.condition("age", "16—24岁", "25—35岁")),
            "养老", List.of(SomeTopics.condition("age", "60岁以上")),
            "人人", List.of());

    @ParameterizedTest(name = "{0} 对 {1}")
    @CsvSource({
        "企业 小型, 稳岗, FITS, 符合 符合",
        "企业 微型, 稳岗, FITS, 符合 符合",
        "企业 大型, 稳岗, DOES_NOT_FIT, 符合 不符合",
        "企业, 稳岗, MIGHT_FIT, 符合 待核对",
        "个人, 稳岗, DOES_NOT_FIT, 不符合 待核对",
        "'', 稳岗, MIGHT_FIT, 待核对 待核对",
        "个人 高校毕业生 16—24岁, 就业, FITS, 符合 符合 符合",
        "个人 退役军人 16—24岁, 就业, DOES_NOT_FIT, 符合 不符合 符合",
        "个人 失业人员, 就业, MIGHT_FIT, 符合 符合 待核对",
        "高校毕业生 60岁以上, 就业, DOES_NOT_FIT, 待核对 符合 不符合",
        "60岁以上, 养老, FITS, 符合",
        "16—24岁, 养老, DOES_NOT_FIT, 不符合",
        "企业, 养老, MIGHT_FIT, 待核对",
        "'', 人人, FITS, ''",
        "个人, 人人, FITS, ''"
    })
    void namesEveryConditionAndHidesNothing(String said, String policy, Fit fit, String outcomes) {
        Matching matching = Matching.of(POLICIES.get(policy), List.of(), profile(said));

        assertThat(matching.fit()).isEqualTo(fit);
        assertThat(matching.conditions().stream().map(each -> each.outcome().label()))
                .containsExactlyElementsOf(words(outcomes));
        assertThat(matching.conditions().stream().map(Judged::condition))
                .containsExactlyElementsOf(
                        POLICIES.get(policy).stream().map(Condition::words).toList());
    }

    @Test
    void neverDecidesWhatOnlyAPersonCanCheck() {
        Matching open = Matching.of(POLICIES.get("养老"), List.of("上年度未裁员"), profile("60岁以上"));
        Matching unmet = Matching.of(POLICIES.get("养老"), List.of("上年度未裁员"), profile("16—24岁"));

        assertThat(open.fit()).isEqualTo(Fit.MIGHT_FIT);
        assertThat(open.conditions()).extracting(Judged::why).containsExactly("您选了“60岁以上”", "需自行核对");
        assertThat(unmet.fit()).isEqualTo(Fit.DOES_NOT_FIT);
        assertThat(unmet.conditions()).hasSize(2);
    }

    @Test
    void takesNoAnswerThatIsNoChoice() {
        Profile profile =
                Profile.of(key -> key.equals("who") ? "外星人" : key.equals("size") ? "小型" : null, FirstEdition.TOPICS);

        assertThat(profile.answers()).containsExactly(Map.entry("size", "小型"));
    }

    @Test
    void readsBackWhatItWrote() {
        Profile profile = profile("个人 高校毕业生 16—24岁");

        assertThat(Profile.read(profile.written())).isEqualTo(profile);
        assertThat(Profile.read("")).isEqualTo(new Profile(Map.of()));
        assertThat(profile.words()).isEqualTo("个人、16—24岁、高校毕业生");
        assertThat(profile.query()).startsWith("who=%E4%B8%AA%E4%BA%BA&age=");
    }

    @Test
    void noChoiceStandsUnderTwoTopics() {
        List<String> all = FirstEdition.TOPICS.stream()
                .flatMap(topic -> topic.choices().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    private static Profile profile(String said) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Topic topic : FirstEdition.TOPICS) {
            words(said).stream().filter(topic.choices()::contains).forEach(word -> answers.put(topic.key(), word));
        }
        return new Profile(answers);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(each -> !each.isBlank()).toList();
    }
}
