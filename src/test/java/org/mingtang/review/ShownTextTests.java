package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;
import org.mingtang.review.ShownPart.Line;
import org.mingtang.review.ShownPart.Mark;

/** What a reviewer and an author see of a text. */
class ShownTextTests {

    private static final ReviewedText OLD = new ReviewedText(List.of(
            Part.text("title", "标题", "招生通知"),
            Part.html("body", "正文", "<p>一、时间。</p><p>二、办法。</p>"),
            new Part("attachment:1", "名单.xlsx", Form.FILE, "aa", "f1")));

    private static final ReviewedText NEW = new ReviewedText(List.of(
            Part.text("title", "标题", "招生通知"),
            Part.html("body", "正文", "<p>一、时间。</p><p>二、网上报名。</p>"),
            new Part("attachment:2", "附图.png", Form.FILE, "bb", "f2")));

    @Test
    void marksChangedPartsOnly() {
        List<ShownPart> parts = new ShownText(NEW, OLD, List.of(), false).parts();

        assertThat(parts).extracting(ShownPart::key).containsExactly("title", "body", "attachment:2", "attachment:1");
        assertThat(parts).extracting(ShownPart::change).containsExactly("", "本次有修改", "本次新增", "本次删去");
        assertThat(parts.get(1).lines()).extracting(Line::mark).containsExactly(Mark.SAME, Mark.REMOVED, Mark.ADDED);
    }

    @Test
    void marksNothingWithoutATextBefore() {
        List<ShownPart> parts = new ShownText(NEW, null, List.of(), false).parts();

        assertThat(parts).noneMatch(ShownPart::changed);
        assertThat(parts.get(1).lines()).extracting(Line::mark).containsOnly(Mark.SAME);
        assertThat(parts.get(2).file()).isTrue();
    }

    @Test
    void putsRemarksBesideTheParagraphTheyWereMadeOn() {
        Remark remark = new Remark("body", 1, "办法", "写明网址");

        List<Line> onTextNow =
                new ShownText(OLD, null, List.of(remark), false).parts().get(1).lines();
        List<Line> afterMending =
                new ShownText(NEW, OLD, List.of(remark), true).parts().get(1).lines();

        assertThat(onTextNow.get(1).remarks()).containsExactly(remark);
        assertThat(onTextNow.get(0).remarks()).isEmpty();
        assertThat(afterMending)
                .filteredOn(line -> !line.remarks().isEmpty())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("二、办法。"));
    }

    @Test
    void showsNoScriptsOfADraft() {
        ReviewedText hostile = new ReviewedText(List.of(Part.html(
                "body", "正文", "<p onclick='x()'>字<script>alert(1)</script><a href='javascript:x()'>链</a></p>")));

        String html = String.valueOf(new ShownText(hostile, null, List.of(), false)
                .parts()
                .get(0)
                .lines()
                .get(0)
                .html());

        assertThat(html).contains("字", "链").doesNotContain("script", "onclick");
    }

    @Test
    void cutsHtmlIntoItsParagraphsAndKeepsTablesWhole() {
        Part part = Part.html(
                "body",
                "正文",
                "引言<b>重点</b><div><p>甲</p><ul><li>乙</li><li>丙</li></ul></div><table><tr><td>丁</td><td>戊</td></tr></table><p> </p>");

        assertThat(part.blocks()).containsExactly("引言重点", "甲", "乙", "丙", "丁 戊");
    }

    @Test
    void countsAnotherPictureAsAnotherParagraph() {
        assertThat(Part.html("body", "正文", "<p><img src='a.png'></p>").blocks())
                .isNotEqualTo(
                        Part.html("body", "正文", "<p><img src='b.png'></p>").blocks())
                .hasSize(1);
    }

    @Test
    void cutsPlainTextIntoItsLines() {
        assertThat(Part.text("body", "正文", " 甲 \n\n乙\r\n").blocks()).containsExactly("甲", "乙");
    }
}
