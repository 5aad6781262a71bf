package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ComparisonPageTests {

    private static final String BEFORE = """
            第一条　为了规范政府信息公开工作，制定本办法。
            第二条　应当自收到申请之日起15个工作日内答复；需要延长的，应当经负责人同意并告知申请人。
            第三条　本办法由市司法局负责解释。
            第五条　公开工作经费列入本级财政预算，专款专用，不得挪用。""";
    private static final String AFTER = """
            第一条　为了规范政府信息公开工作，制定本办法。
            第五条　公开工作经费列入本级财政预算，专款专用，不得挪用。
            第二条　应当自收到申请之日起20个工作日内答复；需要延长的，应当经负责人同意并告知申请人。
            县级以上人民政府可以设立<公开>专区，方便群众查询和复制信息。""";

    private static Document page(String before, String after) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        StringOutput page = new StringOutput();
        engine.render(
                "documents/comparison.jte",
                Map.of("comparison", TextComparison.of(before, after), "before", "2020年版", "after", "2026年版"),
                page);
        return Jsoup.parse(page.toString());
    }

    @Test
    void tellsChangesByWordsAndSignsAndNotByColourAlone() {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("[data-change=CHANGED] del").text()).isEqualTo("［删去］15个工作日");
        assertThat(page.select("[data-change=CHANGED] ins").text()).isEqualTo("［新增］20个工作日");
        assertThat(page.select(".mt-comparison-mark").eachText())
                .containsExactly("移动（原第 4 段，现第 2 段）", "改动", "删除", "新增");
        assertThat(page.select("[data-change=ADDED] .mt-comparison-none").text())
                .isEqualTo("2020年版无此段");
        assertThat(page.select("[data-change=REMOVED] .mt-comparison-none").text())
                .isEqualTo("2026年版已删去");
    }

    @Test
    void eachSideReadsAsItsOwnText() {
        Document page = page(BEFORE, AFTER);
        page.select(".visually-hidden, .mt-comparison-side").remove();
        assertThat(page.select("[data-change=CHANGED] p").eachText())
                .containsExactly(
                        "改动",
                        "第二条　应当自收到申请之日起15个工作日内答复；需要延长的，应当经负责人同意并告知申请人。",
                        "第二条　应当自收到申请之日起20个工作日内答复；需要延长的，应当经负责人同意并告知申请人。");
    }

    @Test
    void whatStandsInTheTextIsNeverMarkup() {
        assertThat(page(BEFORE, AFTER).select("[data-change=ADDED] ins").text()).contains("<公开>专区");
    }

    @Test
    void keptParagraphsAreFoldedAndCounted() {
        Document page = page(BEFORE, AFTER);
        assertThat(page.select("details summary").text()).isEqualTo("未改动 1 段");
        assertThat(page(BEFORE, BEFORE).text()).contains("两个文本相同").doesNotContain("加删除线的字");
    }
}
