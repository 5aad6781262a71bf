package org.mingtang.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.search.engine.SearchUnavailable;

/** What the other side may answer, or not answer, and what that means. */
class ConnectionTests {

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
    void anAnswerIsRead() {
        other.then(200, "{\"a\":1}");
        assertThat(other.connection().send("GET", "/x").path("a").asInt()).isEqualTo(1);
        assertThat(other.asked.get(0).path()).isEqualTo("/x");
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        other.then(200, "");
        assertThat(other.connection().send("POST", "/x/_refresh").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("Overloaded, broken, or not letting us in: not available, and told why")
    @ValueSource(ints = {401, 403, 429, 500, 502, 503, 504})
    void isUnavailable(int status) {
        other.then(status, "{\"error\":\"why it is so\"}");
        assertThatThrownBy(() -> other.connection().send("GET", "/x"))
                .isInstanceOf(SearchUnavailable.class)
                .isNotInstanceOf(Refused.class)
                .hasMessageContaining(String.valueOf(status))
                .hasMessageContaining("why it is so");
    }

    @ParameterizedTest
    @CsvSource({"400,false,false", "404,true,false", "409,false,true"})
    void whatIsRefusedSaysHow(int status, boolean missing, boolean conflict) {
        other.then(
                status,
                "{\"error\":{\"type\":\"some_exception\",\"reason\":\"no such thing\"},\"status\":" + status + "}");
        assertThatThrownBy(() -> other.connection().send("GET", "/x"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.isMissing()).isEqualTo(missing);
                    assertThat(refused.isConflict()).isEqualTo(conflict);
                })
                .hasMessageContaining("some_exception no such thing");
    }

    @Test
    @DisplayName("A document that is not there is an answer: 404 with found")
    void missingDocumentIsAnAnswer() {
        other.then(404, "{\"_index\":\"t1\",\"_id\":\"place\",\"found\":false}");
        assertThat(other.connection().send("GET", "/t/_doc/place").path("found").asBoolean(true))
                .isFalse();
    }

    @Test
    void whatIsNoJsonIsNoOpenSearch() {
        other.then(200, "<html>Welcome to the proxy</html>");
        assertThatThrownBy(() -> other.connection().send("GET", "/x"))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining("no OpenSearch");
    }

    @Test
    @DisplayName("Nobody there: told at once, and readers do not wait again for a moment; whoever writes tries again")
    void nobodyThere() throws IOException {
        var gone = other.address();
        other.close();
        var connection = new Connection(gone);
        assertThatThrownBy(() -> connection.ask("/x", "{}", "application/json"))
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> connection.ask("/x", "{}", "application/json")).hasMessageContaining("a moment ago");
        assertThatThrownBy(() -> connection.send("GET", "/x")).hasMessageContaining("cannot be reached");
        other = new Scripted();
    }

    @Test
    void anErrorOfTheOtherSideDoesNotSilenceReaders() {
        other.then(503, "").then(200, "{\"a\":1}");
        var connection = other.connection();
        assertThatThrownBy(() -> connection.ask("/x", "{}", "application/json")).isInstanceOf(SearchUnavailable.class);
        assertThat(connection.ask("/x", "{}", "application/json").path("a").asInt())
                .isEqualTo(1);
    }

    @Test
    void userAndPasswordOrAWholeHeaderGoWithEachRequest() {
        other.then(200, "{}").then(200, "{}").then(200, "{}");
        new Connection(new Address(other.uri(), "search", "käse", "")).send("GET", "/x");
        new Connection(new Address(other.uri(), "search", "käse", "Authorization: ApiKey abc==")).send("GET", "/x");
        other.connection().send("GET", "/x");
        assertThat(other.asked.get(0).headers().get("Authorization")).containsExactly("Basic c2VhcmNoOmvDpHNl");
        assertThat(other.asked.get(1).headers().get("Authorization")).containsExactly("ApiKey abc==");
        assertThat(other.asked.get(2).headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9200",
                "ftp://search:9200",
                "https://user:word@search:9200",
                "http://search?x=1",
                "/search"
            })
    void addressesThatMakeNoSenseAreRefusedAtStart(String url) {
        assertThatThrownBy(() -> new Address(URI.create(url), "", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mingtang.search.opensearch.url");
    }

    @Test
    void headerWithoutAColonIsRefusedAtStart() {
        assertThatThrownBy(() -> new Address(URI.create("http://search"), "", "", "ApiKey abc"))
                .hasMessageContaining("mingtang.search.opensearch.header");
    }

    @Test
    void slashesAtTheEndAndAPathBeforeAreKeptApart() {
        assertThat(new Address(URI.create("https://gate.example/search//"), "", "", "").at("/x/_doc/1"))
                .hasToString("https://gate.example/search/x/_doc/1");
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(new Address(URI.create("https://search"), "u", "secret", "A: secret"))
                .hasToString("https://search");
    }
}
