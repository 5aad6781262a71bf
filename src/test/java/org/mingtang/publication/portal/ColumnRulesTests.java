package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("国办公开办函〔2019〕61号: the column's parts by their rules, and pages asked for wrongly")
class ColumnRulesTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    Newsroom news;

    @BeforeEach
    void open() {
        news = new Newsroom(beans);
    }

    @Test
    @DisplayName(
            "rules 5.5: one guide holds, with the day it was last changed, and the one before it leads nowhere else")
    void showsOneGuideOfEachOrgan() {
        news.publish("guide", ItemKind.GUIDE, "指南（旧）", "<p>旧的办公地址：北街1号。</p>");
        ItemNumber now = news.publish("guide", ItemKind.GUIDE, "指南（新）", "<p>新的办公地址：南街2号。</p>");

        Document page = news.page("/open/guide?unit=" + news.room.education);

        assertThat(page.text()).contains("新的办公地址：南街2号。", "2026-11-23").doesNotContain("旧的办公地址");
        publications.withdraw(now, "有误", news.room.head);
        assertThat(news.page("/open/guide?unit=" + news.room.education).text()).contains("旧的办公地址");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "00000000-0000-0000-0000-000000000000", "%00"})
    void showsTheGuideAtTheTopWhereNoSuchOrganHasOne(String unit) {
        news.publish("guide", ItemKind.GUIDE, "指南", "<p>办公地址：北街1号。</p>");

        assertThat(news.get("/open/guide?unit=" + unit)).hasStatusOk();
        assertThat(news.get("/open/reports?unit=" + unit)).hasStatusOk();
    }

    @Test
    @DisplayName("rules 5.8: of one organ and year one report, newest year first")
    void showsOneReportOfEachOrganAndYear() {
        news.publish("reports", ItemKind.ANNUAL_REPORT, "2024年政府信息公开工作年度报告", "<p>一</p>");
        news.publish("reports", ItemKind.ANNUAL_REPORT, "2025年政府信息公开工作年度报告", "<p>二</p>");
        ItemNumber mended = news.publish("reports", ItemKind.ANNUAL_REPORT, "2024年政府信息公开工作年度报告（更正）", "<p>三</p>");

        Document page = news.page("/open/reports?unit=" + news.room.education);

        List<String> links = page.select("a[href^=/info/]").eachText();
        assertThat(links).filteredOn(each -> each.startsWith("2024")).hasSize(1);
        assertThat(page.select("a[href=" + mended.path() + "]")).isNotEmpty();
        assertThat(page.text().indexOf("2025年政府")).isLessThan(page.text().indexOf("2024年政府"));
    }

    @Test
    @DisplayName("rules 5.9: policy lists have number, day of formation and day of publication")
    void listsDocumentsWithTheirElements() {
        String number = org.mingtang.publication.PressRoom.number();
        news.room.published(ManuscriptFields.of("20-11", ItemKind.INFORMATION, "有文号的信息", "<p>正文</p>")
                .dated(number, LocalDate.of(2026, 11, 2), null, null));

        assertThat(news.page("/units/" + news.room.education).text()).contains(number, "2026-11-02", "2026-11-23");
    }

    @ParameterizedTest
    @DisplayName("rules 6.4: every kind of content has its tags, none empty, PubDate in its form")
    @EnumSource(
            value = ItemKind.class,
            names = {"INFORMATION", "GUIDE", "INSTITUTION", "ANNUAL_REPORT"})
    void hasItsPageTags(ItemKind kind) {
        ItemNumber item = news.publish("20-11", kind, "标签 & “引号” <一>", "<p>正文的开头。</p>");

        Map<String, String> tags = news.page(item.path()).head().select("meta[name]").stream()
                .collect(Collectors.toMap(
                        each -> each.attr("name"), each -> each.attr("content"), (a, b) -> a + "|" + b));

        assertThat(tags)
                .containsEntry("ArticleTitle", "标签 & “引号” <一>")
                .containsEntry("ColumnType", kind.columnType())
                .containsEntry("Description", "正文的开头。");
        assertThat(tags.get("PubDate")).matches("2026-11-23 \\d{2}:\\d{2}");
        assertThat(tags.get("ColumnKeywords")).startsWith("政府信息公开,");
        assertThat(tags.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @DisplayName("addresses that lead nowhere say so, and none of them fails")
    @CsvSource({
        "/info/0, 404",
        "/info/999999999999999, 404",
        "/info/9999999999999999, 404",
        "/info/-1, 404",
        "/info/abc, 404",
        "/info/%00, 400",
        "/open/%00, 400",
        "/open/a.b, 404",
        "/open/content, 302",
        "/units/x, 404",
        "/units/00000000-0000-0000-0000-000000000000, 404",
        "/feeds/themes/0.atom, 404",
        "/feeds/themes/23.json, 404",
        "/feeds/themes/22.json, 200",
        "/feeds/all.rss, 404",
        "/sitemap/items-9999999999.xml, 404",
        "/info/index.json?after=x, 400",
        "/info/index.json?after=999999999999999, 200",
        "/log/entries/x, 404"
    })
    void answersOddAddresses(String address, int status) {
        assertThat(news.get(address)).hasStatus(status);
    }

    @ParameterizedTest
    @DisplayName("what cannot be read of a question is as if it had not been asked")
    @ValueSource(
            strings = {
                "/open/20-11?page=0",
                "/open/20-11?page=99999999",
                "/open/20-11?year=abc",
                "/open/20-11?unit=x",
                "/open/20-11?words=%00",
                "/open/20-11?theme=%00",
                "/open/20-11?words=%25%5F%27",
                "/open/policies?kind=NEWS",
                "/open/policies?page=-1",
                "/units?x=%00",
                "/open?x=1",
                "/log/entries?before=%00",
                "/open/reports?unit=%00"
            })
    void answersOddQuestions(String address) {
        assertThat(news.get(address)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            from=1&to=1, 200
            from=2&to=1, 200
            from=0,      404
            from=9,      404
            to=9,        404
            from=x&to=y, 200
            from=-1,     200
            from=1e1,    200
            """)
    void comparesOnlyVersionsThatAreThere(String asked, int status) {
        ItemNumber item = news.publish("20-11", ItemKind.INFORMATION, "比较", "<p>一</p>");
        news.room.revised(item, org.mingtang.publication.PressRoom.notice("比较（二）"));

        assertThat(news.get(item.path() + "/comparison?" + asked)).hasStatus(status);
    }

    @Test
    @DisplayName("bare words of a body are compared, too")
    void comparesEveryWord() {
        ItemNumber item = news.publish("20-11", ItemKind.INFORMATION, "比较", "电话 0000001<p>正文</p>");
        news.room.revised(item, org.mingtang.publication.PressRoom.notice("比较").saying("比较", "电话 0000002<p>正文</p>"));

        Document page = news.page(item.path() + "/comparison");

        assertThat(page.select("ins").text()).contains("2");
        assertThat(page.select("del").text()).contains("1");
    }

    @Test
    @DisplayName("print style: what only a screen needs does not stand on paper")
    void printsWell() throws Exception {
        ItemNumber item = news.publish("20-11", ItemKind.INFORMATION, "打印", "<p>正文</p>");
        Document page = news.page(item.path());
        StringBuilder styles = new StringBuilder();
        for (Element sheet : page.select("link[rel=stylesheet]")) {
            String href = sheet.attr("href").replaceAll("\\?.*", "");
            styles.append(news.text(href));
        }
        String css = styles.isEmpty()
                ? Files.readString(Path.of("src/main/resources/static/mingtang.css"), StandardCharsets.UTF_8)
                : styles.toString();

        assertThat(css).contains("@media print");
        String print = css.substring(css.indexOf("@media print"));
        assertThat(print).contains("display: none").containsAnyOf("@page", "nav", ".noprint", "footer", "header");
        assertThat(page.select("main, article")).isNotEmpty();
    }

    @Test
    @DisplayName("conditional requests: a feed that did not change is not sent again")
    void sendsNothingTwice() {
        news.publish("20-11", ItemKind.INFORMATION, "只送一次", "<p>正文</p>");
        var first = news.get("/feeds/units/" + news.room.education + ".atom").getResponse();
        String tag = first.getHeader("ETag");

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(tag).isNotBlank();
        var again = beans.getBean(org.springframework.test.web.servlet.assertj.MockMvcTester.class)
                .get()
                .uri("/feeds/units/" + news.room.education + ".atom")
                .header("If-None-Match", tag)
                .exchange();
        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
    }
}
