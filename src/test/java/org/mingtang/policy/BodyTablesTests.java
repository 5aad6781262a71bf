package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.policy.text.ArticleComparison;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.policy.text.TextNode;

@DisplayName("tables of a published body are tables of the text")
class BodyTablesTests {

    private static final String TITLE = "云泽市补贴办法";
    private static final String TABLE = "<table><caption>补贴标准</caption><thead><tr><th>对象</th><th>标准</th></tr></thead>"
            + "<tbody><tr><td>企业</td><td>500元</td></tr><tr><td>个人</td><td>100元</td></tr></tbody></table>";

    private static PolicyText text(String body) {
        return BodyLines.of(TITLE, body).text();
    }

    @Test
    void aTableBelongsToTheArticleItStandsIn() {
        PolicyText text = text("<p>第一条　标准如下：</p>" + TABLE + "<p>第二条　本办法自公布之日起施行。</p>");

        TextNode table = text.at("a1t1").orElseThrow();
        assertThat(table.grid()).isNotNull();
        assertThat(table.source()).isEqualTo("补贴标准\n对象\t标准\n企业\t500元\n个人\t100元\n");
        assertThat(text.articles()).extracting(TextNode::address).containsExactly("a1", "a2");
    }

    @Test
    void aRowThatLooksLikeAnArticleIsNone() {
        PolicyText text = text("<p>第一条　甲。</p><table><tr><td>第二条</td><td>说明</td></tr></table><p>第二条　乙。</p>");

        assertThat(text.articles()).hasSize(2);
        assertThat(text.oddities()).isEmpty();
        assertThat(text.at("a2p1").orElseThrow().text()).isEqualTo("乙。");
    }

    @Test
    void paragraphsAfterATableKeepTheirElements() {
        BodyLines read = BodyLines.of(TITLE, "<p>第一条　标准如下：</p>" + TABLE + "<p>第二条　乙。</p><p>第三条　丙。</p>");

        assertThat(read.lines()).hasSize(4);
        assertThat(read.lines().get(1).element().normalName()).isEqualTo("table");
        assertThat(read.lines().get(2).first().orElseThrow().address()).isEqualTo("a2");
        assertThat(read.lines().get(3).element().text()).startsWith("第三条");
    }

    @Test
    void aTableInsideACellIsWordsOfThatCell() {
        PolicyText text = text(
                "<p>第一条　甲。</p><table><tr><td>外<table><tr><td>内一</td><td>内二</td></tr></table></td><td>右</td></tr></table>");

        assertThat(text.at("a1t1").orElseThrow().source().lines()).hasSize(1);
        assertThat(text.at("a1t1").orElseThrow().source()).contains("内一 内二").endsWith("\t右\n");
    }

    @Test
    void anEmptyTableIsNoLine() {
        assertThat(BodyLines.of(TITLE, "<p>第一条　甲。</p><table><tr><td></td></tr></table>")
                        .lines())
                .hasSize(1);
    }

    @Test
    void aChangedCellIsAnAmendmentOfItsArticle() {
        String body = "<p>第一条　甲负责登记工作。</p><p>第二条　标准如下：</p>" + TABLE + "<p>第三条　本办法自公布之日起施行。</p>";

        assertThat(ArticleComparison.of(text(body), text(body.replace("500元", "800元")))
                        .summary())
                .isEqualTo("修改第二条");
        assertThat(ArticleComparison.of(text(body), text(body)).summary()).isEqualTo("各条相同");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table></table>",
                "<table><caption>只有题</caption></table>",
                "<table><tr></tr><tr><td>甲</td></tr></table>",
                "<table><tr><th>一</th></tr></table><table><tr><td>二</td></tr></table>",
                "<ul><li>一</li></ul><table><tr><td>甲</td></tr></table><blockquote><p>引文</p></blockquote>"
            })
    void oddTablesAreReadToTheLastCharacter(String table) {
        String body = "<p>第一条　甲。</p>" + table + "<p>第二条　乙。</p>";

        BodyLines read = BodyLines.of(TITLE, body);

        assertThat(read.lines())
                .allSatisfy(line -> assertThat(line.element().text()).isNotBlank());
        assertThat(read.text().at("a2p1").orElseThrow().text()).isEqualTo("乙。");
        assertThat(read.text().source().replaceAll("[\\s　]", ""))
                .isEqualTo(TITLE + Jsoup.parseBodyFragment(body).text().replaceAll("[\\s　]", ""));
    }

    @Test
    @DisplayName("whatever a body is made of, each of its paragraphs is a line, in order")
    void everyParagraphIsALine() {
        Random random = new Random(5);
        String[] pieces = {
            "<p>第一条　甲。</p>",
            "<p>（一）乙；</p>",
            TABLE,
            "<p></p>",
            "<h2>第一章　总则</h2>",
            "<p>一、要求</p>",
            "<ul><li>丙</li><li>丁</li></ul>",
            "<p>附件</p>",
            "<p>2026年4月1日</p>",
            "<table><tr><td>戊</td></tr></table>",
            "<p>　　</p>",
            "<p>云泽市人民政府</p>"
        };
        for (int round = 0; round < 200; round++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            BodyLines read = BodyLines.of(TITLE, body.toString());
            List<String> expected = Jsoup.parseBodyFragment(body.toString()).select("p, h2, li, table").stream()
                    .map(each -> each.text())
                    .filter(each -> !each.isBlank())
                    .toList();
            assertThat(read.lines()).extracting(line -> line.element().text()).containsExactlyElementsOf(expected);
        }
    }
}
