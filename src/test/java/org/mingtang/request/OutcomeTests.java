package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTests {

    private static final Set<Outcome> OF_14_TO_16 = EnumSet.range(Outcome.STATE_SECRET, Outcome.ENFORCEMENT_FILE);

    @ParameterizedTest(name = "{0} on {1} counts in {2}, remedy {3}")
    @DisplayName("The master table of answers: code, article, row of the annual report, remedy")
    @CsvSource({
        "A1, 第三十六条第一项, r3, FREE_CHOICE",
        "A2, 第三十六条第二项, r3, FREE_CHOICE",
        "B1, 第十四条 第三十六条第三项, r5, RECONSIDERATION_FIRST",
        "B2, 第十四条 第三十六条第三项, r6, RECONSIDERATION_FIRST",
        "B3, 第十四条 第三十六条第三项, r7, RECONSIDERATION_FIRST",
        "B4, 第十五条 第三十二条 第三十六条第三项, r8, RECONSIDERATION_FIRST",
        "B5, 第十六条第一款 第三十六条第三项, r9, RECONSIDERATION_FIRST",
        "B6, 第十六条第二款 第三十六条第三项, r10, RECONSIDERATION_FIRST",
        "B7, 第十六条第二款 第三十六条第三项, r11, RECONSIDERATION_FIRST",
        "B8, 第三十六条第七项, r12, FREE_CHOICE",
        "C1, 第三十六条第四项, r13, FREE_CHOICE",
        "C2, 第三十六条第五项, r13, FREE_CHOICE",
        "C3, 第三十八条, r14, FREE_CHOICE",
        "C4, 第三十条, r15, FREE_CHOICE",
        "D1, 第三十九条第一款, r16, FREE_CHOICE",
        "D2, 第三十六条第六项, r17, FREE_CHOICE",
        "D3, 第三十九条第二款, r18, FREE_CHOICE",
        "D4, 第三十五条, r19, FREE_CHOICE",
        "D5, 第三十五条, r20, FREE_CHOICE",
        "E1, 第三十条, r21, NONE",
        "E2, 第四十二条, r22, NONE"
    })
    void knowsTheTable(String code, String articles, String row, Remedy remedy) {
        Outcome outcome = Outcome.of(code).orElseThrow();

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.articles()).containsExactly(articles.split(" "));
        assertThat(outcome.row().key()).isEqualTo(row);
        assertThat(outcome.remedy()).isEqualTo(remedy);
    }

    @Test
    @DisplayName("A3, 第三十七条: counted as partial only")
    void countsPartialDisclosureOnce() {
        assertThat(Outcome.PARTLY_DISCLOSED.code()).isEqualTo("A3");
        assertThat(Outcome.PARTLY_DISCLOSED.articles()).containsExactly("第三十七条");
        assertThat(Outcome.PARTLY_DISCLOSED.row()).isEqualTo(ResultRow.PARTLY_DISCLOSED);
        assertThat(Arrays.stream(Outcome.values()).filter(each -> each.row() == ResultRow.PARTLY_DISCLOSED))
                .containsExactly(Outcome.PARTLY_DISCLOSED);
    }

    @Test
    @DisplayName("E3: whatever ends without an answer cites nothing")
    void citesNothingForWithdrawal() {
        assertThat(Outcome.of("E3")).contains(Outcome.OTHER);
        assertThat(Outcome.OTHER.articles()).isEmpty();
        assertThat(Outcome.OTHER.row().key()).isEqualTo("r23");
        assertThat(Outcome.OTHER.remedy()).isEqualTo(Remedy.NONE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARTLY_DISCLOSED")
    @DisplayName("行政复议法第二十三条第一款第四项: reconsideration comes first for arts. 14 to 16 and for nothing else")
    void demandsReconsiderationFirstForThreeArticlesOnly(Outcome outcome) {
        boolean refusal = outcome.articles().stream().anyMatch(article -> article.matches("第十[四五六]条.*"));

        assertThat(outcome.remedy() == Remedy.RECONSIDERATION_FIRST).isEqualTo(refusal);
        assertThat(OF_14_TO_16.contains(outcome)).isEqualTo(refusal);
    }

    @Test
    @DisplayName("第三十六条第七项: a special query regime is 不予公开 item 8, yet reconsideration need not come first")
    void leavesTheChoiceForSpecialQueries() {
        assertThat(Outcome.SPECIAL_QUERY.row().group()).isEqualTo(ResultRow.Group.WITHHELD);
        assertThat(Outcome.SPECIAL_QUERY.row().number()).isEqualTo(8);
        assertThat(Outcome.SPECIAL_QUERY.remedy()).isEqualTo(Remedy.FREE_CHOICE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("第三十七条: the remedy of a partial disclosure comes from what is withheld")
    void takesTheRemedyOfPartialDisclosureFromItsParts(Outcome ground) {
        if (!ground.withholds()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Outcome.PARTLY_DISCLOSED.remedy(List.of(ground)))
                    .withMessageContaining("B1 to B8");
            return;
        }
        assertThat(Outcome.PARTLY_DISCLOSED.remedy(List.of(ground))).isEqualTo(ground.remedy());
        assertThat(Outcome.PARTLY_DISCLOSED.remedy(List.of(Outcome.SPECIAL_QUERY, ground)))
                .isEqualTo(ground.remedy());
    }

    @Test
    void hasNoPartialRemedyWithoutWithheldParts() {
        assertThatIllegalArgumentException().isThrownBy(Outcome.PARTLY_DISCLOSED::remedy);
    }

    @Test
    void refusesWithheldPartsOfAnotherOutcome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outcome.DISCLOSED.remedy(List.of(Outcome.STATE_SECRET)))
                .withMessageContaining("A2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E1", "E2", "E3"})
    @DisplayName("第三十条、第四十二条: what lapses is closed on record; every other outcome is told by letter")
    void closesWithoutLetter(String code) {
        assertThat(Outcome.of(code).orElseThrow().needsLetter()).isFalse();
        assertThat(Arrays.stream(Outcome.values()).filter(each -> !each.needsLetter()))
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0} tells {1}")
    @DisplayName("第三十六条: what each answer has to tell")
    @CsvSource({
        "A1, WAY_AND_ROUTE",
        "A2, INFORMATION",
        "A3, INFORMATION REASONS_FOR_EACH_PART",
        "B1, REASONS",
        "B2, REASONS PROVISION",
        "B3, REASONS",
        "B4, REASONS CONSULTATION",
        "B5, REASONS INTERNAL_AFFAIR",
        "B6, REASONS PROCESS_KIND",
        "B7, REASONS",
        "B8, REASONS QUERY_REGIME",
        "C1, SEARCH",
        "C2, REASONS RIGHT_ORGAN",
        "C3, REASONS",
        "C4, REASONS",
        "D1, CHANNEL",
        "D2, EARLIER_REPLY",
        "D3, WHERE_PUBLISHED",
        "D4, ASSESSMENT",
        "D5, REASONS"
    })
    void knowsWhatToTell(String code, String contents) {
        assertThat(Outcome.of(code).orElseThrow().contents())
                .extracting(Content::name)
                .containsExactly(contents.split(" "));
    }

    @Test
    @DisplayName("第三十六条第五项、第三十九条: the right organ and channels are told where they can be")
    void knowsWhatMayBeLeftOut() {
        assertThat(Arrays.stream(Content.values()).filter(content -> !content.isObligatory()))
                .containsExactly(Content.RIGHT_ORGAN, Content.CHANNEL, Content.WHERE_PUBLISHED);
        assertThat(Content.values())
                .allSatisfy(content -> assertThat(content.label()).isNotBlank());
    }

    @Test
    void knowsNoOtherCodes() {
        assertThat(Outcome.values())
                .extracting(Outcome::code)
                .doesNotHaveDuplicates()
                .hasSize(23);
        assertThat(Outcome.values())
                .extracting(Outcome::label)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(Outcome.of("B9")).isEmpty();
        assertThat(Outcome.of("")).isEmpty();
    }
}
