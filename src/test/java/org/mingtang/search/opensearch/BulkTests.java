package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.search.chinese.HanAnalyzer;
import org.mingtang.search.engine.Feed.Change;
import org.mingtang.search.engine.SearchUnavailable;

/** Writing many documents: recorded answers of OpenSearch 2.19. */
class BulkTests {

    private static final String ALL_WELL = "{\"errors\":false}";
    private static final String CREATED = "{\"index\":{\"status\":201}}";
    private static final String BUSY =
            "{\"index\":{\"status\":429,\"error\":{\"type\":\"rejected_execution_exception\","
                    + "\"reason\":\"rejected execution of coordinating operation\"}}}";
    private static final String STRANGE =
            "{\"index\":{\"status\":400,\"error\":{\"type\":\"strict_dynamic_mapping_exception\","
                    + "\"reason\":\"mapping set to strict, dynamic introduction of [zzz] within [_doc] is not allowed\"}}}";
    private static final String NEWER =
            "{\"index\":{\"status\":409,\"error\":{\"type\":\"version_conflict_engine_exception\","
                    + "\"reason\":\"[a]: version conflict, current version [3] is higher than the one provided [2]\"}}}";
    private static final String NO_INDEX =
            "{\"index\":{\"status\":404,\"error\":{\"type\":\"index_not_found_exception\","
                    + "\"reason\":\"no such index [t-none] and [require_alias] request flag is [true]\"}}}";
    private static final String NEVER_THERE = "{\"delete\":{\"status\":404}}";

    private Scripted other;

    @BeforeEach
    void open() throws IOException {
        other = new Scripted();
    }

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    @DisplayName("An entry's parts and itself under ids of their own, with the number of the claim, only into an alias")
    void writesPartsAndWhole() {
        other.then(200, ALL_WELL);
        var bulk = bulk();
        bulk.add(new Change(new UUID(0, 1), 5, List.of(document("p0"), document("p1"), document("whole")), 2));
        bulk.flush();
        assertThat(other.asked.get(0).path()).startsWith("/t-in/_bulk?require_alias=true");
        assertThat(lines(0))
                .containsExactly(
                        index("-0"),
                        "{\"text\":[\"p0\"]}",
                        index("-1"),
                        "{\"text\":[\"p1\"]}",
                        index(""),
                        "{\"text\":[\"whole\"]}");
    }

    @Test
    void partsOfFormerTextsAreDeleted() {
        other.then(200, ALL_WELL);
        var bulk = bulk();
        bulk.add(new Change(new UUID(0, 1), 5, List.of(document("p0"), document("whole")), 3));
        bulk.flush();
        assertThat(lines(0)).endsWith(delete("-1"), delete("-2"));
    }

    @Test
    void whatIsGoneIsDeletedWithAllItsParts() {
        other.then(200, answer(NEVER_THERE, NEVER_THERE, NEVER_THERE));
        var bulk = bulk();
        bulk.add(new Change(new UUID(0, 1), 5, List.of(), 2));
        bulk.flush();
        assertThat(lines(0)).containsExactly(delete("-0"), delete("-1"), delete(""));
    }

    @Test
    void nothingToWriteAsksNothing() {
        bulk().flush();
        assertThat(other.asked).isEmpty();
    }

    @Test
    @DisplayName("What OpenSearch has no room for is sent again, and only that")
    void sendsAgainWhatHadNoRoom() {
        other.then(200, answer(CREATED, BUSY, CREATED)).then(200, ALL_WELL);
        written(3);
        assertThat(other.asked).hasSize(2);
        assertThat(lines(1)).hasSize(2).first().asString().contains(new UUID(0, 1).toString());
    }

    @Test
    void whereThereIsNoRoomForLongItEnds() {
        for (int i = 0; i < 6; i++) {
            other.then(200, answer(BUSY));
        }
        assertThatThrownBy(() -> written(1))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining("no room for 1 documents");
        assertThat(other.asked).hasSize(6);
    }

    @Test
    @DisplayName("What can never be taken is left out, and keeps nothing else out")
    void leavesOutWhatCannotBeTaken() {
        other.then(200, answer(CREATED, STRANGE, CREATED));
        written(3);
        assertThat(other.asked).hasSize(1);
    }

    @Test
    void aNewerVersionMeansThatAnotherProgramWrites() {
        other.then(200, answer(CREATED, NEWER));
        assertThatThrownBy(() -> written(2)).isInstanceOf(Overtaken.class);
    }

    @Test
    @DisplayName("An index that was deleted is not made by writing to it")
    void missingIndexEndsTheWriting() {
        other.then(200, answer(NO_INDEX));
        assertThatThrownBy(() -> written(1))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining("index_not_found_exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 500, 502})
    void aWholeAnswerThatFailsEndsTheWriting(int status) {
        other.then(status, "{\"error\":\"too much\"}");
        assertThatThrownBy(() -> written(2))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining("" + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWholeRequestThatHadNoRoomIsSentAgain(int status) {
        other.then(status, "{\"error\":\"too much\"}").then(200, ALL_WELL);
        written(2);
        assertThat(lines(1)).isEqualTo(lines(0)).hasSize(4);
    }

    @Test
    void largeTextsGoInSeveralRequests() {
        other.then(200, ALL_WELL).then(200, ALL_WELL);
        var bulk = bulk();
        var large = document("x".repeat(3_000_000));
        bulk.add(new Change(new UUID(0, 1), 5, List.of(large), 0));
        assertThat(other.asked).isEmpty();
        bulk.add(new Change(new UUID(0, 2), 5, List.of(large), 0));
        assertThat(other.asked).hasSize(1);
        bulk.add(new Change(new UUID(0, 3), 5, List.of(document("small")), 0));
        bulk.flush();
        assertThat(lines(1)).hasSize(2);
    }

    private void written(int documents) {
        var bulk = bulk();
        for (int i = 0; i < documents; i++) {
            bulk.add(new Change(new UUID(0, i), 5, List.of(document("text " + i)), 0));
        }
        bulk.flush();
    }

    private Bulk bulk() {
        var description = new Description(List.of(), new HanAnalyzer(), 1, false);
        return new Bulk(other.connection(), description, "t-in", 7, 1);
    }

    private List<String> lines(int request) {
        return new ArrayList<>(other.asked.get(request).body().lines().toList());
    }

    private static Document document(String text) {
        var document = new Document();
        document.add(new StringField("text", text, Store.NO));
        return document;
    }

    private static String index(String part) {
        return "{\"index\":{\"_id\":\"" + new UUID(0, 1) + part
                + "\",\"version\":7,\"version_type\":\"external_gte\"}}";
    }

    private static String delete(String part) {
        return index(part).replace("\"index\"", "\"delete\"");
    }

    private static String answer(String... items) {
        return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
    }
}
