package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Addresses of the search page as programs and people may call them, and paging to the very end. */
@MingtangTest
class SearchAddressTests {

    private static final String SITE = "addresses";
    private static final int MANY = 930;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void moreThanAnybodyLooksThroughIsPublic() {
        if (!hrefs(1).isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            for (int i = 1; i <= MANY; i++) {
                index.put(entry(i));
            }
        });
        index.caughtUp();
    }

    @Test
    @DisplayName("Every page to the last holds fifteen others; beyond is the last")
    void pagesToTheVeryEnd() {
        var hrefs = new ArrayList<String>();
        for (int page : new int[] {1, 2, 30, 61, 62}) {
            var here = hrefs(page);
            assertThat(here).hasSize(SearchQuery.PAGE);
            hrefs.addAll(here);
        }
        assertThat(hrefs).doesNotHaveDuplicates();
        assertThat(hrefs(63)).isEqualTo(hrefs(62));
        assertThat(hrefs(9999)).isEqualTo(hrefs(62));
    }

    @ParameterizedTest
    @CsvSource({"1,false,true", "2,true,true", "62,true,false"})
    void linksToThePageBeforeAndAfter(int page, boolean before, boolean after) {
        var body = text("/search?words=蝤蛴&site=" + SITE + "&page=" + page);
        assertThat(body.contains("上一页")).isEqualTo(before);
        assertThat(body.contains("下一页")).isEqualTo(after);
        assertThat(body).contains("aria-current=\"page\">" + page + "<");
    }

    @ParameterizedTest
    @DisplayName("What makes no sense in an address is left out, never an error")
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=abc",
                "page=1e3",
                "page=",
                "page=99999999999999999999",
                "page=1&page=2",
                "order=oldest",
                "order=",
                "unit=",
                "unit=not-a-uuid",
                "year=19999",
                "year=%00",
                "validity=UNKNOWN",
                "theme=%27%3B--",
                "kind=" + "x",
                "site=%00",
                "unknown=1",
                "words=%F0%9F%98%80",
                "words=鿫鿬鿭",
                "words[]=1",
                "=",
                "&&&"
            })
    void nonsenseInAnAddress(String parameters) {
        assertThat(pages.get().uri("/search?" + parameters)).hasStatusOk();
        assertThat(pages.get().uri("/search.json?" + parameters)).hasStatusOk();
        assertThat(pages.get().uri("/search/suggestions?" + parameters)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search.json", "/search/suggestions"})
    void nothingCanBeWrittenThere(String address) {
        for (var result : List.of(
                pages.post().uri(address).exchange(),
                pages.put().uri(address).exchange(),
                pages.delete().uri(address).exchange())) {
            assertThat(result.getResponse().getStatus()).isIn(401, 403, 405, 302);
        }
    }

    @Test
    void chosenFacetsStayInEveryLink() {
        var body = text("/search?words=蝤蛴&site=" + SITE + "&year=2026&kind=NORMATIVE&order=newest&page=2");
        assertThat(body)
                .contains("year=2026")
                .contains("kind=NORMATIVE")
                .contains("order=newest")
                .contains("page=3");
        assertThat(body).contains("年份：2026 年").contains("类型：行政规范性文件");
    }

    @Test
    void facetOfAnotherYearFindsNothingAndOffersToDropIt() {
        assertThat(text("/search?words=蝤蛴&site=" + SITE + "&year=1999"))
                .contains("没有找到结果")
                .contains("去掉上面选定的条件")
                .contains("不限年份：1999");
    }

    private List<String> hrefs(int page) {
        var found = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("\"href\":\"(/info/address-\\d+)\"")
                .matcher(json("&page=" + page));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private String json(String rest) {
        return text("/search.json?words=蝤蛴&site=" + SITE + rest);
    }

    private String text(String uri) {
        try {
            return pages.get().uri(uri).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SearchEntry entry(int number) {
        return new SearchEntry(
                new UUID(99, number),
                "/info/address-" + number,
                SITE,
                "蝤蛴防治第" + number + "号通告",
                List.of(),
                "正文",
                "",
                null,
                new UUID(1, 1),
                "云麓市林业局",
                "NORMATIVE",
                "行政规范性文件",
                "林业",
                java.time.LocalDate.of(2026, 1 + number % 9, 1 + number % 28),
                null,
                SearchEntry.Validity.NONE,
                null,
                List.of());
    }
}
