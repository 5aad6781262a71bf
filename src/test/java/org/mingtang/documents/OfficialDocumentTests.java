package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.documents.OfficialDocument.Annex;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Heading;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.OfficialDocument.Text;

@DisplayName("An official document is made of a page's text")
class OfficialDocumentTests {

    private static final Head HEAD = Head.titled("关于做好供水工作的通知");

    private static OfficialDocument of(String html) {
        return OfficialDocument.of(HEAD, Closing.NONE, Imprint.NONE, html);
    }

    private static List<Block> body(String html) {
        return of(html).body();
    }

    @Test
    void takesTypedElementsOutOfTheText() {
        OfficialDocument document = of("""
                <p>关于做好供水工作的通知</p><p>各县（区）人民政府：</p><p>请认真落实。</p><p>附件：1.任务清单</p><p>2.联系人</p>
                <p>云麓市水务局</p><p>云麓市财政局</p><p>2026年3月9日</p><p>（此件公开发布）</p><p>抄送：市人大常委会办公室。</p>
                <p>云麓市水务局办公室　2026年3月10日印发</p>""");

        assertThat(document.body()).containsExactly(Text.of("请认真落实。"));
        assertThat(document.head().addressee()).isEqualTo("各县（区）人民政府");
        assertThat(document.closing())
                .isEqualTo(new Closing(
                        List.of("任务清单", "联系人"), List.of("云麓市水务局", "云麓市财政局"), LocalDate.of(2026, 3, 9), "此件公开发布"));
        assertThat(document.imprint()).isEqualTo(new Imprint("市人大常委会办公室", "云麓市水务局办公室", LocalDate.of(2026, 3, 10)));
    }

    @Test
    @DisplayName("33号: web and file are identical in text")
    void believesWhatIsTypedMoreThanWhatIsGiven() {
        Closing given = new Closing(List.of("甲"), List.of("云麓市人民政府"), LocalDate.of(2026, 5, 1), "（此件公开发布）");
        OfficialDocument typed =
                OfficialDocument.of(HEAD, given, Imprint.NONE, "<p>正文。</p><p>附件：乙</p><p>云麓市水务局</p><p>2026年3月9日</p>");
        OfficialDocument bare = OfficialDocument.of(HEAD, given, Imprint.NONE, "<p>正文。</p>");

        assertThat(typed.closing())
                .isEqualTo(new Closing(List.of("乙"), List.of("云麓市水务局"), LocalDate.of(2026, 3, 9), "此件公开发布"));
        assertThat(typed.body()).containsExactly(Text.of("正文。"));
        assertThat(bare.closing())
                .isEqualTo(new Closing(List.of("甲"), List.of("云麓市人民政府"), LocalDate.of(2026, 5, 1), "此件公开发布"));
    }

    @Test
    void keepsAFirstLineWithAColonThatAddressesNobody() {
        assertThat(of("<p>申请材料：</p><p>身份证。</p>").head().addressee()).isNull();
        assertThat(body("<p>现将有关事项通知如下：</p><p>甲。</p>")).hasSize(2);
    }

    @Test
    void keepsADateAndAnOrganInsideTheText() {
        assertThat(body("<p>云麓市水务局</p><p>2026年3月9日</p><p>以上为样式。</p>")).hasSize(3);
        assertThat(of("<p>正文。</p><p>2026年13月9日</p>").closing().date()).isNull();
    }

    @Test
    void beginsAnAnnexAtItsLabel() {
        OfficialDocument document = of("<p>正文。</p><p>附件1</p><p>任务清单</p><p>一、总则</p><p>附件 2</p><p>甲、乙。</p>");

        assertThat(document.annexes())
                .containsExactly(
                        new Annex("附件1", "任务清单", List.of(new Heading(HeadingLevel.FIRST, "一、总则"))),
                        new Annex("附件2", "", List.of(Text.of("甲、乙。"))));
    }

    @Test
    @DisplayName("一、 （一） 1. （1）, and 第一章 第一条 of rules")
    void knowsHeadingsByTheirNumbers() {
        assertThat(body("<p>一、总体要求</p>")).containsExactly(new Heading(HeadingLevel.FIRST, "一、总体要求"));
        assertThat(body("<p>（一）目标。各单位要落实。</p>")).containsExactly(new Text("（一）目标。各单位要落实。", 6, HeadingLevel.SECOND));
        assertThat(body("<h4>1.办理时限</h4>")).containsExactly(new Heading(HeadingLevel.THIRD, "1.办理时限"));
        assertThat(body("<p>1.办理时限为五日；</p>")).containsExactly(Text.of("1.办理时限为五日；"));
        assertThat(body("<p>（二）公布电话；</p>")).containsExactly(Text.of("（二）公布电话；"));
        assertThat(body("<p>第二章　管理</p>")).containsExactly(new Heading(HeadingLevel.CHAPTER, "第二章　管理"));
        assertThat(body("<p>第十二条　本办法自公布之日起施行。</p>"))
                .containsExactly(new Text("第十二条　本办法自公布之日起施行。", 4, HeadingLevel.ARTICLE));
        assertThat(body("<p>第三节课后休息。</p><p>1.5米以上。</p>")).containsExactly(Text.of("第三节课后休息。"), Text.of("1.5米以上。"));
    }

    @Test
    void takesHeadingsOfThePageWithoutANumber() {
        assertThat(body("<h2>背景</h2><h3>目的</h3>"))
                .containsExactly(new Heading(HeadingLevel.FIRST, "背景"), new Heading(HeadingLevel.SECOND, "目的"));
    }

    @Test
    void writesOutNumbersOfListsAndNamesOfPictures() {
        assertThat(body("<ol><li>申请书</li><li>照片</li></ol><p><img src=x alt=流程图></p>"))
                .containsExactly(Text.of("1.申请书"), Text.of("2.照片"), Text.of("（图：流程图）"));
    }

    @Test
    void keepsRaisedAndLoweredNumbersApartFromOthers() {
        assertThat(body("<p>12m<sup>2</sup>，CO<sub>2</sub>，注<sup>①</sup></p>")).containsExactly(Text.of("12m²，CO₂，注①"));
    }

    @Test
    void dropsWhatHasNoShape() {
        assertThat(body("<p>云\u200b麓\ufe0f市\u202e公\ud83d告</p>")).containsExactly(Text.of("云麓市公告"));
    }

    @Test
    void findsTheHeadOfATable() {
        String rows = "<tr><td>1<td>2<td>3</tr><tr><td>4<td>5<td>6</tr>";
        assertThat(headRows("<table><tr><td>甲<td>乙<td>丙</tr>" + rows + "</table>"))
                .isEqualTo(1);
        assertThat(headRows("<table><tr><td rowspan=2>甲<td colspan=2>乙</tr><tr><td>丙<td>丁</tr>" + rows + "</table>"))
                .isEqualTo(2);
        assertThat(headRows("<table><tr><td colspan=3>表题</tr><tr><td>甲<td>乙<td>丙</tr>" + rows + "</table>"))
                .isEqualTo(2);
        assertThat(headRows("<table><tr><td>只有<td>一行</tr></table>")).isZero();
        assertThat(headRows("<table><tr><td rowspan=9>甲<td>乙</tr>" + "<tr><td>丙</tr>".repeat(8) + "</table>"))
                .isZero();
    }

    private static int headRows(String html) {
        return ((Table) body(html).get(0)).headRows();
    }

    @Test
    @DisplayName("规章: title, 题注 and text only (33号 一)")
    void leavesARuleItsWholeText() {
        OfficialDocument rule =
                OfficialDocument.rule("云麓市人民政府", "云麓市供水办法", "（公布）", "<p>云麓市供水办法</p><p>（公布）</p><p>第一条　甲。</p>");

        assertThat(rule.ruleOf()).isEqualTo("云麓市人民政府");
        assertThat(rule.closing()).isEqualTo(Closing.NONE);
        assertThat(rule.body()).hasSize(1);
    }
}
