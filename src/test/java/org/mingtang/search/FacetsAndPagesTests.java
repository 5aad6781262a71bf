package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Narrowing, ordering and paging. */
@MingtangTest
class FacetsAndPagesTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private Finder finder;

    @Autowired
    private ResultPages pages;

    @Autowired
    private TransactionTemplate transactions;

    private String site = "";

    @BeforeEach
    void documentsArePublic() {
        site = "facets-" + UUID.randomUUID();
        transactions.executeWithoutResult(status -> Labelled.entries(site).forEach(index::put));
        index.caughtUp();
    }

    @Test
    void countsOfEachFacetAreCountsOfWhatIsFound() {
        var found = finder.find(query("补贴"), Strictness.USUAL);
        for (var facet : List.of(Facet.UNIT, Facet.KIND, Facet.YEAR, Facet.THEME)) {
            assertThat(found.facets().get(facet).stream()
                            .mapToLong(Found.Count::count)
                            .sum())
                    .as("%s", facet)
                    .isEqualTo(found.total());
        }
    }

    @Test
    void choosingAValueFindsAsManyAsItPromised() {
        var all = finder.find(query("补贴"), Strictness.USUAL);
        for (var facet : Facet.values()) {
            for (var value : all.facets().get(facet)) {
                var narrowed = finder.find(query("补贴").with(facet, value.code()), Strictness.USUAL);
                assertThat(narrowed.total()).as("%s %s", facet, value.label()).isEqualTo(value.count());
                assertThat(narrowed.facets().get(facet))
                        .as("the other values stay to choose from")
                        .isEqualTo(all.facets().get(facet));
            }
        }
    }

    @Test
    void newsHasNoValidityToChoose() {
        var validities = finder.find(query(""), Strictness.USUAL).facets().get(Facet.VALIDITY);
        assertThat(validities.stream().map(Found.Count::label))
                .containsExactlyInAnyOrder("有效", "废止", "失效", "尚未生效", "已修改");
    }

    @Test
    void newestFirstWhereThatIsAskedFor() {
        var page = pages.of(query("补贴").with(SearchQuery.Order.NEWEST));
        var days = page.rows().stream().map(ResultPage.Row::publishedOn).toList();
        assertThat(days).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void withoutWordsEverythingIsShownNewestFirst() {
        var page = pages.of(query(""));
        assertThat(page.found()).isEqualTo("找到 46 条结果");
        assertThat(page.rows().get(0).publishedOn()).isEqualTo("2026-09-01");
    }

    @Test
    void pagesShowEveryResultOnceHoweverOftenTheyAreAskedFor() {
        var first = walk();
        assertThat(new HashSet<>(first)).hasSameSizeAs(first).hasSize(46);
        assertThat(walk()).isEqualTo(first);
    }

    @Test
    void pagesStayTheSameWhileOthersPublishElsewhere() {
        var first = walk();
        transactions.executeWithoutResult(
                status -> Labelled.entries("elsewhere-" + UUID.randomUUID()).forEach(index::put));
        index.caughtUp();
        assertThat(walk()).isEqualTo(first);
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertThat(pages.of(query("").onPage(50)).rows())
                .isEqualTo(pages.of(query("").onPage(4)).rows())
                .hasSize(1);
    }

    @Test
    void fallenIsNeverAboveItsLivingSuccessorInAnyOrder() {
        for (var words : List.of("", "停车场", "烟花爆竹", "公积金提取", "管理办法", "规定")) {
            for (var order : SearchQuery.Order.values()) {
                var keys =
                        finder.find(query(words).with(order), Strictness.LOOSE).keys();
                for (var entry : Labelled.entries(site)) {
                    if (entry.validity().fallen() && keys.contains(entry.key())) {
                        assertThat(keys.indexOf(entry.successor()))
                                .as("%s %s %s", words, order, entry.title())
                                .isBetween(0, keys.indexOf(entry.key()) - 1);
                    }
                }
            }
        }
    }

    @Test
    void chainOfFallenDocumentsLeadsToTheLivingOne() {
        var things = new PublicThings();
        var living = things.entry(UUID.randomUUID(), "云麓市文明养宠规定", "正文", Validity.EFFECTIVE, null);
        var middle = things.entry(UUID.randomUUID(), "云麓市文明养犬规定", "正文", Validity.ABOLISHED, living.key());
        var oldest = things.entry(UUID.randomUUID(), "云麓市限制养犬规定", "正文", Validity.EXPIRED, middle.key());
        transactions.executeWithoutResult(
                status -> List.of(oldest, middle, living).forEach(index::put));
        index.caughtUp();
        assertThat(finder.find(things.query("限制养犬"), Strictness.USUAL).keys())
                .containsExactly(living.key(), oldest.key());
    }

    private List<String> walk() {
        var hrefs = new ArrayList<String>();
        for (int page = 1; page <= 4; page++) {
            pages.of(query("").onPage(page)).rows().forEach(row -> hrefs.add(row.href()));
        }
        return hrefs;
    }

    private SearchQuery query(String words) {
        return new SearchQuery(words, Map.of(), site, SearchQuery.Order.RELEVANCE, 1);
    }
}
