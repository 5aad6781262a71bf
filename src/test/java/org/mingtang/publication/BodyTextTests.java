package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            一、总体要求 = <h2>一、总体要求</h2>
            （一）加强领导 = <h3>（一）加强领导</h3>
            第一章　总则 = <h2>第一章　总则</h2>
            第一条　为了规范管理，制定本办法。 = <p>第一条　为了规范管理，制定本办法。</p>
            一、坚持统筹推进；二、坚持依法办事。 = <p>一、坚持统筹推进；二、坚持依法办事。</p>
            1 < 2 & 3 = <p>1 &lt; 2 &amp; 3</p>
            """)
    void knowsHeadingsByTheirNumbers(String plain, String html) {
        assertThat(BodyText.html(plain)).isEqualTo(html);
    }

    @Test
    void writesRowsBetweenBarsAsATable() {
        String html = BodyText.html("| 项目 | 标准 |\n| 学费 | 100元 |\n以上自公布之日起执行。");

        assertThat(html)
                .isEqualTo("<table><tbody><tr><th>项目</th><th>标准</th></tr><tr><td>学费</td><td>100元</td></tr>"
                        + "</tbody></table><p>以上自公布之日起执行。</p>");
        assertThat(BodyText.plain(html)).isEqualTo("| 项目 | 标准 |\n| 学费 | 100元 |\n以上自公布之日起执行。");
    }

    @Test
    void saysWhenPlainLinesWouldLoseSomething() {
        assertThat(BodyText.suits("<h2>一、要求</h2><p>各单位：</p>")).isTrue();
        assertThat(BodyText.suits("<table><tbody><tr><td rowspan=\"2\">甲</td><td>乙</td></tr></tbody></table>"))
                .isFalse();
        assertThat(BodyText.suits("<p>见<a href=\"https://www.yunlu.example/1\">附件</a></p>"))
                .isFalse();
    }

    @Test
    void losesNoLineOnTheWayThereAndBack() {
        Random random = new Random(7);
        String[] lines = {"一、要求", "（二）范围", "各单位要落实。", "| 甲 | 乙 |", "| 1 | 2 |", "第二章 附则", "1.按时上报"};
        for (int n = 0; n < 500; n++) {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                plain.append(lines[random.nextInt(lines.length)]).append('\n');
            }
            String once = BodyText.html(plain.toString());

            assertThat(BodyText.plain(once)).isEqualTo(plain.toString().strip());
            assertThat(BodyHtml.clean(BodyHtml.clean(once))).isEqualTo(BodyHtml.clean(once));
        }
    }
}
