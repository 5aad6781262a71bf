package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Words that mean the same. Each test takes back what it put. */
@MingtangTest
class SynonymsTests {

    @Autowired
    private Synonyms synonyms;

    @AfterEach
    void takeBack() {
        synonyms.all().stream()
                .filter(group -> group.words().stream().anyMatch(word -> word.contains("鸱鸮")))
                .forEach(group -> synonyms.remove(group.id()));
    }

    @Test
    void eachWordStandsForEachOther() {
        synonyms.put(List.of("鸱鸮证", "鸱鸮登记", "鸱鸮卡"));
        assertThat(synonyms.variants("鸱鸮证")).containsExactlyInAnyOrder("鸱鸮登记", "鸱鸮卡");
        assertThat(synonyms.variants("怎么办鸱鸮卡")).containsExactlyInAnyOrder("怎么办鸱鸮证", "怎么办鸱鸮登记");
        assertThat(synonyms.variants("鸱鸮")).isEmpty();
    }

    @Test
    void longerWordThatHoldsTheShorterIsTheOneThatIsMeant() {
        synonyms.put(List.of("鸱鸮", "大鸱鸮局"));
        assertThat(synonyms.variants("大鸱鸮局电话")).containsExactly("鸱鸮电话");
        assertThat(synonyms.variants("鸱鸮电话")).containsExactly("大鸱鸮局电话");
    }

    @Test
    void wordsOfSeveralGroupsAreCombinedButNotWithoutEnd() {
        synonyms.put(List.of("鸱鸮甲", "鸱鸮乙", "鸱鸮丙"));
        synonyms.put(List.of("补鸱鸮", "贴鸱鸮", "助鸱鸮"));
        var variants = synonyms.variants("鸱鸮甲补鸱鸮");
        assertThat(variants).contains("鸱鸮乙补鸱鸮", "鸱鸮甲贴鸱鸮").hasSize(6).doesNotContain("鸱鸮甲补鸱鸮");
    }

    @Test
    void traditionalAndFullWidthWordsAreTheSameWord() {
        synonyms.put(List.of("鸱鸮貸款", "鸱鸮ＡＢ"));
        assertThat(synonyms.variants("鸱鸮贷款")).containsExactly("鸱鸮ab");
        assertThat(synonyms.variants("鴟鴞貸款")).containsExactly("鸱鸮ab");
    }

    @Test
    void newGroupTakesThePlaceOfAllThatHoldOneOfItsWords() {
        synonyms.put(List.of("鸱鸮一", "鸱鸮二"));
        synonyms.put(List.of("鸱鸮三", "鸱鸮四"));
        synonyms.put(List.of("鸱鸮二", "鸱鸮三"));
        assertThat(groups()).containsExactly(List.of("鸱鸮二", "鸱鸮三"));
        assertThat(synonyms.variants("鸱鸮一")).isEmpty();
    }

    @Test
    void sameWordTwiceIsKeptOnce() {
        synonyms.put(List.of("鸱鸮五", "鸱鸮六", "鸱鸮五"));
        assertThat(groups()).containsExactly(List.of("鸱鸮五", "鸱鸮六"));
    }

    @Test
    void removingWhatIsNotThereDoesNothing() {
        synonyms.put(List.of("鸱鸮七", "鸱鸮八"));
        synonyms.remove(UUID.randomUUID());
        assertThat(groups()).hasSize(1);
    }

    @Test
    @Transactional
    void textsWithSignsOfPatternsAreTextsLikeOthers() {
        assertThat(synonyms.variants("100%_鸱'鸮\\")).isEmpty();
        assertThat(synonyms.variants("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"公积金=住房公积金|2", "低保，最低生活保障、低保户|3", "a;b；c＝d|4", "  一个  |1", "=,，|0"})
    void lineIsSplitHoweverItIsWritten(String line, int words) {
        assertThat(Synonyms.split(line)).hasSize(words).allMatch(word -> !word.isBlank());
    }

    private List<List<String>> groups() {
        return synonyms.all().stream()
                .map(Synonyms.Group::words)
                .filter(words -> words.stream().anyMatch(word -> word.contains("鸱鸮")))
                .toList();
    }
}
