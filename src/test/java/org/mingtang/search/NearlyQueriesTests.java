package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.search.SearchEntry.Validity;

/** What is looked at for a spelling: near enough is found, what is further off is not. */
class NearlyQueriesTests {

    private final PublicThings things = new PublicThings();
    private final List<SearchEntry> entries =
            List.of(things.entry(UUID.randomUUID(), "云麓市养犬管理条例", "犬只应当注射疫苗，遛犬应当束绳。", Validity.EFFECTIVE, null));

    @ParameterizedTest
    @CsvSource({
        "养犬管理,true",
        "养大管理,true",
        "养管理,true",
        "养犬犬管理,true",
        "养犬关里,true",
        "扬犬管理,true",
        "犬养管理,true",
        "养大官场,false",
        "商务局,true",
        "商屋局,true",
        "注射疫苗,false"
    })
    void names(String window, boolean found) {
        assertThat(finds(NearlyQueries.inNames(window))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "注射疫苗,true",
        "注设疫苗,true",
        "驻设一苗,true",
        "注射苗,true",
        "注射的疫苗,true",
        "注射育苗,true",
        "束绳遛犬,false",
        "注塑玉米,false",
        "养犬管理,true"
    })
    void texts(String window, boolean found) {
        boolean finds = InMemory.of(entries, view -> view.count(NearlyQueries.inTexts(view, window)) > 0);
        assertThat(finds).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12345", "鿫鿬鿭"})
    void whatHasNoSoundIsNoTrouble(String window) {
        assertThat(finds(NearlyQueries.inNames(window))).isFalse();
    }

    private boolean finds(Query query) {
        return InMemory.of(entries, view -> view.count(query) > 0);
    }
}
