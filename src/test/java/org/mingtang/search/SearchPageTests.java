package org.mingtang.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.Units;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

/** The page as anybody on the net sees it. */
@MingtangTest
class SearchPageTests {

    private static final String SITE = "labelled";

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Units units;

    @BeforeEach
    void documentsArePublic() {
        SomeUnits.district(units);
        transactions.executeWithoutResult(status -> Labelled.entries(SITE).forEach(index::put));
        index.caughtUp();
    }

    @Test
    void showsTitlesNumbersDatesValidityAndWhereTheWordsStand() {
        assertThat(get("公积金提取"))
                .hasStatusOk()
                .bodyText()
                .contains("云麓市<mark>住房公积金提取</mark>管理办法")
                .contains("云政发〔2026〕14号")
                .contains("2026-03-12")
                .contains("chip-ok\">有效")
                .contains("chip-late\">废止")
                .contains("/info/d01#p");
    }

    @Test
    void fallenDocumentNamesTheOneInForce() {
        assertThat(get("停车场管理办法")).bodyText().contains("现行文件：<a href=\"/info/d14\">云麓市停车设施管理办法</a>");
    }

    @Test
    void questionIsAnsweredWordForWordWithItsSource() {
        assertThat(get("公积金贷款最高能贷多少"))
                .bodyText()
                .contains("原文怎样说")
                .contains("/info/d03#p1")
                .contains("第四条")
                .contains("八十万元")
                .containsPattern(
                        "/info/d03/versions/1#p1\">第 <span class=\"num\">1</span> 版（<span class=\"num\">[0-9-]{10}</span> 发布）");
    }

    @Test
    void whereNothingAnswersThatIsSaidAndTheUnitToAskIsNamed() {
        assertThat(get("公积金中心的食堂几点开门？"))
                .bodyText()
                .contains("没有能直接回答的原文", "向发布相近内容的<a class=\"text-decoration-underline\" href=\"/units/")
                .doesNotContain("原文怎样说");
    }

    @ParameterizedTest
    @DisplayName("whoever is answered by nothing public is told of an office to ask, and where it is")
    @ValueSource(strings = {"公积金中心的食堂几点开门？", "魑魅魍魉", "魑魅魍魉什么时候来？"})
    void whereNothingAnswersAnOfficeToAskIsNamed(String words) {
        assertThat(get(words))
                .bodyText()
                .containsPattern(
                        "<li>向<a class=\"text-decoration-underline\" href=\"/units/[0-9a-f-]{36}\">[^<]+</a>咨询");
    }

    @Test
    void whatAnswersNeedsNoOffice() {
        assertThat(get("公积金贷款最高能贷多少")).bodyText().doesNotContain("</a>咨询", "href=\"/requests/guide?");
    }

    @Test
    @DisplayName("further pages of results do not say that nothing answers: the first page does the answering")
    void furtherPagesLeaveTheAnswerToTheFirst() {
        var things = new PublicThings();
        transactions.executeWithoutResult(status -> IntStream.rangeClosed(1, 2 * SearchQuery.PAGE)
                .mapToObj(n -> things.titled("第" + n + "号家具城开业公告"))
                .forEach(index::put));
        index.caughtUp();
        String question = "/search?words={words}&site={site}&page=";

        assertThat(pages.get().uri(question + 1, "家具城开业几点关门？", things.site))
                .bodyText()
                .contains("没有能直接回答的原文", "</a>咨询");
        assertThat(pages.get().uri(question + 2, "家具城开业几点关门？", things.site))
                .bodyText()
                .contains("search-list", "aria-current=\"page\">2</a>")
                .doesNotContain("没有能直接回答的原文", "</a>咨询");
    }

    @ParameterizedTest
    @DisplayName(
            "政府信息公开条例第二十七条: whoever is answered by nothing public is led to the form, and to where policies are asked about")
    @ValueSource(strings = {"公积金中心的食堂几点开门？", "魑魅魍魉"})
    void whereNothingAnswersTheWaysToAskAreShown(String words) {
        assertThat(get(words)).bodyText().contains("<a href=\"/requests/new\">申请公开政府信息</a>", "<a href=\"/questions\">");
        assertThat(pages.get().uri("/requests/new")).hasStatusOk();
        assertThat(pages.get().uri("/questions")).hasStatusOk();
    }

    @Test
    void whereSomethingIsFoundNobodyIsSentAway() {
        assertThat(get("公积金提取")).bodyText().doesNotContain("href=\"/requests/new\"");
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatMightHelp() {
        assertThat(get("魑魅魍魉"))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到结果")
                .contains("少输入几个字")
                .contains("依法申请公开");
    }

    @Test
    void spellingThatFindsMoreIsOffered() {
        assertThat(get("拉圾分类")).bodyText().contains("您要找的是不是").contains("垃圾分类");
    }

    @Test
    void narrowingThatFindsNothingOffersToDropIt() {
        assertThat(pages.get().uri("/search?words={words}&site={site}&year=2003", "公积金", SITE))
                .bodyText()
                .contains("去掉上面选定的条件");
    }

    @Test
    @DisplayName("every value leads on: what is not among the first stands below 更多, without any script")
    void everyYearOfManyCanBeChosen() {
        var things = new PublicThings();
        transactions.executeWithoutResult(status -> IntStream.rangeClosed(2004, 2025)
                .mapToObj(year -> things.dated("云麓市" + year + "年造林通告", LocalDate.of(year, 3, 12)))
                .forEach(index::put));
        index.caughtUp();
        String all = "/search?words=造林&site=" + things.site;
        var page = Jsoup.parse(bodyOf(all));
        var years = page.select(".search-facets section:has(h2:containsOwn(年份)) a");

        assertThat(years.eachText()).hasSize(22).startsWith("2025 年", "2024 年").endsWith("2004 年");
        assertThat(page.select(".search-facets section > details > summary").eachText())
                .containsExactly("更多年份（14）");
        assertThat(page.select(".search-facets section > ul > li")).hasSizeLessThan(22);
        assertThat(bodyOf(years.last().attr("href")))
                .contains("2004年<mark>造林</mark>通告", "找到 1 条结果")
                .contains("2004 年<span class=\"visually-hidden\">（已选，再点取消）</span>");
    }

    @Test
    void sameResultsAsData() {
        assertThat(pages.get().uri("/search.json?words={words}&site={site}", "gjj", SITE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.results[*].href")
                .asArray()
                .contains("/info/d01", "/info/d03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"公积", "gongji", "gjj", "云政发〔2026〕14"})
    void titlesAreSuggestedWhileOneTypes(String typed) {
        assertThat(pages.get().uri("/search/suggestions?words={words}", typed))
                .hasStatusOk()
                .bodyText()
                // Other tests put the same documents: a title that several bear leads to the search for it.
                .containsPattern("<a href=\"/(info/d01|search\\?words=[^\"]*)\">云麓市住房公积金提取管理办法")
                .contains("条建议，按向下键");
    }

    @Test
    @DisplayName("the box that offers them stands once on every page, large where one comes to search")
    void theBoxIsTheSameEverywhere() {
        for (var page : List.of("/", "/search", "/search?words=公积金", "/open", "/log")) {
            var box = Jsoup.parse(bodyOf(page)).select("header form[role=search]");
            assertThat(box).as(page).hasSize(1);
            assertThat(box.select("input[name=words]").attr("hx-get")).isEqualTo("/search/suggestions");
            assertThat(box.select(box.select("input").attr("hx-target"))).hasSize(1);
            assertThat(box.select("label").attr("for"))
                    .isEqualTo(box.select("input").attr("id"));
            assertThat(box.select("[role=status]").attr("id")).isEqualTo("search-said");
            assertThat(box.hasClass("mt-search")).as(page).isEqualTo(page.equals("/") || page.startsWith("/search"));
        }
    }

    @Test
    void whereNothingIsOfferedNothingIsSaid() {
        assertThat(pages.get().uri("/search/suggestions?words={words}", "魑魅魍魉"))
                .bodyText()
                .isEqualToIgnoringWhitespace("<p id=\"search-said\" hx-swap-oob=\"innerHTML\"></p>");
    }

    @Test
    void whatIsTypedIsShownAsTextOnly() {
        assertThat(get("<script>alert(1)</script>公积金")).bodyText().doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "**:*", "a*b?c~0.1", "/(a+)+$/", "\"", "\"\"\"", "((((((", "+-&&||!^", "title:公积金 OR 1=1",
                "'; drop table search_entry; --", "\\u0000", "%00", "..", "公*", "NOT 公积金", "[a TO z]", "\uD83D\uDE00",
                        "\uD800"
            })
    void nastyQueriesAreWordsLikeOthers(String words) {
        assertThat(get(words)).hasStatusOk();
        assertThat(pages.get().uri("/search/suggestions?words={words}", words)).hasStatusOk();
    }

    @Test
    void endlessQueriesAreCut() {
        for (var endless : List.of("公".repeat(20_000), "gong".repeat(5000), "公 a ".repeat(5000), "\"公".repeat(5000))) {
            assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(30), () -> get(endless)))
                    .hasStatusOk();
        }
    }

    @Test
    void zeroCharactersAreNoTrouble() {
        assertThat(get("公\0积金")).hasStatusOk();
    }

    @Test
    void whatWasWithdrawnIsOnNoPageFromThatMoment() {
        var things = new PublicThings();
        var entry = things.entry(UUID.randomUUID(), "云麓市共享充电宝管理规定", "正文", Validity.EFFECTIVE, null);
        transactions.executeWithoutResult(status -> index.put(entry));
        index.caughtUp();
        transactions.executeWithoutResult(status -> index.remove(entry.key()));
        // The index may not have followed yet.
        assertThat(pages.get().uri("/search?words={words}", "共享充电宝")).bodyText().doesNotContain(entry.href());
        assertThat(pages.get().uri("/search/suggestions?words={words}", "共享充电宝"))
                .bodyText()
                .doesNotContain("充电宝");
    }

    private String bodyOf(String address) {
        var answer = pages.get().uri(URI.create(UriUtils.encodeQuery(URLDecoder.decode(address, UTF_8), UTF_8)));
        return new String(answer.exchange().getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult get(String words) {
        return pages.get().uri("/search?words={words}&site={site}", words, SITE).exchange();
    }
}
