package org.mingtang.policy.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionEdgesTests {

    private static final Topic SIZE = new Topic("size", "规模", List.of("大型", "中型", "小型"));
    private static final Condition SMALL = Condition.of(SIZE, List.of("小型"));
    private static final Condition SMALL_OR_MEDIUM = Condition.of(SIZE, List.of("小型", "中型"));

    private static Profile saying(String... pairs) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return new Profile(answers);
    }

    @Test
    void aConditionIsReadAsOneWouldSayIt() {
        assertThat(SMALL.words()).isEqualTo("规模：小型");
        assertThat(SMALL_OR_MEDIUM.words()).isEqualTo("规模：小型或中型");
    }

    @ParameterizedTest
    @CsvSource({"小型,MET,您选了“小型”", "中型,MET,您选了“中型”", "大型,UNMET,您选了“大型”", "微型,OPEN,您选了“微型”，选项有调整，需自行核对", ",OPEN,您没有回答"})
    void saysWhyItCameOutSo(@Nullable String answer, Judged.Outcome outcome, String why) {
        Profile profile = answer == null ? saying() : saying("size", answer);

        assertThat(SMALL_OR_MEDIUM.judge(profile)).isEqualTo(new Judged("规模：小型或中型", outcome, why));
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        assertThat(SMALL.judge(saying("scale", "小型")).outcome()).isEqualTo(Judged.Outcome.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"size,小型,true", "size,大型,false", "size,'',false", "scale,小型,false"})
    void namesAChoiceOfItsOwnQuestionOnly(String key, String choice, boolean named) {
        assertThat(SMALL.names(new Topic(key, "任何名称", List.of()), choice)).isEqualTo(named);
    }

    @Test
    void anEmptyMatchingFitsAndOneOpenConditionLeavesItOpen() {
        assertThat(Matching.of(List.of(), List.of(), saying()).fit()).isEqualTo(Fit.FITS);
        assertThat(Matching.of(List.of(), List.of("未裁员"), saying()).fit()).isEqualTo(Fit.MIGHT_FIT);
        assertThat(Matching.of(List.of(SMALL), List.of(), saying("size", "小型")).fit())
                .isEqualTo(Fit.FITS);
        assertThat(Matching.of(List.of(SMALL), List.of(), saying()).fit()).isEqualTo(Fit.MIGHT_FIT);
    }

    @Test
    void oneUnmetConditionOutweighsAllOthers() {
        Matching matching = Matching.of(List.of(SMALL_OR_MEDIUM, SMALL), List.of("未裁员"), saying("size", "中型"));

        assertThat(matching.fit()).isEqualTo(Fit.DOES_NOT_FIT);
        assertThat(matching.conditions())
                .extracting(Judged::outcome)
                .containsExactly(Judged.Outcome.MET, Judged.Outcome.UNMET, Judged.Outcome.OPEN);
    }

    @Test
    void whatWasJudgedIsNotChangedFromOutside() {
        List<Judged> judged = new ArrayList<>();
        Matching matching = new Matching(Fit.FITS, judged);
        judged.add(new Judged("甲", Judged.Outcome.UNMET, "乙"));

        assertThat(matching.conditions()).isEmpty();
        assertThatThrownBy(() -> saying("a", "b").answers().put("c", "d"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyFitAndEveryOutcomeHasAWordOfItsOwn() {
        Set<String> words = Stream.concat(
                        Stream.of(Fit.values()).map(Fit::label),
                        Stream.of(Judged.Outcome.values()).map(Judged.Outcome::label))
                .collect(Collectors.toSet());

        assertThat(words)
                .hasSize(Fit.values().length + Judged.Outcome.values().length)
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource(Judged.Outcome.class)
    void anOutcomeIsNotToldByItsColourAlone(Judged.Outcome outcome) {
        assertThat(outcome.chip()).startsWith("chip-");
        assertThat(outcome.label()).isNotBlank();
    }

    @Test
    void answersThatAreNoChoicesAreNotTaken() {
        List<Topic> topics = List.of(SIZE, new Topic("who", "为谁办", List.of("企业", "个人")));

        assertThat(Profile.of(key -> key.equals("size") ? "小型 " : "企业", topics)).isEqualTo(saying("who", "企业"));
        assertThat(Profile.of(key -> null, topics).empty()).isTrue();
        assertThat(Profile.of(key -> "企业", List.of())).isEqualTo(saying());
    }

    @ParameterizedTest
    @CsvSource({"'who=企业',who,企业", "'WHO=企业',who,企业", "'a=b=c',a,b=c", "'a=',a,''", "'x\na=b\n\n=c',a,b"})
    void readsLinesAsFarAsTheyAreAnswers(String line, String key, String answer) {
        assertThat(Profile.read(line).answers()).containsExactly(Map.entry(key, answer));
    }

    @Test
    void codesWhatWouldBreakAnAddress() {
        assertThat(saying("a", "b&c=d e").query()).isEqualTo("a=b%26c%3Dd+e");
        assertThat(saying().query()).isEmpty();
        assertThat(saying("who", "企业", "size", "小型").words()).isEqualTo("企业、小型");
        assertThat(saying("size", "小型").says(SIZE, "小型")).isTrue();
        assertThat(saying("size", "小型").says(SIZE, "中型")).isFalse();
        assertThat(saying().says(SIZE, "小型")).isFalse();
    }

    @Test
    void questionsAreMergedWithTheFirstLabelAndAllChoices() {
        Topic later = new Topic("size", "企业规模", List.of("小型", "微型"));

        assertThat(Topic.merged(List.of(SIZE, later)))
                .containsExactly(new Topic("size", "规模", List.of("大型", "中型", "小型", "微型")));
        assertThat(Topic.merged(List.of(later, SIZE)))
                .containsExactly(new Topic("size", "企业规模", List.of("小型", "微型", "大型", "中型")));
        assertThat(Topic.merged(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31T15:59:59Z,2026-03-31", "2026-03-31T16:00:00Z,2026-04-01"})
    void anEditionIsOfTheDayInChina(Instant at, LocalDate day) {
        assertThat(new TopicEdition(2, List.of(SIZE), "调整", "叶知秋", at).on()).isEqualTo(day);
        assertThat(new TopicEdition(1, List.of(SIZE), "", "", null).on()).isNull();
    }

    @Test
    void allChangesAreToldNewOnesFirst() {
        TopicEdition before = new TopicEdition(1, List.of(SIZE), "", "", null);
        TopicEdition now = new TopicEdition(2, List.of(new Topic("who", "为谁办", List.of("企业", "个人"))), "", "", null);

        assertThat(now.changes(before)).containsExactly("新增“为谁办”：企业、个人", "停用“规模”");
        assertThat(before.changes(now)).containsExactly("新增“规模”：大型、中型、小型", "停用“为谁办”");
    }
}
