package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which other words are offered. The words are rare, so that what other tests publish does not meet them. */
@MingtangTest
class MeantSpellingTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private Spelling spelling;

    @Autowired
    private TransactionTemplate transactions;

    private final PublicThings things = new PublicThings();

    @BeforeEach
    void onePublicText() {
        var key = UUID.randomUUID();
        var entry = things.entry(key, "云麓市麒麟巷颐养驿站运营规范", "驿站应当配备轮椅坡道和紧急呼叫按钮，并设置雾化吸痰器。", Validity.EFFECTIVE, null);
        transactions.executeWithoutResult(status -> index.put(entry));
        index.caughtUp();
    }

    @DisplayName("A stretch of a title that sounds the same, or with one character other, missing or too many")
    @ParameterizedTest
    @CsvSource({"麒麟项颐养,麒麟巷颐养", "麒鳞巷,麒麟巷", "颐养一站,颐养驿站", "颐养驿驿站,颐养驿站", "麒巷颐养,麒麟巷颐养"})
    void nameThatWasMeant(String typed, String meant) {
        assertThat(meant(typed, 0)).contains(meant);
    }

    @DisplayName("A stretch of a text, though it stands in no title")
    @ParameterizedTest
    @CsvSource({"轮椅破道,轮椅坡道", "伦椅坡道,轮椅坡道", "雾化吸谈器,雾化吸痰器", "雾化吸器,雾化吸痰器", "紧急呼叫安扭,紧急呼叫按钮"})
    void textThatWasMeant(String typed, String meant) {
        assertThat(meant(typed, 0)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"麒麟巷颐养驿站", "轮椅坡道", "", "房", "ab", "魑魅魍魉", "雾化", "12345", "云政发 2026 14"})
    void whatStandsSoOrResemblesNothingIsNotCorrected(String typed) {
        assertThat(meant(typed, 0)).isEmpty();
    }

    @Test
    @DisplayName("市长是谁 does not mean 市长热谁: what is offered brings no neighbours that nobody ever wrote")
    void whatIsOfferedMakesSenseToItsEnds() {
        assertThat(meant("吸痰器是谁", 0)).isEmpty();
        assertThat(meant("轮椅坡是谁", 0)).isEmpty();
        assertThat(meant("轮椅破道和紧急呼叫", 0)).contains("轮椅坡道和紧急呼叫");
    }

    @Test
    void whereWordsFindSomethingOnlyTheSameSoundIsOffered() {
        assertThat(meant("颐养一站", 1)).contains("颐养驿站");
        assertThat(meant("颐养车站", 1)).isEmpty();
        assertThat(meant("颐养车站", 0)).contains("颐养驿站");
    }

    @Test
    void correctionThatFindsLessIsNotOffered() {
        assertThat(meant("颐养一站", 1_000_000)).isEmpty();
    }

    @Test
    void restOfWhatWasTypedStays() {
        assertThat(meant("麒鳞巷 运营规范", 0)).contains("麒麟巷 运营规范");
    }

    @Test
    void narrowingDoesNotHinderTheOffer() {
        var narrowed = things.query("麒鳞巷").with(Facet.YEAR, "1999");
        assertThat(spelling.meant(narrowed, 0)).contains("麒麟巷");
    }

    @Test
    void wordsOfOtherPortalsAreNotOffered() {
        assertThat(spelling.meant(new PublicThings().query("麒鳞巷"), 0)).isEmpty();
        assertThat(spelling.meant(SearchQuery.words("麒鳞巷"), 0)).contains("麒麟巷");
    }

    @Test
    void endlessTypingIsAnsweredWithoutHarm() {
        for (var typed : List.of("麒鳞巷".repeat(40), "轮椅破道 ".repeat(24))) {
            assertThat(spelling.meant(things.query(typed), 0)).isInstanceOf(Optional.class);
        }
    }

    private Optional<String> meant(String typed, long found) {
        return spelling.meant(things.query(typed), found);
    }
}
