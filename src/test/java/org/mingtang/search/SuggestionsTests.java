package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
        assertThat(suggestions.of(typed, UnitScope.ALL)).contains(living.title());
    }

    @Test
    void whatIsInForceComesFirst() {
        assertThat(suggestions.of("鼋鼍养护", UnitScope.ALL)).containsExactly(living.title(), fallen.title());
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
        var offered = suggestions.of("麤鏖", UnitScope.ALL);
        assertThat(offered).hasSize(6).doesNotHaveDuplicates();
        for (int i = 12; i < 30; i++) {
            put(things.entry(key("many" + i), "麤鏖第" + i + "号通告", "正文", Validity.NONE, null));
        }
        assertThat(suggestions.of("麤鏖", UnitScope.ALL)).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void whatWasWithdrawnIsOfferedNoMoreThoughTheIndexHasNotFollowed() {
        transactions.executeWithoutResult(status -> index.remove(living.key()));
        assertThat(suggestions.of("鼋鼍养护", UnitScope.ALL)).doesNotContain(living.title());
        put(living);
        assertThat(suggestions.of("鼋鼍养护", UnitScope.ALL)).contains(living.title());
    }

    @ParameterizedTest
    @CsvSource({"鼋鼍养护,1000", "yuantuo,300", "鼋 ,500"})
    void endlessTypingIsCutAndAnswered(String typed, int times) {
        assertThat(suggestions.of(typed.repeat(times), UnitScope.ALL)).isInstanceOf(List.class);
    }

    @Test
    void unitsLeadToTheirTitles() {
        assertThat(new ArrayList<>(suggestions.of("商务局 鼋鼍养护管理", UnitScope.ALL))).containsExactly(living.title());
    }

    private static UUID key(String name) {
        return UUID.nameUUIDFromBytes(("suggestions " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void put(SearchEntry entry) {
        transactions.executeWithoutResult(status -> index.put(entry));
        index.caughtUp();
    }
}
