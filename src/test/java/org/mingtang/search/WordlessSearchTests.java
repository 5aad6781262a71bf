package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What is typed and names nothing: signs, and words that only ask. */
@MingtangTest
class WordlessSearchTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @DisplayName("signs that name nothing find nothing: all that is public would be no answer to them")
    @ValueSource(strings = {"。，、！？", "😀😀", "𠀀𠀁", "*:*", "%%%", "“”", "+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /"})
    void signsAloneFindNothingAndThePageSaysWhy(String words) {
        assertThat(get(words, ""))
                .hasStatusOk()
                .bodyText()
                .contains("标点、表情符号和少数生僻字检索不到", "少输入几个字", "<a href=\"/requests/new\">申请公开政府信息</a>")
                .doesNotContain("search-list", "没有能直接回答的原文", "缩小范围");
    }

    @Test
    void whoTypesNothingSeesAllThatIsPublic() {
        var things = new PublicThings();
        transactions.executeWithoutResult(status -> index.put(things.titled("雨花石展览公告")));
        index.caughtUp();

        assertThat(get("  ", things.site)).bodyText().contains("全部公开信息，找到", "search-list");
    }

    @Test
    @DisplayName("what shares with a question only the words that ask is not shown for it, and those are not marked")
    void wordsThatAskFindNothingByThemselves() {
        var things = new PublicThings();
        transactions.executeWithoutResult(status ->
                List.of("雨花石可以怎么登记", "雨花石登记办法").stream().map(things::titled).forEach(index::put));
        index.caughtUp();

        assertThat(get("昙花一现可以提取几次？", things.site)).bodyText().contains("没有找到").doesNotContain("雨花石");
        assertThat(get("雨花石怎么登记？", things.site))
                .bodyText()
                .contains("<mark>雨花石</mark>可以怎么<mark>登记</mark>", "<mark>雨花石登记</mark>办法");
    }

    private MvcTestResult get(String words, String site) {
        return pages.get().uri("/search?words={words}&site={site}", words, site).exchange();
    }
}
