package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.ItemDirectory;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read to know the whole: site map, robots.txt, the list for the log's verifier. */
@MingtangTest
class DirectoryTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    ItemDirectory directory;

    @Autowired
    JsonMapper json;

    /** Items have parts of their own; forms, what is told by one's own code, data and the desk are nothing to find. */
    private static final Pattern NOT_MAPPED = Pattern.compile(
            "^/(info|tasks|open)/|^/(desk|sign-in|search|page-mode)\\b|/new$|^/requests/account|\\.(xml|csv|json|atom|xlsx|docx|pdf)$");

    private Newsroom news;
    private ItemNumber item;

    @BeforeEach
    void publish() {
        news = new Newsroom(beans);
        item = news.publish("20-11", ItemKind.INFORMATION, "招生通知", "<p>安排。</p>");
    }

    @Test
    void mapsThePagesInParts() {
        List<String> parts = locations("/sitemap.xml");
        String part = "/sitemap/items-" + item.value() / SiteMapController.PART + ".xml";
        assertThat(parts).anyMatch(each -> each.endsWith(part)).anyMatch(each -> each.endsWith("/sitemap/pages.xml"));
        assertThat(parts).allMatch(each -> each.startsWith("http://"));
        assertThat(locations(part)).anyMatch(each -> each.endsWith(item.path())).hasSizeLessThanOrEqualTo(50_000);
        assertThat(locations("/sitemap/pages.xml"))
                .anyMatch(each -> each.endsWith("/open/20-11"))
                .anyMatch(each -> each.endsWith("/units/" + news.room.education))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("every page to which the portal's frame and the pages below it lead is mapped")
    void mapsWhateverVisitorsAreLedTo() {
        Set<String> mapped = new HashSet<>();
        locations("/sitemap/pages.xml").forEach(each -> mapped.add(each.replaceFirst("^https?://[^/]+", "")));
        for (String page : List.of("/", "/open", "/policies", "/requests", "/packages", "/topics")) {
            for (Element link : Jsoup.parse(news.text(page)).select("a[href~=^/[^?#]*$]")) {
                String path = link.attr("href");
                assertThat(NOT_MAPPED.matcher(path).find() || mapped.contains(path))
                        .as("%s on %s", path, page)
                        .isTrue();
            }
        }
    }

    @Test
    void mapsOnlyPagesThatAreThere() {
        for (String address : locations("/sitemap/pages.xml")) {
            String path = address.replaceFirst("^https?://[^/]+", "");
            // Other tests write gatherings down that have no page behind them.
            if (!path.matches("/(topics|packages)/.+")) {
                assertThat(news.get(path)).as(path).hasStatusOk();
            }
        }
    }

    @Test
    @DisplayName("sitemaps.org: no part holds more than 50,000 addresses")
    void cutsPartsByNumber() {
        assertThat(directory.between(item.value(), item.value() + 1, UnitScope.ALL))
                .singleElement()
                .satisfies(entry -> assertThat(entry.number()).isEqualTo(item));
        assertThat(directory.between(item.value() + 1, item.value() + 2, UnitScope.ALL))
                .isEmpty();
        assertThat(directory.parts(1, UnitScope.ALL))
                .anyMatch(part -> part.index() == item.value())
                .noneMatch(part -> part.index() == item.value() + 1);
        assertThat(news.get("/sitemap/items-0.xml")).hasStatus(404);
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        publications.withdraw(item, "内容有误", news.room.head);
        assertThat(locations("/sitemap/items-" + item.value() / SiteMapController.PART + ".xml"))
                .noneMatch(each -> each.endsWith(item.path()));
        assertThat(listed()).doesNotContainKey(item.path());
    }

    @Test
    void keepsRobotsFromTheDeskAndTellsThemOfTheMap() {
        assertThat(news.text("/robots.txt"))
                .startsWith("User-agent: *\n")
                .contains("Disallow: /desk\n", "Sitemap: http://")
                .contains("/sitemap.xml");
        assertThat(news.get("/robots.txt").getResponse().getContentType()).startsWith("text/plain");
    }

    @Test
    @DisplayName("The list for the verifier names each item with the version the log has, page by page to the end")
    void listsAllForTheVerifier() {
        assertThat(listed()).containsEntry(item.path(), 1);
        news.room.revised(item, PressRoom.notice("招生通知").saying("招生通知", "<p>改期。</p>"));
        assertThat(listed()).containsEntry(item.path(), 2);
    }

    @Test
    void goesOnAfterANumber() {
        ItemNumber next = news.publish("20-11", ItemKind.INFORMATION, "补充通知", "<p>补充。</p>");
        JsonNode page = json.readTree(news.text("/info/index.json?after=" + item));
        assertThat(page.get("items").get(0).get("item").asString()).isEqualTo(next.path());
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(news.get("/info/index.json?after=x")).hasStatus(400);
    }

    private Map<String, Integer> listed() {
        Map<String, Integer> all = new LinkedHashMap<>();
        String path = "/info/index.json";
        while (path != null) {
            JsonNode page = json.readTree(news.text(path));
            page.get("items")
                    .forEach(each -> all.put(
                            each.get("item").asString(), each.get("version").asInt()));
            path = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return all;
    }

    private List<String> locations(String path) {
        Document xml = Jsoup.parse(news.text(path), "", Parser.xmlParser());
        return xml.select("loc").eachText();
    }
}
