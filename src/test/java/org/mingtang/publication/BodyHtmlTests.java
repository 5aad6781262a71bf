package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>好</p>",
                "<p onclick=\"x()\" style=\"color:red\">好</p>",
                "<p><a href=\"javascript:alert(1)\">好</a></p>",
                "<p>好<img src=\"https://elsewhere.example/pixel.png\"></p>",
                "<iframe src=\"https://elsewhere.example\"></iframe><p>好</p>",
                "<div><div>好</div></div>",
                "<form action=\"/x\"><p>好</p><input name=\"a\"></form>"
            })
    void keepsOnlyWhatIsSafe(String dirty) {
        String clean = BodyHtml.clean(dirty);

        assertThat(clean)
                .contains("好")
                .doesNotContain("script", "onclick", "style", "javascript", "elsewhere", "iframe", "input", "div");
        assertThat(BodyHtml.clean(clean)).isEqualTo(clean);
    }

    @Test
    void keepsHeadingsListsAndMergedCells() {
        String body = "<h2>一、范围</h2><ol start=\"2\"><li>甲</li></ol>"
                + "<table><tbody><tr><th colspan=\"2\">项目</th></tr><tr><td>甲</td><td>乙</td></tr></tbody></table>";

        assertThat(BodyHtml.clean(body)).isEqualTo(body);
        assertThat(BodyHtml.text(body)).isEqualTo("一、范围\n甲\n项目\n甲\t乙");
    }
}
