package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** What is written on a page that is made anew, and what may be asked for at all. */
class CanvasTests {

    private final Canvas canvas = new Canvas();

    private static Operator operator(String name) {
        return Operator.getOperator(name);
    }

    private String written() throws IOException {
        return new String(canvas.bytes(), StandardCharsets.ISO_8859_1)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static COSArray array(COSBase... all) {
        COSArray array = new COSArray();
        List.of(all).forEach(array::add);
        return array;
    }

    @Test
    void numbersGoOnAndWordsDoNot() throws IOException {
        canvas.plain(operator("w"), List.of(COSInteger.get(2), new COSString("张三丰"), COSName.A));
        assertThat(written()).isEqualTo("2 w");
    }

    @Test
    @DisplayName("a name goes on only as a rendering intent, an array only as dashes of numbers")
    void whatBelongsToAnOperator() throws IOException {
        canvas.plain(operator("ri"), List.of(COSName.getPDFName("Perceptual")));
        canvas.plain(operator("gs"), List.of(COSName.getPDFName("Secret")));
        canvas.plain(operator("d"), List.of(array(COSInteger.THREE, COSInteger.ONE), COSInteger.ZERO));
        canvas.plain(operator("d"), List.of(array(new COSString("张三丰")), COSInteger.ZERO));
        assertThat(written()).isEqualTo("/Perceptual ri gs [3 1 ] 0 d 0 d");
    }

    @ParameterizedTest
    @CsvSource({"q, q Q", "q q Q, q q Q Q", "Q, ''", "Q Q q Q, q Q", "q Q Q q, q Q q Q"})
    void statesAreRestoredAsOftenAsTheyWereSaved(String operators, String written) throws IOException {
        for (String each : operators.split(" ")) {
            canvas.plain(operator(each), List.of());
        }
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void aPathIsKeptUntilItIsPaintedAndForgottenWhenDropped() throws IOException {
        canvas.onPath(operator("m"), List.of(COSInteger.ONE, COSInteger.TWO));
        canvas.dropPath();
        canvas.onPath(
                operator("re"), List.of(COSInteger.ONE, COSInteger.TWO, COSInteger.THREE, COSInteger.ZERO, COSName.A));
        assertThat(written()).isEmpty();
        canvas.paint("f");
        canvas.paint("n");
        assertThat(written()).isEqualTo("1 2 3 0 re f n");
    }

    @Test
    void gapsInARowBecomeOneAndCodesInARowOneString() {
        ShownText text = new ShownText();
        text.keep(new byte[] {1});
        text.keep(new byte[] {2});
        text.move(-100.04);
        text.move(-200);
        text.keep(new byte[] {3});
        text.move(0);
        COSArray pieces = text.pieces();
        assertThat(pieces.size()).isEqualTo(3);
        assertThat(((COSString) pieces.get(0)).getBytes()).containsExactly(1, 2);
        assertThat(((COSFloat) pieces.get(1)).floatValue()).isEqualTo(-300f);
        assertThat(((COSString) pieces.get(2)).getBytes()).containsExactly(3);
    }

    @Test
    void allThatIsDroppedLeavesOneGapOrNothing() {
        ShownText dropped = new ShownText();
        dropped.move(500);
        dropped.move(500);
        assertThat(dropped.pieces().size()).isEqualTo(1);
        ShownText none = new ShownText();
        none.move(500);
        none.move(-500);
        assertThat(none.pieces().size()).isZero();
        assertThat(new ShownText().pieces().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "-1, 1, 1", "1, 0, 1", "1, 1, 0", "1, -1, 1", "1, Infinity, 1", "1, NaN, 1"})
    void rectanglesAreOnAPageAndHaveSides(int page, double width, double height) {
        assertThatThrownBy(() -> new Area.OnPage(page, 0, 0, width, height, ""))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("遮盖的位置不对：页码从1起，宽和高须大于0。");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "0, -1, 1", "0, 1, 1", "0, 2, 1"})
    void passagesHaveAtLeastOneSign(int paragraph, int from, int to) {
        assertThatThrownBy(() -> new Area.InParagraph(paragraph, from, to, "")).hasMessage("遮盖的位置不对：段落和字从0起，至少一个字。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "7", "b7", "B0", "B07", "ABCD1", "B12345678", "$B$7", "B7:C8", "Ｂ7"})
    void cellsAreWrittenLikeB7(String cell) {
        assertThatThrownBy(() -> new Area.InCell("人员", cell, "")).hasMessage("遮盖的位置不对：单元格请写作B7这样的地址。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "B7", "XFD1048576", "AA10"})
    void suchAreCells(String cell) {
        assertThat(new Area.InCell("人员", cell, "密").ground()).isEqualTo("密");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> new Redaction(List.of(), List.of())).hasMessage("没有要遮盖的内容。");
        Term term = Term.of("张三丰", "个人隐私");
        assertThat(new Redaction(List.of(), Collections.nCopies(5_000, term)).terms())
                .hasSize(5_000);
        assertThatThrownBy(() -> new Redaction(List.of(), Collections.nCopies(5_001, term)))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("一次最多遮盖5000处。");
    }

    @ParameterizedTest
    @CsvSource({"'[', 不是正则表达式", "'a*', 连空白也算匹配", "'', 连空白也算匹配", "'(?:)', 连空白也算匹配"})
    void patternsThatSayNothingAreRefused(String regex, String said) {
        assertThatThrownBy(() -> Term.matching(regex, ""))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(said);
    }

    @Test
    void removalsAreToldOnceAndShortWordsAreNotLookedForAgain() {
        Removals removals = new Removals();
        removals.blackened("第1页", "密");
        removals.blackened("第1页", "密");
        removals.blackened("第1页", "私");
        removals.leftBehind("批注");
        removals.leftBehind("批注");
        removals.note("甲。");
        removals.note("甲。");
        removals.took(" 号 ");
        removals.took(" 张三 ");
        assertThat(removals.blackened()).containsExactly(new Removal("第1页", "密", 2), new Removal("第1页", "私", 1));
        assertThat(removals.leftBehind()).containsExactly("批注");
        assertThat(removals.notes()).containsExactly("甲。");
        assertThat(removals.words()).containsExactly("张三");
    }
}
