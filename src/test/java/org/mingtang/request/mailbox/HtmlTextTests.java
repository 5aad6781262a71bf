package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>一</p><p>二</p>|一\\n\\n二",
                "一<br>二<br/>三|一\\n二\\n三",
                "<div>一<div>二</div></div>|一\\n二",
                "<ul><li>一<li>二</ul>|一\\n\\n二",
                "<table><tr><td>甲<td>乙<tr><td>丙</table>|甲 乙\\n\\n丙",
                "<b>粗</b><i>斜</i>体|粗斜体",
                "a   b\tc|a b c",
                "a&nbsp;&lt;b&gt;&amp;|a <b>&",
                "<!-- 注释 -->见|见",
                "<style>p{}</style><script>x()</script>见|见",
                "<noscript>不见</noscript>见|见",
                "<template>不见</template>见|见",
                "<span hidden>不见</span>见|见",
                "<p style='display:none'>不见</p>见|见",
                "<title>不见</title>见|见",
                "<a href='https://x.example'>链接</a>|链接",
                "<p>没有结束的|没有结束的",
                "</p></div>只有结束|只有结束",
                "<|<",
            })
    void saysWhatThePageSays(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void emptyPageSaysNothing() {
        assertThat(HtmlText.of("")).isEmpty();
        assertThat(HtmlText.of("<html><body><img src='x'></body></html>")).isEmpty();
    }

    @Test
    void manyEmptyLinesBecomeOne() {
        assertThat(HtmlText.of("<p>一</p>" + "<p></p><br>".repeat(50) + "<p>二</p>"))
                .isEqualTo("一\n\n二");
    }

    @Test
    void endlessPageIsReadToALimit() {
        assertThat(HtmlText.of("<i>字</i>".repeat(1_000_000)))
                .hasSizeLessThan(300_000)
                .startsWith("字字");
    }
}
