package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;

/** What exactly was approved, and what counts as another text. */
class ReviewedTextTests {

    private static final Part TITLE = Part.text("title", "标题", "通知");
    private static final Part BODY = Part.html("body", "正文", "<p>一。</p>");

    @Test
    @DisplayName("The hash tells every change: of content, key, label, form, order, and where one part ends")
    void hashesEverythingButTheFilesId() {
        List<ReviewedText> all = List.of(
                text(TITLE, BODY),
                text(BODY, TITLE),
                text(TITLE),
                text(),
                text(TITLE, Part.text("body", "正文", "<p>一。</p>")),
                text(TITLE, Part.html("body", "内容", "<p>一。</p>")),
                text(TITLE, Part.html("text", "正文", "<p>一。</p>")),
                text(TITLE, Part.html("body", "正文", "<p>一。</p> ")),
                text(Part.text("title", "标题", "通"), Part.text("知", "", "")),
                text(Part.text("titl", "e标题", "通知"), BODY));

        assertThat(all)
                .extracting(ReviewedText::sha256)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(file("ab", "one").sha256()).isEqualTo(file("ab", "another").sha256());
        assertThat(file("ab", "one").sha256()).isNotEqualTo(file("cd", "one").sha256());
    }

    @Test
    void namesPartsThatDifferAreNewOrGone() {
        ReviewedText before = text(TITLE, BODY, Part.text("summary", "摘要", "旧"));
        ReviewedText now = text(TITLE, Part.html("body", "正文", "<p>二。</p>"), Part.text("source", "来源", "新"));

        assertThat(now.changedSince(before)).containsExactly("body", "source", "summary");
        assertThat(before.changedSince(before)).isEmpty();
        assertThat(text().changedSince(before)).containsExactly("body", "summary", "title");
        assertThat(before.changedSince(text())).hasSize(3);
    }

    @Test
    void takesAFileOfTheSameContentUnderAnotherIdForChanged() {
        assertThat(file("ab", "one").changedSince(file("ab", "another"))).containsExactly("attachment:1");
    }

    @ParameterizedTest
    @DisplayName("Paragraphs as remarks count them")
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT|甲\\n\\n 乙 \\n|甲/乙",
                "TEXT|''|''",
                "HTML|<p>甲</p><p> </p><p>乙</p>|甲/乙",
                "HTML|开头<p>甲</p>结尾|开头/甲/结尾",
                "HTML|<div><p>甲</p><div>乙<b>粗</b></div></div>|甲/乙粗",
                "HTML|<ul><li>甲</li><li>乙</li></ul>|甲/乙",
                "HTML|<table><tr><td>一</td><td>二</td></tr></table>|一 二",
                "HTML|<p>图<img src='a.png' alt='布局'></p>|图（图片：布局）",
                "HTML|<p><img src='a.png'></p>|（图片：a.png）",
                "HTML|<blockquote><p>引</p></blockquote>|引",
                "FILE|ab12|标签",
            })
    void cutsPartsIntoParagraphs(Form form, String content, String blocks) {
        Part part = new Part("k", "标签", form, content.replace("\\n", "\n"), null);

        assertThat(String.join("/", part.blocks())).isEqualTo(blocks);
    }

    @Test
    @DisplayName("What is shown to a reviewer is sanitised once more, whoever wrote it")
    void showsNothingThatRuns() {
        Part part = Part.html(
                "body",
                "正文",
                "<p onclick='x()'>甲<script>alert(1)</script><a href='javascript:x()'>乙</a><a href='/info/1'>丙</a></p>");

        String html = TextBlocks.of(part).get(0).html();

        assertThat(html).contains("甲", "乙", "href=\"/info/1\"").doesNotContain("script", "onclick", "alert");
    }

    @Test
    void findsItsPartsByKey() {
        assertThat(text(TITLE, BODY).part("body")).contains(BODY);
        assertThat(text(TITLE, BODY).part("BODY")).isEmpty();
    }

    private static ReviewedText text(Part... parts) {
        return new ReviewedText(List.of(parts));
    }

    private static ReviewedText file(String sha256, String id) {
        return text(new Part("attachment:1", "名单.xlsx", Form.FILE, sha256, id));
    }
}
