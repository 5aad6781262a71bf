package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;

/** How an entry is shown among the results. */
@MingtangTest
class ResultRowsTests {

    @Autowired
    private EntryTable table;

    @Autowired
    private ResultRows rows;

    private final PublicThings things = new PublicThings();
    private final SearchEntry living = things.withPassages(
            things.entry(UUID.randomUUID(), "云麓市停车设施管理办法", "首小时四元。之后每小时二元。", Validity.EFFECTIVE, null),
            List.of(
                    new Passage("a1", "第一条", "首小时四元。"),
                    new Passage("a2", "第二条", "之后每小时二元。"),
                    new Passage("a3", "第三条", "停车设施每小时记录停车。")));
    private final SearchEntry fallen =
            things.entry(UUID.randomUUID(), "云麓市停车场办法", "首小时五元。", Validity.ABOLISHED, living.key());

    @Test
    @DisplayName("The passages with most of the words, the best first, at most two, each with its address")
    void bestPassagesAreShown() {
        var row = row("停车每小时", Map.of());
        assertThat(row.excerpts()).extracting(ResultPage.Excerpt::label).containsExactly("第三条", "第二条");
        assertThat(row.excerpts().get(0).href()).isEqualTo(living.href() + "#a3");
        assertThat(row.title()).contains(new Piece("停车", true));
    }

    @Test
    @DisplayName("第二条 leads to the article: what is shown of it does not begin with 第二条 once more")
    void numberOfAnArticleStandsOnce() {
        var numbered = things.withPassages(
                things.entry(UUID.randomUUID(), "云麓市雾凇观赏办法", "", Validity.EFFECTIVE, null),
                List.of(
                        new Passage("a1", "第一条", "第一条　雾凇观赏免费。"),
                        new Passage("a2", "第二条", "第二条"),
                        new Passage("s3", "三、", "三、观赏时间\n清晨。")));
        table.put(numbered);
        assertThat(excerpts(numbered, "雾凇", Map.of())).containsExactly("第一条|雾凇观赏免费。");
        assertThat(excerpts(numbered, "第一条", Map.of())).contains("第一条|雾凇观赏免费。");
        assertThat(excerpts(numbered, "清晨", Map.of())).containsExactly("三、|观赏时间\n清晨。");
        assertThat(excerpts(numbered, "几点", Map.of(numbered.key(), new Near(numbered.key(), 2, .6))))
                .containsExactly("三、|观赏时间\n清晨。");
    }

    private List<String> excerpts(SearchEntry entry, String typed, Map<UUID, Near> near) {
        return rows.of(List.of(entry.key()), typed, near).get(0).excerpts().stream()
                .map(excerpt -> excerpt.label() + "|"
                        + excerpt.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void whereNoPassageHasTheWordsTheTextIsShown() {
        table.put(fallen);
        var row = rows.of(List.of(fallen.key()), "五元", Map.of()).get(0);
        assertThat(row.excerpts()).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.label()).isEmpty();
            assertThat(excerpt.href()).isEqualTo(fallen.href());
            assertThat(excerpt.pieces()).contains(new Piece("五元", true));
        });
    }

    @Test
    void whatIsFoundForItsMeaningShowsThePassageItIsNearBy() {
        var row = row("车搁在那里要付钱吗", Map.of(living.key(), new Near(living.key(), 1, .6)));
        assertThat(row.excerpts()).singleElement().satisfies(excerpt -> {
            assertThat(excerpt.href()).isEqualTo(living.href() + "#a2");
            assertThat(excerpt.pieces()).containsExactly(new Piece("之后每小时二元。", false));
        });
    }

    @Test
    void passageThatIsNoMoreThereAndTheWholeShowNothing() {
        for (int place : new int[] {Sense.WHOLE, 3, 99}) {
            assertThat(row("搁在那里要付钱吗", Map.of(living.key(), new Near(living.key(), place, .6)))
                            .excerpts())
                    .as("%d", place)
                    .isEmpty();
        }
    }

    @Test
    void wordsGoBeforeMeaningInWhatIsShown() {
        var row = row("首小时", Map.of(living.key(), new Near(living.key(), 2, .6)));
        assertThat(row.excerpts().get(0).href()).isEqualTo(living.href() + "#a1");
    }

    @Test
    void whatPinyinHitInTheTitleIsMarked() {
        assertThat(row("tcss", Map.of()).title())
                .containsExactly(new Piece("云麓市", false), new Piece("停车设施", true), new Piece("管理办法", false));
    }

    @Test
    void fallenNamesItsSuccessorOnlyWhileThatIsPublic() {
        table.put(fallen);
        table.put(living);
        assertThat(rows.of(List.of(fallen.key()), "停车", Map.of()).get(0).successor())
                .isEqualTo(new ResultPage.Link(living.title(), living.href(), false));
        table.remove(living.key());
        assertThat(rows.of(List.of(fallen.key()), "停车", Map.of()).get(0).successor())
                .isNull();
    }

    @Test
    void whatIsNoLongerPublicIsNotShownAndTheOrderStays() {
        table.put(living);
        table.put(fallen);
        var other = things.titled("云麓市停车公告");
        table.put(other);
        table.remove(fallen.key());
        assertThat(rows.of(List.of(other.key(), fallen.key(), living.key()), "停车", Map.of()))
                .extracting(ResultPage.Row::href)
                .containsExactly(other.href(), living.href());
    }

    @Test
    void longPassagesAreCutWithADotted() {
        assertThat(Marks.beginning("公".repeat(111)))
                .containsExactly(new Piece("公".repeat(110), false), new Piece("…", false));
        assertThat(Marks.beginning("公".repeat(110))).containsExactly(new Piece("公".repeat(110), false));
    }

    private ResultPage.Row row(String typed, Map<UUID, Near> near) {
        table.put(living);
        return rows.of(List.of(living.key()), typed, near).get(0);
    }
}
