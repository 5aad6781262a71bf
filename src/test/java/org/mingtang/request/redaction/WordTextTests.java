package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A story's words over runs, paragraphs and cells. */
class WordTextTests {

    private static final Sought SOUGHT = Sought.of(Leak.TERMS);

    private final Removals removals = new Removals();

    private static Document xml(String body) throws IOException {
        String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        return Tree.parse(("<w:body xmlns:w=\"" + space + "\">" + body + "</w:body>").getBytes(StandardCharsets.UTF_8));
    }

    /** Runs of a paragraph, parted by bars. */
    private static String p(String runs) {
        StringBuilder text = new StringBuilder("<w:p>");
        for (String run : runs.split("\\|")) {
            text.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
        }
        return text.append("</w:p>").toString();
    }

    private static String words(Document xml) {
        StringBuilder words = new StringBuilder();
        for (Element each : Tree.all(xml.getDocumentElement())) {
            words.append(Tree.name(each).equals("p") ? "/" : "");
            words.append(Tree.name(each).equals("t") ? each.getTextContent() : "");
        }
        return words.toString();
    }

    private String blackened(String body) throws IOException {
        Document xml = xml(body);
        new WordText(xml.getDocumentElement()).blacken(SOUGHT, "正文", removals);
        return words(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"申请人张三丰，男", "申请人张|三|丰，男", "申|请人张三|丰，|男", "申请人张 三　丰，男", "申请人张|　|三丰，男", "申请人張三丰张三丰，男"})
    void namesOverRunsAndSpaces(String runs) throws IOException {
        assertThat(blackened(p(runs))).contains("■■■■〔个人隐私〕", "男").doesNotContain("丰，");
        assertThat(removals.blackened()).extracting(Removal::place).containsOnly("正文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"370602199001011237", "370602 19900101 1237", "３７０６０２１９９００１０１１２３７", "370602-1990|0101-1237"})
    void numbersInEveryWidth(String runs) throws IOException {
        assertThat(blackened(p("号码" + runs + "。"))).isEqualTo("/号码■■■■〔个人隐私〕。");
    }

    @Test
    void namesOverParagraphsAndLineEnds() throws IOException {
        assertThat(blackened(p("张三") + p("丰某"))).isEqualTo("/■■■■〔个人隐私〕/某");
        assertThat(blackened("<w:p><w:r><w:t>张三</w:t><w:br/><w:t>丰某</w:t></w:r></w:p>"))
                .isEqualTo("/■■■■〔个人隐私〕某");
        assertThat(blackened("<w:p><w:r><w:t>张</w:t><w:tab/><w:t>三丰某</w:t></w:r></w:p>"))
                .isEqualTo("/■■■■〔个人隐私〕某");
    }

    @Test
    @DisplayName("a name sign by sign in neighbouring cells of a table is one name")
    void namesOverCells() throws IOException {
        String cells = "<w:tbl><w:tr><w:tc>" + p("张") + "</w:tc><w:tc>" + p("三") + "</w:tc><w:tc>" + p("丰")
                + "</w:tc></w:tr></w:tbl>";
        assertThat(blackened(cells)).isEqualTo("/■■■■〔个人隐私〕//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "三丰", "张三，丰", "张。三丰", "37060219900101123", "张三峰"})
    void whatIsNotTheWordStays(String words) throws IOException {
        assertThat(blackened(p(words))).isEqualTo("/" + words);
        assertThat(removals.blackened()).isEmpty();
    }

    @Test
    void symbolsByTheirNumberAreSigns() throws IOException {
        Document xml = xml("<w:p><w:r><w:t>张</w:t><w:sym w:char=\"4E09\"/><w:t>丰</w:t></w:r></w:p>");
        assertThat(new WordText(xml.getDocumentElement()).paragraphs()).containsExactly("张三丰");
        new WordText(xml.getDocumentElement()).blacken(SOUGHT, "正文", removals);
        assertThat(Tree.all(xml.getDocumentElement(), "sym")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XYZ", "FFFFFFFF", "110000"})
    void symbolsWithoutASignAreNothing(String number) throws IOException {
        Document xml = xml("<w:p><w:r><w:t>甲</w:t><w:sym w:char=\"" + number + "\"/><w:t>乙</w:t></w:r></w:p>");
        assertThat(new WordText(xml.getDocumentElement()).paragraphs()).containsExactly("甲乙");
    }

    @Test
    void paragraphsAreCountedAsTheyStand() throws IOException {
        Document xml = xml(p("一") + "<w:p/>" + p("二|三") + "<w:tbl><w:tr><w:tc>" + p("四") + "</w:tc></w:tr></w:tbl>");
        assertThat(new WordText(xml.getDocumentElement()).paragraphs()).containsExactly("一", "", "二三", "四");
        assertThat(new WordText(xml("").getDocumentElement()).paragraphs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, /■■■■〔密〕bcd/ef",
        "0, 3, 4, /abc■■■■〔密〕/ef",
        "0, 0, 4, /■■■■〔密〕/ef",
        "1, 0, 2, /abcd/■■■■〔密〕",
        "1, 1, 2, /abcd/e■■■■〔密〕"
    })
    void placesByHand(int paragraph, int from, int to, String result) throws IOException {
        Document xml = xml(p("ab|cd") + p("ef"));
        WordText text = new WordText(xml.getDocumentElement());
        text.cover(new Area.InParagraph(paragraph, from, to, "密"), removals);
        text.blacken(Sought.of(List.of()), "正文", removals);
        assertThat(words(xml)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5, 1", "1, 2, 3, 2", "2, 0, 1, 3", "0, 4, 5, 1"})
    void placesThatAreNotThereAreRefused(int paragraph, int from, int to, int said) throws IOException {
        WordText text = new WordText(xml(p("ab|cd") + p("ef")).getDocumentElement());
        assertThatThrownBy(() -> text.cover(new Area.InParagraph(paragraph, from, to, "密"), removals))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("正文没有第" + said + "段第" + from + "到" + to + "字，请重新标出位置。");
        assertThat(removals.words()).isEmpty();
    }

    @Test
    void aHandAndAWordOnTheSameSignsAreOnePassage() throws IOException {
        Document xml = xml(p("张三丰某"));
        WordText text = new WordText(xml.getDocumentElement());
        text.cover(new Area.InParagraph(0, 2, 4, "密"), removals);
        text.blacken(SOUGHT, "正文", removals);
        assertThat(words(xml)).isEqualTo("/■■■■〔密〕");
    }
}
