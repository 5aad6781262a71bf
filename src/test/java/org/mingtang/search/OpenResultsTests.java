package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenResultsTests {

    private final ResultPage.Row row = new ResultPage.Row(
            "/info/1",
            List.of(new Piece("云麓市", false), new Piece("公积金", true), new Piece("办法", false)),
            "行政规范性文件",
            new ResultPage.Link("云麓市商务局", "/units/7", false),
            "云政发〔2026〕14号",
            "2026-03-12",
            false,
            null,
            "有效",
            "chip-ok",
            null,
            List.of(
                    new ResultPage.Excerpt("第一条", "/info/1#a1", List.of(new Piece("提取", true), new Piece("。", false))),
                    new ResultPage.Excerpt("", "/info/1", List.of())));

    @Test
    void marksAreLeftOutAndWordsStayAsTheyAre() {
        var data = OpenResults.of(page(null, List.of()), 2);
        assertThat(data.page()).isEqualTo(2);
        assertThat(data.words()).isEqualTo("公积金");
        assertThat(data.meant()).isNull();
        assertThat(data.results()).singleElement().satisfies(result -> {
            assertThat(result.title()).isEqualTo("云麓市公积金办法");
            assertThat(result.docNumber()).isEqualTo("云政发〔2026〕14号");
            assertThat(result.unit()).isEqualTo("云麓市商务局");
            assertThat(result.formedOn()).isNull();
            assertThat(result.excerpts()).containsExactly("提取。", "");
        });
    }

    @Test
    void offeredSpellingAndPassagesAreData() {
        var answer = new ResultPage.Answer(
                "/info/1#a1",
                "第一条",
                List.of(new Piece("可以", false), new Piece("提取", true)),
                "云麓市公积金办法",
                "商务局",
                null,
                4,
                "2026-11-01",
                "/info/1/versions/4#a1",
                "有效",
                "chip-ok");
        var data = OpenResults.of(page(new ResultPage.Link("公积金", "/search?words=x", false), List.of(answer)), 1);
        assertThat(data.meant()).isEqualTo("公积金");
        assertThat(data.answers())
                .containsExactly(new OpenResults.Answer(
                        "/info/1#a1", "第一条", "可以提取", "云麓市公积金办法", null, 4, "2026-11-01", "/info/1/versions/4#a1", "有效"));
    }

    private ResultPage page(ResultPage.@Nullable Link meant, List<ResultPage.Answer> answers) {
        return new ResultPage(
                "公积金",
                List.of(),
                "找到 1 条结果",
                false,
                meant,
                false,
                answers,
                List.of(row),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }
}
