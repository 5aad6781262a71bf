package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word that is shown is a word that is read: by the check, by comparison and by search. */
class BodyWordsTests {

    @ParameterizedTest
    @DisplayName("words that stand in no block become a paragraph")
    @CsvSource(delimiter = '|', textBlock = """
            身份证号 11010519491231002X | <p>身份证号 11010519491231002X</p>
            <p>甲</p>乙<p>丙</p> | <p>甲</p><p>乙</p><p>丙</p>
            <strong>甲</strong>乙 | <p><strong>甲</strong>乙</p>
            甲<br>乙 | <p>甲<br>乙</p>
            <p>甲</p><a href="/info/1">乙</a> | <p>甲</p><p><a href="/info/1">乙</a></p>
            <blockquote>甲</blockquote> | <blockquote><p>甲</p></blockquote>
            <blockquote>甲<p>乙</p></blockquote> | <blockquote><p>甲</p><p>乙</p></blockquote>
            <font color=red>甲</font> | <p>甲</p>
            """)
    void wrapsBareWords(String dirty, String clean) {
        assertThat(BodyHtml.clean(dirty)).isEqualTo(clean);
        assertThat(BodyHtml.clean(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲",
                "<p>甲</p>乙",
                "<b>甲</b>",
                "<blockquote>甲</blockquote>",
                "<div>甲<div>乙</div></div>",
                "<table><tr><td>甲<br>乙</td></tr></table>丙",
                "<ul><li>甲<p>乙</p></li></ul>",
                "<pre>甲</pre>",
                "<center>甲</center><p>乙</p>"
            })
    void leavesNoWordOutOfItsText(String dirty) {
        String clean = BodyHtml.clean(dirty);
        String shown = org.jsoup.Jsoup.parseBodyFragment(clean).body().text().replaceAll("\\s", "");

        assertThat(BodyHtml.text(clean).replaceAll("\\s", "")).isEqualTo(shown);
        assertThat(shown).contains("甲");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<p></p>", "<br>", "<p> </p>  "})
    void makesNoParagraphOfNothing(String empty) {
        assertThat(BodyHtml.text(BodyHtml.clean(empty))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("no picture of another host, however its address is written")
    @ValueSource(
            strings = {
                "//spy.example/a.png",
                "/\\spy.example/a.png",
                "\\\\spy.example/a.png",
                "https://spy.example/a.png",
                "HTTP://spy.example/a.png",
                "data:image/png;base64,AAAA",
                "a.png",
                "../a.png"
            })
    void dropsPicturesOfOthers(String source) {
        assertThat(BodyHtml.clean("<p>甲<img src=\"" + source + "\" alt=\"图\"></p>"))
                .doesNotContain("img");
    }

    @Test
    void keepsPicturesOfTheSite() {
        String body = "<p>甲<img src=\"/info/1/files/0/a.png\" alt=\"图\"></p>";

        assertThat(BodyHtml.clean(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">甲</a>",
                "<a href=\" javascript:alert(1)\">甲</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">甲</a>",
                "<a href=\"data:text/html,x\">甲</a>",
                "<a href=\"vbscript:x\">甲</a>",
                "<a onclick=\"x()\" style=\"color:red\" target=\"_top\">甲</a>",
                "<p style=\"position:fixed\" id=\"x\">甲</p>",
                "<p class=\"mt-notice\">甲</p>",
                "<svg onload=x()></svg><p>甲</p>",
                "<form action=/sign-in><p>甲</p><input name=p></form>",
                "<iframe src=/desk></iframe><p>甲</p>",
                "<object data=x></object><embed src=x><p>甲</p>",
                "<meta http-equiv=refresh content=0><p>甲</p>",
                "<base href=//spy.example><p>甲</p>"
            })
    void leavesOnlyTheWords(String dirty) {
        String clean = BodyHtml.clean(dirty);

        assertThat(clean).isIn("<p>甲</p>", "<p><a>甲</a></p>");
    }

    @Test
    void keepsTheClassOfASignatureOnly() {
        assertThat(BodyHtml.clean("<p class=\"signature\">云麓市</p><p class=\"signature x\">甲</p>"))
                .isEqualTo("<p class=\"signature\">云麓市</p><p>甲</p>");
    }

    @Test
    void readsTablesRowByRowAndItemsOnce() {
        String body = "<h2>一</h2><table><caption>表</caption><tbody><tr><th>项目</th><th>标准</th></tr>"
                + "<tr><td><p>甲</p></td><td>1</td></tr></tbody></table><ol><li><p>乙</p></li></ol>";

        assertThat(BodyHtml.text(body)).isEqualTo("一\n表\n项目\t标准\n甲\t1\n乙");
    }
}
