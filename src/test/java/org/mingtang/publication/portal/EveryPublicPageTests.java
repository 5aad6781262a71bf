package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.EveryAddress;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class EveryPublicPageTests {

    private static final Set<String> SITE = Set.of("SiteName", "SiteDomain", "SiteIDCode");
    private static final Set<String> COLUMN = Set.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
    private static final Set<String> CONTENT = Set.of("ArticleTitle", "PubDate", "ContentSource");

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    private Newsroom news;
    private ItemNumber item;

    @BeforeEach
    void publish() {
        news = new Newsroom(beans);
        item = news.publish("20-11", ItemKind.INFORMATION, "秋季学期课后服务安排", "<p>自九月起开展课后服务。</p>");
    }

    @Test
    @DisplayName("国办发〔2017〕47号: every page names the site in its head, no tag is empty, none of one kind stands twice")
    void namesTheSite() {
        for (String address : news.everyKindOfPage(item)) {
            Document page = news.page(address);
            Map<String, String> tags = tags(page);
            assertThat(tags.keySet()).as(address).containsAll(SITE);
            assertThat(tags.values()).as(address).noneMatch(String::isBlank);
            SITE.forEach(name -> assertThat(page.head().select("meta[name=" + name + "]"))
                    .as(address)
                    .hasSize(1));
            assertThat(tags).as(address).containsEntry("SiteDomain", "www.donghu.example");
            assertThat(tags).as(address).containsEntry("SiteIDCode", "9900000002");
        }
    }

    @Test
    @DisplayName("The home page counts the kinds of article 20 and what they hold as the column itself does")
    void countsAlikeOnTheHomePageAndInTheColumn() {
        String home = news.page("/").select(".mt-entries a[href=/open]").text();
        String column = news.page("/open").select("#statutory").text();

        assertThat(column).matches("法定主动公开内容 15 类.*条");
        assertThat(home).contains("15 类");
        assertThat(home.replaceAll("(?s).*类 · ([\\d,]+) 条.*", "$1").replace(",", ""))
                .isEqualTo(column.replaceAll("(?s).*类\\D+(\\d+) 条.*", "$1"));
    }

    /** Pages for one person or one act: they belong to no column. */
    private static final Set<String> OWN = Set.of("/", "/sign-in", "/setup", "/package-orders/new");

    @Test
    @DisplayName(
            "国办发〔2017〕47号: every address of the program, by its own list, names the site; columns say what they are")
    void namesSiteAndColumnAtEveryAddress() {
        int columns = 0;
        for (EveryAddress each :
                EveryAddress.of(beans, item.value(), UUID.randomUUID().toString())) {
            MvcTestResult answer = each.reads() && !each.path().startsWith("/desk") ? news.get(each.path()) : null;
            boolean page = answer != null
                    && answer.getResponse().getStatus() == 200
                    && String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")
                    && news.text(each.path()).contains("<html");
            if (page && !OWN.contains(each.path())) {
                columns++;
                Map<String, String> tags = tags(news.page(each.path()));
                assertThat(tags.keySet()).as(each.path()).containsAll(SITE).contains("ColumnName");
                assertThat(tags.values()).as(each.path()).noneMatch(String::isBlank);
            }
        }
        assertThat(columns).isGreaterThan(20);
    }

    @Test
    @DisplayName("Pages of columns have the column's tags and none of content")
    void describesColumns() {
        for (String address : List.of(
                "/open",
                "/open/reports",
                "/open/policies",
                "/open/institutions",
                "/open/20-11",
                "/units",
                "/units/" + news.room.education,
                "/feeds",
                "/log",
                "/log/entries",
                "/tasks",
                "/accessibility")) {
            Set<String> names = tags(news.page(address)).keySet();
            assertThat(names).as(address).containsAll(COLUMN).doesNotContainAnyElementsOf(CONTENT);
        }
        assertThat(tags(news.page("/")).keySet()).doesNotContainAnyElementsOf(COLUMN);
    }

    @Test
    @DisplayName("A page of content has tags of site, column and content; PubDate is YYYY-MM-DD HH:MM")
    void describesContent() {
        Map<String, String> tags = tags(news.page(item.path()));
        assertThat(tags.keySet()).containsAll(COLUMN).containsAll(CONTENT);
        assertThat(tags).containsEntry("ArticleTitle", "秋季学期课后服务安排").containsEntry("Description", "自九月起开展课后服务。");
        assertThat(tags.get("PubDate")).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
        assertThat(tags.get("ContentSource")).endsWith("教育局");
        assertThat(tags.get("ColumnName")).contains("教育");
    }

    @Test
    @DisplayName("The names are written exactly as the annex has them")
    void writesNamesExactly() {
        Set<String> known =
                Set.of("siteName", "sitename", "SITENAME", "pubdate", "Pubdate", "columnname", "articletitle");
        for (String address : news.everyKindOfPage(item)) {
            assertThat(tags(news.page(address)).keySet()).as(address).doesNotContainAnyElementsOf(known);
        }
    }

    @Test
    void asksNoOtherHostForAnything() {
        List<String> foreign = new ArrayList<>();
        for (String address : news.everyKindOfPage(item)) {
            for (Element each : news.page(address)
                    .select(
                            "script[src], link[href]:not([rel=canonical]), img[src], iframe, object, embed, video, audio, source, form[action],"
                                    + " [style*=url], [hx-get], [hx-post]")) {
                for (String attribute :
                        List.of("src", "href", "action", "style", "data", "poster", "hx-get", "hx-post")) {
                    String value = each.attr(attribute);
                    boolean elsewhere = value.contains("//") || value.contains("url(");
                    if (elsewhere) {
                        foreign.add(address + ": " + each.outerHtml());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    @DisplayName("Styles and scripts come as files: the content security policy lets through nothing else")
    void carriesNoStylesAndScriptsWithin() {
        int pages = 0;
        for (EveryAddress each :
                EveryAddress.of(beans, item.value(), UUID.randomUUID().toString())) {
            if (each.reads() && !each.path().startsWith("/desk")) {
                MvcTestResult answer = news.get(each.path());
                if (String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) {
                    pages++;
                    assertThat(news.page(each.path())
                                    .select("[style], style, script:not([src]), [^on], a[href^=javascript:]"))
                            .as(each.path())
                            .isEmpty();
                }
            }
        }
        assertThat(pages).isGreaterThan(20);
    }

    @Test
    @DisplayName("No page of the portal gives its visitor a session, or any cookie")
    void makesNoSession() {
        for (String address : news.everyKindOfPage(item)) {
            var answer = news.get(address);
            assertThat(answer.getResponse().getHeader("Set-Cookie")).as(address).isNull();
            assertThat(answer.getRequest().getSession(false)).as(address).isNull();
        }
    }

    @Test
    void hasOneHeadingATitleAndItsLanguage() {
        for (String address : news.everyKindOfPage(item)) {
            Document page = news.page(address);
            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.title()).as(address).isNotBlank();
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("zh-CN");
            assertThat(page.select("main#content, a.mt-skip[href=#content]"))
                    .as(address)
                    .hasSize(2);
        }
    }

    @Test
    void tellsAtItsFootWhoRunsTheSite() {
        String foot = news.page("/open").select("footer").text();
        assertThat(foot).contains("主办：", "网站标识码：9900000002", "党政机关网站", "无障碍说明");
    }

    @Test
    void marksAWithdrawnPageToo() {
        publications.withdraw(item, "安排有变", news.room.head);
        Map<String, String> tags = tags(news.page(item.path()));
        assertThat(tags.keySet()).containsAll(SITE).containsAll(COLUMN).containsAll(CONTENT);
        assertThat(tags.get("ArticleTitle")).startsWith("已撤回：");
    }

    @Test
    void namesTheSourceThatThePersonGave() {
        var fields = PressRoom.notice("转载通知");
        ItemNumber plain = news.room.published(fields);
        assertThat(tags(news.page(plain.path())).get("ContentSource"))
                .isEqualTo(tags(news.page(plain.path())).get("Author"));
    }

    private static Map<String, String> tags(Document page) {
        Map<String, String> tags = new LinkedHashMap<>();
        page.head().select("meta[name]").forEach(each -> tags.put(each.attr("name"), each.attr("content")));
        return tags;
    }
}
