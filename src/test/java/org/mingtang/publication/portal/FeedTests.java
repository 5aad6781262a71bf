package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MingtangTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    CatalogueLines lines;

    @Autowired
    JsonMapper json;

    private Newsroom news;
    private ItemNumber item;
    private String unit;

    @BeforeEach
    void publish() {
        news = new Newsroom(beans);
        item = news.publish("20-11", ItemKind.INFORMATION, "招生<通知> & 安排", "<p>安排。</p>");
        unit = "/feeds/units/" + news.room.education;
    }

    @Test
    @DisplayName("RFC 4287: id, title, updated, author; links are absolute, ids are not addresses")
    void areAtom() throws Exception {
        Element feed = atom(unit + ".atom").getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo("tag:www.donghu.example,2026-01-01:" + unit);
        Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("招生<通知> & 安排");
        assertThat(text(entry, "id")).startsWith("tag:www.donghu.example,").endsWith(":" + item.path());
        assertThat(text(entry, "name")).endsWith("教育局");
        assertThat(Instant.parse(text(entry, "updated"))).isEqualTo(Instant.parse(text(feed, "updated")));
        String link = ((Element) entry.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href");
        assertThat(URI.create(link)).hasScheme("http").hasPath(item.path());
    }

    @Test
    @DisplayName("JSON Feed 1.1 says the same")
    void areJson() {
        JsonNode feed = json.readTree(news.text(unit + ".json"));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(URI.create(feed.get("feed_url").asString()))
                .hasScheme("http")
                .hasPath(unit + ".json");
        JsonNode entry = feed.get("items").get(0);
        assertThat(entry.get("id").asString()).endsWith(":" + item.path());
        assertThat(URI.create(entry.get("url").asString())).hasScheme("http").hasPath(item.path());
        assertThat(entry.get("title").asString()).isEqualTo("招生<通知> & 安排");
        assertThat(Instant.parse(entry.get("date_published").asString())).isNotNull();
    }

    @Test
    void showAFurtherVersionUnderTheSameId() throws Exception {
        String before = entryId();
        news.room.revised(item, PressRoom.notice("招生通知").saying("招生通知（修订）", "<p>改期。</p>"));
        assertThat(entryId()).isEqualTo(before);
        assertThat(news.text(unit + ".atom")).contains("招生通知（修订）", "第 2 版");
    }

    @Test
    void dropWhatWasWithdrawn() throws Exception {
        publications.withdraw(item, "内容有误", news.room.head);
        Document feed = atom(unit + ".atom");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
        assertThat(Instant.parse(text(feed.getDocumentElement(), "updated"))).isNotNull();
    }

    @Test
    void areThereForAllForPoliciesForEachColumnAndForEachTheme() throws Exception {
        List<String> paths = new java.util.ArrayList<>(List.of("/feeds/all", "/feeds/policies"));
        lines.all().forEach(line -> paths.add("/feeds/lines/" + line.code()));
        for (int theme = 1; theme <= 22; theme++) {
            paths.add("/feeds/themes/" + theme);
        }
        for (String path : paths) {
            assertThat(atom(path + ".atom").getDocumentElement().getLocalName())
                    .as(path)
                    .isEqualTo("feed");
            assertThat(json.readTree(news.text(path + ".json")).get("items").isArray())
                    .as(path)
                    .isTrue();
        }
        assertThat(news.page("/feeds").select("a[href^=/feeds/]").eachAttr("href"))
                .containsAll(paths.stream().map(path -> path + ".atom").toList());
    }

    @Test
    void holdOnlyWhatBelongsToThem() {
        ItemNumber policy = news.publish("20-01", ItemKind.OTHER_POLICY, "关于管理的通知", "<p>通知。</p>");
        assertThat(news.text("/feeds/policies.json"))
                .contains(policy.path() + "\"")
                .doesNotContain(item.path() + "\"");
        assertThat(news.text("/feeds/lines/20-11.json"))
                .contains(item.path() + "\"")
                .doesNotContain(policy.path() + "\"");
        assertThat(news.text("/feeds/lines/content.json")).contains(item.path(), policy.path());
    }

    @Test
    void areNotThereForWhatDoesNotExist() {
        for (String path : List.of(
                "/feeds/themes/0.atom",
                "/feeds/themes/23.atom",
                "/feeds/lines/nothing.json",
                "/feeds/units/00000000-0000-0000-0000-000000000000.atom",
                "/feeds/all.xml")) {
            assertThat(news.get(path)).as(path).hasStatus(404);
        }
    }

    @Test
    void leaveOutSignsThatWouldMakeThemUnreadable() {
        assertThat(FeedWriter.legal("招\u0000生\u000b通\uFFFE知\uD800\t好𠮷")).isEqualTo("招生通知\t好𠮷");
    }

    @Test
    void haveTheRightTypes() {
        assertThat(news.get("/feeds/all.atom").getResponse().getContentType()).startsWith("application/atom+xml");
        assertThat(news.get("/feeds/all.json").getResponse().getContentType()).startsWith("application/feed+json");
    }

    private String entryId() throws Exception {
        Element entry = (Element)
                atom(unit + ".atom").getElementsByTagNameNS(ATOM, "entry").item(0);
        return text(entry, "id");
    }

    private Document atom(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(news.text(path).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
