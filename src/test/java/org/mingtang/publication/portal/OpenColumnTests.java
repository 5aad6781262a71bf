package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.Units;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemFigures;
import org.mingtang.publication.ItemFigures.Figure;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.publication.StateSource.State;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** 政府信息公开 as the public sees it. */
@MingtangTest
class OpenColumnTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Publications publications;

    @Autowired
    ItemFigures figures;

    @Autowired
    CatalogueLines lines;

    @Autowired
    Items items;

    @Autowired
    Units units;

    private Newsroom news;
    private String unit;

    @BeforeEach
    void open() {
        news = new Newsroom(beans);
        unit = "unit=" + news.room.education;
    }

    @Test
    @DisplayName("国办公开办函〔2019〕61号, 〔2021〕33号: policies first, then the parts under their uniform names")
    void hasItsParts() {
        Document page = news.page("/open");
        assertThat(page.select("h1").text()).isEqualTo("政府信息公开");
        assertThat(page.select("h2").eachText())
                .anyMatch(text -> text.startsWith("政策"))
                .anyMatch(text -> text.startsWith("法定主动公开内容"))
                .contains("政府信息公开指南", "政府信息公开制度", "政府信息公开年报", "依申请公开");
        assertThat(page.select("section[aria-labelledby=policies] li a").eachText())
                .containsExactly("规章", "行政规范性文件", "其他政策文件");
    }

    @Test
    @DisplayName("政府信息公开条例第二十条: fifteen lines, each with its count and newest day")
    void countsTheFifteenLines() {
        Figure before = figures.byLine(UnitScope.ALL).getOrDefault("20-09", Figure.NONE);
        Figure all = figures.byLine(UnitScope.ALL).getOrDefault("content", Figure.NONE);
        news.publish("20-09", ItemKind.INFORMATION, "集中采购目录", "<p>目录。</p>");
        Figure after = figures.byLine(UnitScope.ALL).get("20-09");
        assertThat(after.count()).isEqualTo(before.count() + 1);
        assertThat(figures.byLine(UnitScope.ALL).get("content").count()).isEqualTo(all.count() + 1);
        Document page = news.page("/open");
        var rows = page.select("section[aria-labelledby=statutory] li");
        assertThat(rows).hasSize(15);
        assertThat(rows.select("li:has(a[href=/open/20-09]) .meta").text())
                .contains(after.count() + " 条", String.valueOf(after.newest()));
    }

    @Test
    void doesNotCountWhatWasWithdrawn() {
        ItemNumber item = news.publish("20-08", ItemKind.INFORMATION, "收费目录", "<p>目录。</p>");
        long shown = figures.byLine(UnitScope.ALL).get("20-08").count();
        publications.withdraw(item, "内容有误", news.room.head);
        assertThat(figures.byLine(UnitScope.ALL)
                        .getOrDefault("20-08", Figure.NONE)
                        .count())
                .isEqualTo(shown - 1);
        assertThat(news.text("/open/20-08?" + unit)).doesNotContain(item.path());
    }

    @Test
    void listsALineNewestFirstWithNumberAndDates() {
        ItemNumber first = news.room.published(document("关于培训的通知", "东教发〔2026〕7号"));
        ItemNumber second = news.publish("20-11", ItemKind.INFORMATION, "课后服务安排", "<p>安排。</p>");
        Document page = news.page("/open/20-11?" + unit);
        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly(second.path(), first.path());
        assertThat(page.select("tbody tr").get(1).text()).contains("东教发〔2026〕7号", "2026-11-02");
        assertThat(page.select("main p.mt-muted").text()).contains("第二十条");
    }

    @Test
    void findsByWordsNumberYearAndTheme() {
        ItemNumber item = news.room.published(document("关于秋季运动会的通知", "东教发〔2026〕9号"));
        news.publish("20-11", ItemKind.INFORMATION, "课后服务安排", "<p>安排。</p>");
        for (String asked : List.of("words=运动会", "words=东教发[2026]9号", "words=运动会&year=2026")) {
            assertThat(links("/open/20-11?" + unit + "&" + encoded(asked)))
                    .as(asked)
                    .containsExactly(item.path());
        }
        assertThat(links("/open/20-11?" + unit + "&year=2001")).isEmpty();
        assertThat(links("/open/20-11?" + unit + "&theme=" + encoded("国防"))).isEmpty();
        assertThat(news.text("/open/20-11?" + unit + "&year=2001")).contains("没有符合条件的信息");
    }

    @Test
    void goesThroughItsPagesWithoutLosingOne() {
        for (int n = 0; n < ListQuery.PAGE + 3; n++) {
            news.publish("20-04", ItemKind.INFORMATION, "统计月报" + n, "<p>数据。</p>");
        }
        List<String> first = links("/open/20-04?" + unit);
        Document page = news.page("/open/20-04?" + unit);
        String next = page.select("a[rel=next]").attr("href");
        List<String> second = links(next);
        assertThat(first).hasSize(ListQuery.PAGE);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(next).contains(unit);
        assertThat(news.page(next).select("a[rel=prev]").attr("href")).contains("/open/20-04?" + unit);
        assertThat(news.page(next).select("a[rel=next]")).isEmpty();
    }

    @Test
    void takesWhatItCannotReadAsNotAsked() {
        for (String asked : List.of("unit=x", "year=alle", "page=-1", "page=99999999999", "kind=NONE", "words=%20")) {
            assertThat(news.get("/open/20-11?" + asked)).as(asked).hasStatusOk();
        }
        assertThat(news.get("/open/no-such-line")).hasStatus(404);
        assertThat(news.get("/units/00000000-0000-0000-0000-000000000000")).hasStatus(404);
    }

    @Test
    @DisplayName("国办公开办函〔2021〕33号: the part 政策 shows one kind at a time")
    void showsPoliciesByKind() {
        ItemNumber item = news.publish("20-01", ItemKind.OTHER_POLICY, "关于加强管理的通知", "<p>通知。</p>");
        assertThat(links("/open/policies?kind=OTHER_POLICY&" + unit)).containsExactly(item.path());
        assertThat(links("/open/policies?kind=RULE&" + unit)).isEmpty();
        Document page = news.page("/open/policies?kind=OTHER_POLICY&" + unit);
        assertThat(page.select(".open-tabs [aria-current=page]").text()).startsWith("其他政策文件");
        assertThat(page.select("form input[name=kind]").attr("value")).isEqualTo("OTHER_POLICY");
    }

    @Test
    void showsHowADocumentStandsWhereARoomKnows() {
        ItemNumber item = news.room.published(document("关于停止执行的通知", null));
        var listed = items.list(ItemFilter.ALL.ofUnits(List.of(news.room.education.value())), 10, 0);
        ListRows rows = new ListRows(
                units, List.of(some -> Map.of(), some -> Map.of(item.value(), new State("失效", "chip-idle"))));
        assertThat(rows.of(listed)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(new State("失效", "chip-idle"));
            assertThat(row.unit()).endsWith("教育局");
        });
    }

    @Test
    void listsWhatAUnitPublished() {
        ItemNumber item = news.publish("20-02", ItemKind.INFORMATION, "机构职能", "<p>职能。</p>");
        assertThat(links("/units/" + news.room.education)).containsExactly(item.path());
        assertThat(news.page("/units").select("a[href=/units/" + news.room.education + "]"))
                .hasSize(1);
        assertThat(news.page("/units").select("a[href=/units/" + news.room.office + "]"))
                .isEmpty();
    }

    @Test
    @DisplayName("第十二条: a guide is shown in the one version that holds, with the day of its update")
    void showsTheGuideThatHolds() {
        ItemNumber guide = news.publish("guide", ItemKind.GUIDE, "教育局公开指南", "<p>旧的电话。</p>");
        news.room.revised(
                guide,
                ManuscriptFields.of("guide", ItemKind.GUIDE, "教育局公开指南", "<p>新的电话。</p>")
                        .dated(null, LocalDate.of(2026, 11, 3), null, null));
        Document page = news.page("/open/guide?" + unit);
        assertThat(page.select("article").text()).contains("新的电话", "更新").doesNotContain("旧的电话");
        assertThat(page.select("article .item-number .num").text()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void showsOfEachOrganItsNewestGuideOnly() {
        news.publish("guide", ItemKind.GUIDE, "教育局公开指南（旧）", "<p>旧指南。</p>");
        ItemNumber newer = news.publish("guide", ItemKind.GUIDE, "教育局公开指南（新）", "<p>新指南。</p>");
        assertThat(news.page("/open/guide?" + unit)
                        .select("article .item-number a")
                        .attr("href"))
                .isEqualTo(newer.path());
    }

    @Test
    @DisplayName("第四十九条: one report of each organ a year, newest year first")
    void listsReportsByYear() {
        ItemNumber older = report("教育局2023年政府信息公开工作年度报告");
        ItemNumber newer = report("教育局2024年政府信息公开工作年度报告");
        ItemNumber again = report("教育局2023年政府信息公开工作年度报告（更正）");
        Document page = news.page("/open/reports?" + unit);
        assertThat(page.select("main h2").eachText()).containsExactly("2024 年", "2023 年");
        assertThat(page.select("main li a").eachAttr("href"))
                .containsExactly(newer.path(), again.path())
                .doesNotContain(older.path());
    }

    @Test
    void takesTheYearBeforeWhereAReportsTitleNamesNone() {
        ItemNumber report = report("教育局政府信息公开工作年度报告");
        assertThat(news.page("/open/reports?" + unit)
                        .select("section:has(a[href=" + report.path() + "]) h2")
                        .text())
                .isEqualTo("2025 年");
    }

    private ItemNumber report(String title) {
        return news.publish("reports", ItemKind.ANNUAL_REPORT, title, "<p>报告。</p>");
    }

    private static ManuscriptFields document(String title, @org.jspecify.annotations.Nullable String number) {
        return PressRoom.notice(title).dated(number, LocalDate.of(2026, 11, 2), null, null);
    }

    private List<String> links(String address) {
        return news.page(address).select("tbody th a").eachAttr("href");
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        query.codePoints()
                .forEach(c -> encoded.append(
                        c < 128 && c != '[' && c != ']'
                                ? Character.toString(c)
                                : java.net.URLEncoder.encode(
                                        Character.toString(c), java.nio.charset.StandardCharsets.UTF_8)));
        return encoded.toString();
    }
}
