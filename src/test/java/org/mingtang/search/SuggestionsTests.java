package org.mingtang.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the search box offers while one types. Titles hold a character nobody else uses, so that tests do not meet. */
@MingtangTest
class SuggestionsTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private TransactionTemplate transactions;

    private final PublicThings things = new PublicThings();
    private final SearchEntry living = things.entry(key("living"), "龘府鼋鼍养护管理办法", "正文里的饕餮", Validity.EFFECTIVE, null);
    private final SearchEntry fallen =
            things.entry(key("fallen"), "龘府鼋鼍养护暂行规定", "正文", Validity.ABOLISHED, living.key());

    @BeforeEach
    void theyArePublic() {
        put(fallen);
        put(living);
    }

    @ParameterizedTest
    @ValueSource(strings = {"鼋鼍", "鼋", "龘府鼋鼍养护", "鼋鼍 办法", "yuantuo", "ytyh", "yuant", "ＹＵＡＮＴＵＯ"})
    void titleIsOfferedByAnyBeginningOfIt(String typed) {
        assertThat(titles(typed)).contains(living.title());
    }

    @Test
    void whatIsInForceComesFirst() {
        assertThat(titles("鼋鼍养护")).containsExactly(living.title(), fallen.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "？！", "饕餮", "鼋龟鼍", "鼋鼍 没有这个词", "qqqqqqq"})
    void nothingIsOfferedForNothingOrWhatIsInNoTitle(String typed) {
        assertThat(suggestions.of(typed, UnitScope.ALL)).isEmpty();
    }

    @Test
    void noMoreThanEightAndEachOnce() {
        for (int i = 0; i < 12; i++) {
            put(things.entry(key("many" + i), "麤鏖第" + i / 2 + "号通告", "正文", Validity.NONE, null));
        }
        assertThat(titles("麤鏖")).hasSize(6).doesNotHaveDuplicates();
        for (int i = 12; i < 30; i++) {
            put(things.entry(key("many" + i), "麤鏖第" + i + "号通告", "正文", Validity.NONE, null));
        }
        assertThat(titles("麤鏖")).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void whatWasWithdrawnIsOfferedNoMoreThoughTheIndexHasNotFollowed() {
        transactions.executeWithoutResult(status -> index.remove(living.key()));
        assertThat(titles("鼋鼍养护")).doesNotContain(living.title());
        put(living);
        assertThat(titles("鼋鼍养护")).contains(living.title());
    }

    @ParameterizedTest
    @CsvSource({"鼋鼍养护,1000", "yuantuo,300", "鼋 ,500"})
    void endlessTypingIsCutAndAnswered(String typed, int times) {
        assertThat(suggestions.of(typed.repeat(times), UnitScope.ALL)).isInstanceOf(List.class);
    }

    @Test
    void unitsLeadToTheirTitles() {
        assertThat(titles("商务局 鼋鼍养护管理")).containsExactly(living.title());
    }

    @Test
    @DisplayName("one thing of its title is led to, with its number; whether it is in force is said")
    void eachLeadsToItsPage() {
        assertThat(suggestions.of("鼋鼍养护", UnitScope.ALL))
                .containsExactly(
                        new Offer(living.title(), living.href(), null, ""),
                        new Offer(fallen.title(), fallen.href(), null, "废止"));
    }

    @Test
    @DisplayName("of a title that several bear all are shown")
    void severalOfOneTitleAreLookedFor() {
        put(things.entry(key("report 1"), "貔貅局工作年度报告", "正文", Validity.NONE, null));
        put(things.entry(key("report 2"), "貔貅局工作年度报告", "另一年", Validity.NONE, null));
        var offered = suggestions.of("貔貅局工作", UnitScope.ALL);
        assertThat(offered).singleElement().satisfies(offer -> {
            assertThat(offer.title()).isEqualTo("貔貅局工作年度报告");
            assertThat(URLDecoder.decode(offer.href(), UTF_8)).isEqualTo("/search?words=貔貅局工作年度报告");
        });
    }

    @ParameterizedTest
    @DisplayName("a number is offered from its office and year on, in any brackets, while its digits are typed")
    @CsvSource({
        "鼋府发〔2026〕, true",
        "鼋府发〔2026〕1, true",
        "鼋府发[2026]13, true",
        "鼋府发 2026 135, true",
        "鼋府发（2026）135号, true",
        "鼋府发〔2026〕35, false",
        "鼋府发〔2026〕1350, false",
        "鼋府发〔2025〕1, false",
        "鼍府发〔2026〕1, false"
    })
    void numbersAreOfferedWhileTheyAreTyped(String typed, boolean there) {
        var numbered = things.numbered(key("numbered"), "云麓市水域养护通告", "鼋府发〔2026〕135号");
        put(numbered);
        var offer = new Offer(numbered.title(), numbered.href(), "鼋府发〔2026〕135号", "");
        assertThat(suggestions.of(typed, UnitScope.ALL).contains(offer)).isEqualTo(there);
    }

    private List<String> titles(String typed) {
        return suggestions.of(typed, UnitScope.ALL).stream().map(Offer::title).toList();
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("suggestions " + name).getBytes(UTF_8));
    }

    private void put(SearchEntry entry) {
        transactions.executeWithoutResult(status -> index.put(entry));
        index.caughtUp();
    }
}
