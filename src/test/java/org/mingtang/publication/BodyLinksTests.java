package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLinksTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>见http://a.example/1。</p> | <p>见<a href="http://a.example/1">http://a.example/1</a>。</p>
                    <p>www.a.example</p> | <p><a href="http://www.a.example">www.a.example</a></p>
                    <p>邮箱a@b.example，邮编</p> | <p>邮箱<a href="mailto:a@b.example">a@b.example</a>，邮编</p>
                    <table><tbody><tr><td>a@b.example</td></tr></tbody></table> | <table><tbody><tr><td><a href="mailto:a@b.example">a@b.example</a></td></tr></tbody></table>
                    <p>http://a.example/?x=1&amp;y=2</p> | <p><a href="http://a.example/?x=1&amp;y=2">http://a.example/?x=1&amp;y=2</a></p>
                    <p><strong>http://a.example</strong>/b</p> | <p><strong><a href="http://a.example">http://a.example</a></strong>/b</p>
                    """)
    void makesLinksOfWhatIsWrittenOut(String body, String shown) {
        assertThat(BodyLinks.in(body)).isEqualTo(shown);
        assertThat(BodyLinks.in(shown)).as("doing it twice changes nothing").isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>没有网址</p>",
                "<p><a href=\"/info/1\">http://a.example</a></p>",
                "<p><a href=\"http://a.example\"><strong>www.b.example</strong></a></p>",
                "<p><img src=\"/files/1/a.png\" alt=\"http://a.example\"></p>",
                ""
            })
    void leavesEverythingElseAsItIs(String body) {
        assertThat(BodyLinks.in(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @DisplayName("whatever stands in the text, only links come out, and the words stay")
    @ValueSource(
            strings = {
                "http://a.example/\"onmouseover=\"alert(1)",
                "http://a.example/'onmouseover='alert(1)",
                "http://a.example/<script>alert(1)</script>",
                "http://a.example/&lt;script&gt;",
                "javascript:alert(1)//www.a.example",
                "http://a.example/>x</a><b onclick=y>",
                "a\"b@c.example",
                "<a@b.example>",
                "&#34;http://a.example&#34;"
            })
    void bringsNothingIntoThePageButLinks(String words) {
        Document page = Jsoup.parseBodyFragment(BodyLinks.ofWords(words));

        assertThat(page.text()).isEqualTo(words);
        assertThat(page.body().select("*:not(body)"))
                .allMatch(each -> each.normalName().equals("a"));
        assertThat(page.select("a")).allSatisfy(link -> {
            assertThat(link.attributes().asList()).hasSize(1);
            assertThat(link.attr("href")).matches("https?://.*|mailto:.*");
        });
    }

    @Test
    @DisplayName("a link between a text's words: the words before and after it stay where they stand")
    void keepsTheWordsAround() {
        Document page = Jsoup.parseBodyFragment("<p>甲 www.a.example 乙<br>丙 b@c.example 丁</p>");
        String before = page.text();

        BodyLinks.in(page.body());

        assertThat(page.text()).isEqualTo(before);
        assertThat(page.select("a").eachText()).containsExactly("www.a.example", "b@c.example");
    }
}
