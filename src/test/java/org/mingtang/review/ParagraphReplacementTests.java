package org.mingtang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParagraphReplacementTests {

    @Test
    void putsOtherWordsInTheirPlaceAndLeavesTheRest() {
        String html = "<h2>一、联系</h2><p>请拨 13800138000 联系<strong>张先生</strong>。</p><p>完</p>";

        assertThat(Paragraphs.replace(html, 1, 3, "13800138000", "138****8000"))
                .contains("<h2>一、联系</h2><p>请拨 138****8000 联系<strong>张先生</strong>。</p><p>完</p>");
    }

    @Test
    void crossesMarksWithinAParagraph() {
        assertThat(Paragraphs.replace("<p>号码138<em>0013</em>8000。</p>", 0, 2, "13800138000", "138****8000"))
                .contains("<p>号码138****8000<em></em>。</p>");
    }

    @Test
    void countsSpacesAsTheFindingDid() {
        String html = "<table><tr><th>项目</th></tr><tr><td>  甲 \n\t 乙&nbsp;&nbsp;丙 </td></tr></table>";
        assertThat(Paragraphs.of(html)).containsExactly("项目", "甲 乙 丙");

        assertThat(Paragraphs.replace(html, 1, 2, "乙 丙", "丁").orElseThrow()).contains("甲 \n\t 丁 </td>");
    }

    @Test
    void refusesWordsThatNoLongerStandThere() {
        assertThat(Paragraphs.replace("<p>改过了</p>", 0, 0, "没改过", "x")).isEmpty();
        assertThat(Paragraphs.replace("<p>改过了</p>", 7, 0, "改过了", "x")).isEmpty();
        assertThat(Paragraphs.replace("<p>改过了</p>", 0, -1, "改过了", "x")).isEmpty();
        assertThat(Paragraphs.replace("<p>改过了</p>", 0, 2, "了什么", "x")).isEmpty();
    }

    @Test
    void changesNothingButTheParagraphWhateverTheHtml() {
        Random chance = new Random(7);
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                " ",
                "甲乙",
                "<strong>丙</strong>",
                "<br>",
                "<ul><li>丁 戊</li></ul>",
                "&nbsp;",
                "\n",
                "<td>己</td>");
        for (int round = 0; round < 500; round++) {
            StringBuilder html = new StringBuilder();
            chance.ints(chance.nextInt(14), 0, pieces.size()).forEach(i -> html.append(pieces.get(i)));
            List<String> before = Paragraphs.of(html.toString());
            for (int i = 0; i < before.size(); i++) {
                String text = before.get(i);
                int from = chance.nextInt(text.length());
                int to = from + 1 + chance.nextInt(text.length() - from);
                String words = text.substring(from, to);
                if (words.equals(words.strip())) {
                    List<String> expected = new java.util.ArrayList<>(before);
                    expected.set(i, text.substring(0, from) + "星星" + text.substring(to));
                    String replaced = Paragraphs.replace(html.toString(), i, from, words, "星星")
                            .orElseThrow();
                    assertThat(Paragraphs.of(replaced)).as("%s", html).isEqualTo(expected);
                }
            }
        }
    }
}
