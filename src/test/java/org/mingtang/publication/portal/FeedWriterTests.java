package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds that any reader understands, whatever stands in a title. */
@MingtangTest
class FeedWriterTests {

    private static final Instant AT = Instant.parse("2026-11-23T01:02:03Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    FeedWriter writer;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <script>alert(1)</script> & "引号"    | <script>alert(1)</script> & "引号"
            ]]> &amp; &#x1;                       | ]]> &amp; &#x1;
            甲\u0000乙\u000b丙\ufffe丁            | 甲乙丙丁
            𠀀姓                                  | 𠀀姓
            """)
    void surviveWhateverStandsInATitle(String title, String read) throws Exception {
        Feed feed = feed(title, row(title, null, null, 1));

        assertThat(text(atom(feed), "title", 0)).isEqualTo(read);
        assertThat(text(atom(feed), "title", 1)).isEqualTo(read);
        assertThat(json(feed).path("items").path(0).path("title").asString()).isEqualTo(title);
    }

    @Test
    @DisplayName("RFC 4287: id, title, updated of feed and entries, author, absolute links")
    void haveWhatAtomDemands() throws Exception {
        Document feed = atom(feed("最新公开", row("甲", "云发〔2026〕1号", LocalDate.of(2026, 11, 2), 2)));

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(feed, "id", 0)).matches("tag:[^,/]+,2026-01-01:/feeds/all");
        assertThat(text(feed, "id", 1)).matches("tag:[^,/]+,2026-11-23:/info/7");
        assertThat(text(feed, "updated", 0)).isEqualTo("2026-11-23T01:02:03Z");
        assertThat(text(feed, "published", 0)).isEqualTo("2026-11-23T01:02:03Z");
        assertThat(text(feed, "name", 0)).isEqualTo("区教育局");
        assertThat(text(feed, "summary", 0)).isEqualTo("区教育局 云发〔2026〕1号 成文日期 2026-11-02 第 2 版");
        var links = feed.getElementsByTagName("link");
        for (int n = 0; n < links.getLength(); n++) {
            assertThat(((Element) links.item(n)).getAttribute("href")).startsWith("https://a.example/");
        }
        assertThat(links.getLength()).isEqualTo(3);
    }

    @Test
    @DisplayName("JSON Feed 1.1")
    void haveWhatJsonFeedDemands() {
        JsonNode feed = json(feed("最新公开", row("甲", null, null, 1)));

        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("feed_url").asString()).isEqualTo("https://a.example/feeds/all.json");
        assertThat(feed.path("home_page_url").asString()).isEqualTo("https://a.example/open");
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("id").asString()).matches("tag:[^,/]+,2026-11-23:/info/7");
        assertThat(item.path("url").asString()).isEqualTo("https://a.example/info/7");
        assertThat(item.path("content_text").asString()).isEqualTo("区教育局");
        assertThat(item.path("authors").path(0).path("name").asString()).isEqualTo("区教育局");
    }

    @Test
    void areThereWhenEmpty() throws Exception {
        Feed empty = new Feed("空", "/feeds/themes/21", "/open", AT, List.of());

        assertThat(atom(empty).getElementsByTagName("entry").getLength()).isZero();
        assertThat(json(empty).path("items").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udfff", "\u0001", "\uffff", "\ufffe", "\u0000"})
    void leaveOutSignsThatXmlDoesNotKnow(String sign) {
        assertThat(FeedWriter.legal("甲" + sign + "乙")).isEqualTo("甲乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", " ", "\u0085", "\ufffd", "\ue000", "𠀀", "é"})
    void keepSignsThatXmlKnows(String sign) {
        assertThat(FeedWriter.legal("甲" + sign + "乙")).isEqualTo("甲" + sign + "乙");
    }

    private Document atom(Feed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(writer.atom(feed, "https://a.example")));
    }

    private JsonNode json(Feed feed) {
        return JSON.readTree(new String(writer.json(feed, "https://a.example"), StandardCharsets.UTF_8));
    }

    private static String text(Document feed, String tag, int place) {
        return feed.getElementsByTagName(tag).item(place).getTextContent();
    }

    private static Feed feed(String title, ListRow row) {
        return new Feed(title, "/feeds/all", "/open", AT, List.of(row));
    }

    static ListRow row(String title, @Nullable String number, @Nullable LocalDate formed, int version) {
        return row(title, number, formed, version, AT);
    }

    static ListRow row(String title, @Nullable String number, @Nullable LocalDate formed, int version, Instant at) {
        ItemLine line = new ItemLine(
                7,
                title,
                number,
                UUID.randomUUID(),
                ItemKind.INFORMATION,
                "20-11",
                formed,
                null,
                null,
                at,
                at,
                version,
                0,
                null,
                at,
                null,
                null);
        return new ListRow(line, "区教育局", null);
    }
}
