package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument.Format;

class HtmlReaderTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(String body) {
        return desk.sketch("公开.html", "<!DOCTYPE html><html><body>" + body + "</body></html>");
    }

    @Test
    void makesParagraphsOfBlocksAndLineBreaks() {
        assertThat(sketch("<div>甲<p>乙</p>丙<br>丁<section>戊</section></div>己")).isEqualTo("甲\n乙\n丙\n丁\n戊\n己\n");
    }

    @Test
    void marksHeadings() {
        assertThat(sketch("<h1>一<span>级</span></h1><h3>三级</h3><p>正文</p>")).isEqualTo("#1 一级\n#3 三级\n正文\n");
    }

    @Test
    void skipsWhatIsNotShown() {
        String hidden = "<script>s</script><style>c</style><nav>导航</nav><noscript>n</noscript><p hidden>h</p>"
                + "<div style='DISPLAY : none'>d</div><span style='visibility:hidden'>v</span><!-- 注释 -->"
                + "<select><option>o</option></select><template>t</template><iframe>i</iframe>";

        assertThat(sketch(hidden + "<p>正文</p>")).isEqualTo("正文\n");
    }

    @Test
    void doesNotReadTheTitleOfTheWindow() {
        String page = "<html><head><title>首页</title></head><body><p>正文</p></body></html>";

        assertThat(desk.sketch("页.html", page)).isEqualTo("正文\n");
    }

    @Test
    void foldsWhiteSpaceAndTheLineEndsOfTheSource() {
        assertThat(sketch("<p>推进政务\n公开,  open\n  government&nbsp;data</p>"))
                .isEqualTo("推进政务公开, open government data\n");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        assertThat(sketch("<pre>第一行\n\n第二行\t乙</pre>")).isEqualTo("第一行\n第二行\t乙\n");
    }

    @Test
    void writesTheNumbersOfLists() {
        assertThat(sketch("<ol><li>甲</li><li value=5>乙</li><li>丙</li></ol><ul><li>丁</li></ul>"))
                .isEqualTo("1.甲\n5.乙\n6.丙\n丁\n");
        assertThat(sketch("<ol start=3 type=A><li><p>甲</p></li></ol>")).isEqualTo("C.甲\n");
        assertThat(sketch("<ol style='list-style: none'><li>一、甲</li></ol>")).isEqualTo("一、甲\n");
        assertThat(sketch("<ol type=a><li>a</li></ol><ol type=i><li>b</li></ol><ol type=I><li>c</li></ol>"))
                .isEqualTo("a. a\ni. b\nI. c\n");
        assertThat(sketch("<ol style='list-style-type:cjk-ideographic'><li>甲</li></ol>"))
                .isEqualTo("一.甲\n");
    }

    @Test
    void readsEntitiesAndUnclosedElements() {
        assertThat(sketch("<p>《办法》&nbsp;&lt;试行&gt;<p>第二段<b>粗")).isEqualTo("《办法》 <试行>\n第二段粗\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB2312", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEveryCharset(String charset) {
        String page = "<html><head><meta charset=\"" + charset + "\"></head><body><p>云麓市政务公开</p></body></html>";

        assertThat(desk.sketch("页.html", page.getBytes(Charset.forName(charset))))
                .isEqualTo("云麓市政务公开\n");
    }

    @Test
    void believesTheBytesMoreThanTheirLabel() {
        String page = "<html><head><meta charset=utf-8></head><body><p>云麓市</p></body></html>";

        assertThat(desk.sketch("页.html", page.getBytes(Charset.forName("GBK")))).isEqualTo("云麓市\n");
    }

    @Test
    void readsAByteOrderMark() {
        String page = "\ufeff<html><body><p>云麓市</p></body></html>";

        assertThat(desk.sketch("页.html", page.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("云麓市\n");
        assertThat(desk.sketch("页.html", page.getBytes(StandardCharsets.UTF_8))).isEqualTo("云麓市\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"通知.doc", "台账.xls", "通知.docx", "通知.txt", "通知"})
    void readsPagesThatGoUnderAnotherName(String name) {
        SourceDocument document = desk.read(name, "\n <HTML xmlns:o='x'><BODY><P>正文</P></BODY></HTML>");

        assertThat(document.format()).isEqualTo(Format.HTML);
        assertThat(Sketch.of(document)).isEqualTo("正文\n");
    }

    @Test
    void readsAFragment() {
        assertThat(desk.sketch("片段.html", "<table><tr><td>甲<td>乙</table>")).isEqualTo("[1 x 2]\n甲 | 乙\n");
        assertThat(desk.sketch("片段.htm", "正文开头<p>第二段</p>")).isEqualTo("正文开头\n第二段\n");
    }

    @Test
    void readsDeeplyNestedPages() {
        assertThat(sketch("<div>".repeat(50_000) + "深" + "</div>".repeat(50_000)))
                .isEqualTo("深\n");
    }

    @Test
    void refusesAPageWithoutText() {
        assertThat(desk.refusal("空.html", "<html><body><img src='x.png'></body></html>"))
                .contains("没有文字和表格");
    }

    @Test
    void fetchesNoExternalEntity() {
        String page = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<html><body><p>甲&x;乙</p></body></html>";

        assertThat(desk.sketch("页.html", page)).contains("甲&x;乙");
    }
}
