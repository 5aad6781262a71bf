package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.search.engine.Feed.Horizon;
import tools.jackson.databind.json.JsonMapper;

/** What an index remembers of itself. */
class KeptTests {

    private static final Kept KEPT = new Kept("t-3-x", 100, "2", "database", 3, 7);

    @Test
    void whatWasWrittenIsReadBack() {
        var answer = new JsonMapper().createObjectNode();
        answer.put("_index", "t-3-x").set("_source", KEPT.json());
        assertThat(Kept.read(answer)).isEqualTo(KEPT);
    }

    @Test
    @DisplayName("An index without a place, or with half of one, is read from the beginning and belongs to nobody")
    void nothingIsKnownOfAnIndexWithoutAPlace() {
        var kept = Kept.read(new JsonMapper().readTree("{\"_index\":\"t-3-x\",\"_source\":{}}"));
        assertThat(kept).isEqualTo(new Kept("t-3-x", 0, "", "", 0, 0));
        assertThat(kept.strange("2", new Horizon(100, "database"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 100, database, false",
        "2, 5000, database, false",
        "2, 99, database, true",
        "1, 100, database, true",
        "2bge, 100, database, true",
        "2, 100, another, true"
    })
    void isStrange(String edition, long oldestRunning, String database, boolean strange) {
        assertThat(KEPT.strange(edition, new Horizon(oldestRunning, database))).isEqualTo(strange);
    }

    @Test
    void goingOnChangesThePlaceAndTheWriterAlone() {
        assertThat(KEPT.at(200, 9)).isEqualTo(new Kept("t-3-x", 200, "2", "database", 3, 9));
    }
}
