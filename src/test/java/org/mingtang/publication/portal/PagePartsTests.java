package org.mingtang.publication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;

/** What pages of items are put together of. */
class PagePartsTests {

    @ParameterizedTest
    @DisplayName("rules 6.4, 6.5: times as YYYY-MM-DD HH:MM, in China")
    @CsvSource({
        "2026-07-18T23:16:00Z, 2026-07-19 07:16, 2026-07-19",
        "2026-12-31T16:00:59Z, 2027-01-01 00:00, 2027-01-01",
        "2026-12-31T15:59:59Z, 2026-12-31 23:59, 2026-12-31"
    })
    void writesTimesAsThePageTagsDemand(Instant at, String minute, String day) {
        assertThat(ItemPage.minute(at)).isEqualTo(minute);
        assertThat(ItemPage.day(at)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 KB", "1, 1 KB", "1024, 1 KB", "1025, 2 KB", "1048575, 1024 KB", "1048576, 1 MB", "5242880, 5 MB"})
    void tellsTheSizeOfFiles(long bytes, String words) {
        assertThat(ItemPage.size(bytes)).isEqualTo(words);
    }

    @Test
    void describesItselfByItsSummaryElseByItsBeginning() {
        assertThat(page("概述", "<p>正文</p>").description()).isEqualTo("概述");
        assertThat(page(null, "<h2>一</h2><p>正文\n第一段</p>").description()).isEqualTo("一 正文 第一段");
        assertThat(page("  ", "<p>" + "字".repeat(121) + "</p>").description()).isEqualTo("字".repeat(120) + "…");
        assertThat(page(null, "<p>" + "字".repeat(120) + "</p>").description()).isEqualTo("字".repeat(120));
    }

    @Test
    void namesTheSourceElseTheUnit() {
        assertThat(page(item(null, "<p>正文</p>", "市政府网")).source()).isEqualTo("市政府网");
        assertThat(page(item(null, "<p>正文</p>", " ")).source()).isEqualTo("区教育局");
        assertThat(page(item(null, "<p>正文</p>", null)).source()).isEqualTo("区教育局");
    }

    @ParameterizedTest
    @DisplayName("国办发〔2017〕47号附件: ColumnType is never empty")
    @EnumSource(ItemKind.class)
    void hasAWordForEveryKind(ItemKind kind) {
        assertThat(kind.columnType()).isIn("工作动态", "政策文件", "政策解读", "概况信息");
        assertThat(kind.label()).isNotBlank();
        assertThat(kind.isPolicy())
                .isEqualTo(
                        kind == ItemKind.RULE || kind == ItemKind.NORMATIVE_DOCUMENT || kind == ItemKind.OTHER_POLICY);
    }

    @Test
    void givesHeadingsIdsAndListsTheFirstLevel() {
        HeadedBody body = HeadedBody.of("<h2>一、报名</h2><p>甲</p><h3>（一）时间</h3><h2>二、录取</h2>");

        assertThat(body.contents())
                .containsExactly(new HeadedBody.Heading("h1", "一、报名"), new HeadedBody.Heading("h3", "二、录取"));
        assertThat(body.html())
                .isEqualTo("<h2 id=\"h1\">一、报名</h2><p>甲</p><h3 id=\"h2\">（一）时间</h3><h2 id=\"h3\">二、录取</h2>");
    }

    @Test
    void keepsIdsThatOtherRoomsWrote() {
        HeadedBody body = HeadedBody.of(
                "<h2>第一章</h2><h2>第二章</h2>",
                document -> document.selectFirst("h2").attr("id", "chapter-1"));

        assertThat(body.contents()).extracting(HeadedBody.Heading::id).containsExactly("chapter-1", "h1");
    }

    @Test
    void framesTablesSoThatTheyScrollAndTheKeyboardReachesThem() {
        assertThat(HeadedBody.of("<table><tbody><tr><td>甲</td></tr></tbody></table>")
                        .html())
                .startsWith(
                        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table class=\"table")
                .endsWith("</table></div>");
    }

    @Test
    void leavesABodyWithoutHeadingsAsItIs() {
        assertThat(HeadedBody.of("<p>甲</p>")).isEqualTo(new HeadedBody("<p>甲</p>", List.of()));
        assertThat(HeadedBody.of("").contents()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("rules 5.8: a report belongs to the year its title names, else to the year before it was made")
    @CsvSource(nullValues = "none", textBlock = """
            云麓市2025年政府信息公开工作年度报告,      2026-01-20, 2025
            2024 年度报告（2025年编制）,               2026-01-20, 2024
            政府信息公开工作年度报告,                  2026-01-20, 2025
            政府信息公开工作年度报告,                  none,       2025
            二〇二四年年度报告,                        2025-01-20, 2024
            1999年报告,                                none,       1999
            3025年报告,                                2026-01-20, 2025
            """)
    void putsReportsUnderTheirYear(String title, @Nullable LocalDate made, int year) {
        ListRow row = FeedWriterTests.row(title, null, made, 1, Instant.parse("2026-01-31T01:00:00Z"));

        assertThat(Reports.year(row.item())).isEqualTo(year);
    }

    @Test
    void narrowsReportsToOneOrgan() {
        ListRow one = FeedWriterTests.row("甲2025年报告", null, null, 1);
        ListRow two = FeedWriterTests.row("乙2025年报告", null, null, 1);
        ListRow three = FeedWriterTests.row("乙2024年报告", null, null, 1);
        List<ReportsPage.Year> all =
                List.of(new ReportsPage.Year(2025, List.of(one, two)), new ReportsPage.Year(2024, List.of(three)));

        assertThat(Reports.of(all, one.item().unit())).containsExactly(new ReportsPage.Year(2025, List.of(one)));
        assertThat(Reports.of(all, UUID.randomUUID())).isEmpty();
        assertThat(new ReportsPage(all, all, null).organs()).containsOnlyKeys("区教育局");
    }

    @Test
    void summarisesAComparison() {
        ItemView item = item(null, "<p>甲</p>", null);

        assertThat(comparison(item, "题", "题", "甲", "甲").summary()).isEqualTo("两个版本的标题、要素和正文都相同。");
        assertThat(comparison(item, "题", "题", "甲", "甲").same()).isTrue();
        assertThat(comparison(item, "题", "新题", "甲", "甲").summary()).isEqualTo("标题有改动；要素和正文相同。");
        assertThat(comparison(item, "题", "题", "甲一", "甲二").summary())
                .startsWith("要素和正文")
                .endsWith("。");
        assertThat(comparison(item, "题", "新题", "甲一", "甲二").summary()).startsWith("标题有改动；要素和正文");
    }

    private static ComparisonPage comparison(ItemView item, String title, String other, String text, String then) {
        return new ComparisonPage(
                item,
                item,
                item,
                org.mingtang.documents.TextComparison.of(title, other),
                org.mingtang.documents.TextComparison.of(text, then));
    }

    private static ItemPage page(@Nullable String summary, String body) {
        return page(item(summary, body, null));
    }

    private static ItemPage page(ItemView item) {
        return new ItemPage(
                item,
                HeadedBody.of(item.body()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                1,
                null,
                null,
                null);
    }

    private static ItemView item(@Nullable String summary, String body, @Nullable String source) {
        Instant at = Instant.parse("2026-11-23T01:00:00Z");
        return new ItemView(
                new ItemNumber(9),
                "X/2026-00001",
                UUID.randomUUID(),
                "区教育局",
                "20-11",
                "教育",
                ItemKind.INFORMATION,
                1,
                "标题",
                null,
                null,
                null,
                summary,
                source,
                null,
                null,
                null,
                at,
                at,
                null,
                LocalDate.of(2026, 11, 23),
                List.of(),
                null,
                0,
                null,
                body,
                List.of(),
                List.of());
    }
}
