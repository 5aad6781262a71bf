package org.mingtang.policy.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("conditions and answers written before the questions changed stay readable")
class OldAnswersTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Profile profile(String key, String answer) {
        return new Profile(Map.of(key, answer));
    }

    @Test
    void aConditionFromBeforeThereWereEditionsIsReadWithLabelAndChoices() {
        Condition read = JSON.readValue("{\"topic\":\"SIZE\",\"oneOf\":[\"小型\",\"微型\"]}", Condition.class);

        assertThat(read).isEqualTo(SomeTopics.condition("size", "小型", "微型"));
        assertThat(read.words()).isEqualTo("企业规模：小型或微型");
    }

    @Test
    void aConditionIsReadBackAsItWasWritten() {
        Condition condition = new Condition("t7", "产业链", List.of("光电"), List.of("光电", "氢能"));

        assertThat(JSON.readValue(JSON.writeValueAsString(condition), Condition.class))
                .isEqualTo(condition);
    }

    @Test
    void aConditionOnAQuestionNobodyKnowsKeepsItsKeyForALabel() {
        assertThat(new Condition("KIND", null, List.of("甲"), null).words()).isEqualTo("kind：甲");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"小型,MET,您选了“小型”", "大型,UNMET,您选了“大型”", "超大型,OPEN,'您选了“超大型”，选项有调整，需自行核对'"})
    void aChoiceThatCameLaterIsLeftOpen(String answer, Judged.Outcome outcome, String why) {
        Judged judged = SomeTopics.condition("size", "小型", "微型").judge(profile("size", answer));

        assertThat(judged.outcome()).isEqualTo(outcome);
        assertThat(judged.why()).isEqualTo(why);
    }

    @Test
    void anUnansweredQuestionIsLeftOpen() {
        assertThat(SomeTopics.condition("size", "小型")
                        .judge(profile("who", "企业"))
                        .outcome())
                .isEqualTo(Judged.Outcome.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHO=企业\nSIZE=小型", "who=企业\nsize=小型"})
    void aSubscriptionIsReadInBothWritings(String line) {
        assertThat(Profile.read(line).answers()).containsExactly(Map.entry("who", "企业"), Map.entry("size", "小型"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "=企业", "没有等号", "=\n=="})
    void whatIsNoAnswerIsLeftOut(String line) {
        assertThat(Profile.read(line).empty()).isTrue();
    }

    @Test
    void anAnswerMayHoldAnEqualsSign() {
        assertThat(Profile.read("who=甲=乙").answer("who")).isEqualTo("甲=乙");
    }

    @Test
    void theAddressOfAProfileIsCodedAndReadBack() {
        Profile profile = new Profile(Map.of("age", "16—24岁"));

        assertThat(profile.query()).isEqualTo("age=16%E2%80%9424%E5%B2%81");
        assertThat(Profile.of(key -> key.equals("age") ? "16—24岁" : null, FirstEdition.TOPICS))
                .isEqualTo(profile);
    }

    @Test
    void answersKeepTheOrderOfTheQuestions() {
        Profile profile = Profile.of(
                key -> Map.of("status", "残疾人", "who", "个人", "age", "60岁以上").get(key), FirstEdition.TOPICS);

        assertThat(profile.words()).isEqualTo("个人、60岁以上、残疾人");
        assertThat(profile.written()).isEqualTo("who=个人\nage=60岁以上\nstatus=残疾人");
    }

    @Test
    @DisplayName("every combination of answers leads to a judgement with every condition in it")
    void everyCombinationIsJudgedAndNeverSurerThanItsConditions() {
        List<Condition> conditions = List.of(
                SomeTopics.condition("who", "企业", "个体工商户"),
                SomeTopics.condition("size", "小型", "微型"),
                SomeTopics.condition("age", "60岁以上"));
        for (String who : answers("who")) {
            for (String size : answers("size")) {
                for (String age : answers("age")) {
                    Profile profile = Profile.of(
                            key -> Map.of("who", who, "size", size, "age", age).get(key), FirstEdition.TOPICS);
                    Matching matching = Matching.of(conditions, List.of(), profile);
                    boolean unmet =
                            no(conditions.get(0), who) || no(conditions.get(1), size) || no(conditions.get(2), age);
                    boolean all = !who.isEmpty() && !size.isEmpty() && !age.isEmpty();
                    assertThat(matching.conditions()).hasSize(3);
                    assertThat(matching.fit()).isEqualTo(unmet ? Fit.DOES_NOT_FIT : all ? Fit.FITS : Fit.MIGHT_FIT);
                }
            }
        }
    }

    private static boolean no(Condition condition, String answer) {
        return !answer.isEmpty() && !condition.oneOf().contains(answer);
    }

    private static List<String> answers(String key) {
        List<String> all = new ArrayList<>(FirstEdition.topic(key).choices());
        all.add("");
        return all;
    }

    @Test
    void oneMoreAnswerNeverMakesAnUnmetConditionMet() {
        Random random = new Random(31);
        for (int round = 0; round < 300; round++) {
            Topic topic = FirstEdition.TOPICS.get(random.nextInt(FirstEdition.TOPICS.size()));
            String asked = topic.choices().get(random.nextInt(topic.choices().size()));
            String other = topic.choices().get(random.nextInt(topic.choices().size()));
            Matching without = Matching.of(
                    List.of(SomeTopics.condition(topic.key(), asked)), List.of("需现场查验"), new Profile(Map.of()));
            Matching with = Matching.of(
                    List.of(SomeTopics.condition(topic.key(), asked)), List.of("需现场查验"), profile(topic.key(), other));
            assertThat(without.fit()).isEqualTo(Fit.MIGHT_FIT);
            assertThat(with.fit()).isEqualTo(asked.equals(other) ? Fit.MIGHT_FIT : Fit.DOES_NOT_FIT);
        }
    }
}
