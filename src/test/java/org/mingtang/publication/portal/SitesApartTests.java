package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.Units;
import org.mingtang.publication.EveryAddress;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.search.SearchIndex;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What one site shows is not on another: two districts with a site each, and the main site above them. */
@MingtangTest
class SitesApartTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Units units;

    private Half here;
    private Half there;

    /** A district with its site and what it made public. */
    private record Half(PressRoom room, String host, Site site, String mark, ItemNumber news, ItemNumber policy) {}

    @BeforeEach
    void publishInBoth() {
        here = half();
        there = half();
        beans.getBean(SearchIndex.class).caughtUp();
    }

    @AfterEach
    void letTheMainSiteShowEverything() {
        SomeSites.mainShowsBelow(beans, true);
    }

    @Test
    void haveTheirOwnNameCodeAndColours() {
        var page = Jsoup.parse(text(here, "/"));
        assertThat(page.title()).isEqualTo("首页 - " + here.site.name());
        assertThat(page.select("meta[name=SiteName]").attr("content")).isEqualTo(here.site.name());
        assertThat(page.select("meta[name=SiteDomain]").attr("content")).isEqualTo(here.host);
        assertThat(page.select("meta[name=SiteIDCode]").attr("content")).isEqualTo("9900000777");
        assertThat(page.select(".mt-foot").text())
                .contains(here.site.registration().sponsor());
        String style = page.select("link[href^=/site.css]").attr("href");
        assertThat(text(here, style)).contains("--mt-blue:#1b5e3f");
        assertThat(text("localhost", "/")).doesNotContain("/site.css", here.site.name());
    }

    @Test
    @DisplayName("every public address of the program, asked for on one site, holds nothing of the other")
    void showNothingOfEachOtherAtAnyAddress() {
        int pages = 0;
        for (Half other : List.of(there, here)) {
            Half asked = other == there ? here : there;
            for (EveryAddress each : addresses(other)) {
                MvcTestResult answer = get(asked.host, each.path());
                pages += answer.getResponse().getStatus() == 200 ? 1 : 0;
                assertThat(body(answer)).as(each.path()).doesNotContain(other.mark);
            }
        }
        assertThat(pages).isGreaterThan(40);
    }

    /** With what lists and search are asked for, and where it shows on the other's own site. */
    @Test
    void showTheirOwnInListsFeedsAndSearchOnly() {
        String words = URLEncoder.encode(there.mark, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/",
                "/open",
                "/open/20-11",
                "/open/20-11?unit=" + there.room.education,
                "/open/policies?kind=OTHER_POLICY",
                "/policies",
                "/policies?words=" + words,
                "/feeds/all.atom",
                "/feeds/all.json",
                "/feeds/policies.atom",
                "/feeds/lines/20-11.json",
                "/search?words=" + words,
                "/search.json?words=" + words,
                "/search/suggestions?words=" + words,
                "/open/catalogue/items?line=20-11",
                "/open/catalogue/items.csv?line=20-11")) {
            assertThat(text(there, path)).as(path).contains(there.mark);
            assertThat(text(here, path)).as(path).doesNotContain(there.mark + "通知", there.mark + "办法");
        }
    }

    @Test
    void listTheirOwnInSiteMapsAndAmongOrgans() {
        String part = "/sitemap/items-" + there.news.value() / SiteMapController.PART + ".xml";
        assertThat(text(there, part)).contains("http://" + there.host + there.news.path() + "<");
        assertThat(text(there, part)).doesNotContain(here.news.path() + "<");
        assertThat(text(there, "/sitemap.xml")).contains("<loc>http://" + there.host + part + "</loc>");
        assertThat(text(there, "/robots.txt")).contains("Sitemap: http://" + there.host + "/sitemap.xml");
        assertThat(text(there, "/units")).contains("/units/" + there.room.education);
        assertThat(text(here, "/units")).doesNotContain("/units/" + there.room.education);
        assertThat(text(here, "/sitemap/pages.xml")).doesNotContain(there.room.education.toString());
        assertThat(text(there, "/sitemap/pages.xml")).contains(there.room.education.toString());
    }

    @Test
    @DisplayName(
            "An item has one address: asked for elsewhere the answer leads there for good, the form at it is not taken")
    void leadToTheSiteOfAnItemsUnit() {
        for (String path : List.of(
                there.news.path(),
                there.news.path() + "/versions/1",
                there.policy.path() + "/comparison?from=1&to=1",
                there.policy.path() + "/feedback",
                there.policy.path() + "/questions/new",
                there.news.path() + "/versions/1/download.pdf",
                "/policies/" + there.policy + "/text?on=2026-11-20",
                "/units/" + there.room.education + "?year=2026",
                "/feeds/units/" + there.room.education + ".atom")) {
            assertMoved(get(here.host, path), "http://" + there.host + path);
        }
        String escaped = there.news.path().replace("/info/", "/%69nfo/");
        assertThat(body(get(here.host, escaped))).doesNotContain(there.mark);
        assertThat(mvc.post()
                        .uri("http://" + here.host + there.policy.path() + "/feedback")
                        .param("judgement", "GOOD"))
                .hasStatus(404);
    }

    @Test
    void tellTheOneAddressOfAnItemOnItsPage() {
        assertThat(canonical(there.host, there.news)).isEqualTo("http://" + there.host + there.news.path());
        assertThat(canonical("localhost", there.news)).isEqualTo("http://" + there.host + there.news.path());
    }

    @Test
    void areShownOnTheMainSiteOnlyWhereItIsToShowThem() {
        assertThat(text("localhost", "/units/" + there.room.education)).contains(there.mark);
        SomeSites.mainShowsBelow(beans, false);
        assertMoved(get("localhost", there.news.path()), "http://" + there.host + there.news.path());
        assertMoved(
                get("localhost", "/units/" + there.room.education),
                "http://" + there.host + "/units/" + there.room.education);
        String words = URLEncoder.encode(there.mark, StandardCharsets.UTF_8);
        assertThat(text("localhost", "/search.json?words=" + words)).doesNotContain(there.mark + "通知");
        assertThat(text("localhost", "/feeds/all.json")).doesNotContain(there.mark);
        assertThat(text("localhost", "/open/20-11?unit=" + there.room.education))
                .doesNotContain(there.mark);
    }

    @Test
    void leadBackToTheMainSiteByItsOwnName() {
        PressRoom above = new PressRoom(beans);
        ItemNumber item = above.published(PressRoom.notice("主站的信息"));
        assertMoved(get(here.host, item.path()), "http://www.donghu.example" + item.path());
    }

    @Test
    void takeInventedNamesForTheMainSiteAndRepeatNone() {
        String evil = SomeSites.host();
        for (String path : List.of(
                "/feeds/all.atom",
                "/feeds/all.json",
                "/sitemap.xml",
                "/robots.txt",
                "/sitemap/pages.xml",
                "/benefits/feed.atom",
                "/")) {
            assertThat(text(evil, path)).as(path).doesNotContain(evil);
        }
        assertThat(text(evil, "/feeds/all.json")).contains("http://www.donghu.example/feeds/all.json");
        assertThat(Jsoup.parse(text(evil, "/")).title())
                .isEqualTo(Jsoup.parse(text("localhost", "/")).title());
        MvcTestResult port =
                mvc.get().uri("http://" + here.host + ":6666/feeds/all.json").exchange();
        assertThat(port)
                .bodyText()
                .contains("http://" + here.host + "/feeds/all.json")
                .doesNotContain("6666");
    }

    @Test
    @DisplayName("The log is one for all sites: anybody can compare it with what any of them shows")
    void haveOneLog() {
        String record = there.news.path() + "/versions/1/record.json";
        assertThat(get(here.host, record)).hasStatusOk();
        assertThat(text(here, record)).isEqualTo(text(there, record));
        assertThat(text(here, "/log/checkpoint")).isEqualTo(text(there, "/log/checkpoint"));
        String list = "/info/index.json?after=" + (here.news.value() - 1);
        assertThat(text(here, list)).contains(there.news.path()).isEqualTo(text(there, list));
    }

    @Test
    void areGoneFromMemoryWhenASiteIsRemoved() {
        assertThat(text(here, "/open")).contains(here.site.name());
        beans.getBean(org.mingtang.organisation.Sites.class)
                .remove(here.site.id(), org.mingtang.identity.Accounts.PROGRAM);
        assertThat(text(here, "/open")).doesNotContain(here.site.name());
        assertThat(text("localhost", "/units/" + here.room.education)).contains(here.mark);
    }

    private Stream<EveryAddress> all(Half of) {
        return Stream.concat(
                EveryAddress.of(beans, of.news.value(), of.room.education.toString()).stream(),
                EveryAddress.of(beans, of.policy.value(), of.room.education.toString()).stream());
    }

    private List<EveryAddress> addresses(Half of) {
        return all(of).filter(EveryAddress::reads)
                .filter(each -> !each.path().startsWith("/desk") && !each.path().endsWith("/record.json"))
                .toList();
    }

    private Half half() {
        PressRoom room = new PressRoom(beans);
        String mark = "标记" + UUID.randomUUID().toString().substring(0, 8);
        ItemNumber news =
                room.published(ManuscriptFields.of("20-11", ItemKind.INFORMATION, mark + "通知", "<p>" + mark + "</p>")
                        .dated(null, LocalDate.of(2026, 11, 2), null, null));
        ItemNumber policy = room.published(
                ManuscriptFields.of("20-01", ItemKind.OTHER_POLICY, mark + "办法", "<p>第一条　" + mark + "</p>")
                        .dated(PressRoom.number(), LocalDate.of(2026, 11, 20), null, null));
        String host = SomeSites.host();
        Site site = SomeSites.of(beans, units.find(room.education).orElseThrow().parent(), host);
        return new Half(room, host, site, mark, news, policy);
    }

    private static void assertMoved(MvcTestResult answer, String address) {
        assertThat(answer).as(address).hasStatus(301);
        assertThat(answer.getResponse().getHeader("Location")).isEqualTo(address);
        assertThat(body(answer)).isEmpty();
    }

    private String canonical(String host, ItemNumber item) {
        return Jsoup.parse(text(host, item.path()))
                .select("link[rel=canonical]")
                .attr("href");
    }

    private MvcTestResult get(String host, String path) {
        return mvc.get().uri(URI.create("http://" + host + path)).exchange();
    }

    private String text(Half half, String path) {
        return text(half.host, path);
    }

    private String text(String host, String path) {
        return body(get(host, path));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
