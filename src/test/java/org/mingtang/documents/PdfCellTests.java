package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.PdfLines.Line;

class PdfCellTests {

    private static Line line(String text, double baseline) {
        return new Line(text, 0, text.length() * 10, baseline, 10, 10);
    }

    private static PdfCell cell(double room, String... texts) {
        PdfCell cell = new PdfCell();
        for (int i = 0; i < texts.length; i++) {
            cell.add(line(texts[i], 10 + i * 15), room);
        }
        return cell;
    }

    @Test
    void isBlankUntilALineIsInIt() {
        assertThat(new PdfCell().isBlank()).isTrue();
        assertThat(new PdfCell().text()).isEmpty();
        assertThat(cell(0, "甲").isBlank()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "10.9,true", "11,false", "40,false"})
    void joinsALineThatDidNotFit(double room, boolean joined) {
        assertThat(cell(room, "更新公开", "目录").text()).isEqualTo(joined ? "更新公开目录" : "更新公开\n目录");
    }

    @Test
    void aLongWordNeedsMoreRoomThanOneHanzi() {
        Line word = new Line("Mingtang", 0, 48, 25, 10, 48);
        assertThat(word.didNotFit(48.9)).isTrue();
        assertThat(word.didNotFit(49)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成。", "完成；", "完成;", "完成！", "完成？", "done!", "done?"})
    void aSentenceThatEndedDoesNotGoOn(String last) {
        assertThat(cell(0, last).goesOnIn(cell(0, "下一项"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"未完成的,0,true", "未完成，,0,true", "未完成的,30,false"})
    void aSentenceGoesOnWhereThereWasNoRoom(String last, double room, boolean goesOn) {
        assertThat(cell(room, last).goesOnIn(cell(0, "工作"))).isEqualTo(goesOn);
    }

    @Test
    void nothingGoesOnInNothing() {
        assertThat(new PdfCell().goesOnIn(cell(0, "甲"))).isFalse();
        assertThat(cell(0, "甲").goesOnIn(new PdfCell())).isFalse();
    }

    @Test
    void takesInWhatGoesOn() {
        PdfCell cell = cell(0, "各单位要");
        cell.addAll(cell(30, "认真落实", "逾期不候"));
        cell.addAll(new PdfCell());

        assertThat(cell.text()).isEqualTo("各单位要认真落实\n逾期不候");
    }

    private static PdfGlyph glyph(String text, double x, double baseline, double width) {
        return new PdfGlyph(text, x, baseline, width, 10);
    }

    private static List<String> texts(PdfGlyph... glyphs) {
        return PdfLines.of(List.of(glyphs)).stream().map(Line::text).toList();
    }

    @Test
    void noGlyphsAndBlankOnesAreNoLine() {
        assertThat(texts()).isEmpty();
        assertThat(texts(glyph(" ", 0, 10, 5), glyph("\u3000", 5, 10, 10))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4.5,1", "4.6,2"})
    void nearlyTheSameBaselineIsOneLine(double apart, int lines) {
        assertThat(texts(glyph("甲", 0, 10, 10), glyph("乙", 10, 10 + apart, 10))).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource({"甲,乙,6,甲乙", "甲,乙,6.1,甲 乙", "a,b,1.5,ab", "a,b,1.6,a b", "甲,b,1.6,甲b", "a,乙,7,a 乙"})
    void aGapIsASpaceWhereItIsWideEnough(String first, String second, double gap, String text) {
        assertThat(texts(glyph(first, 0, 10, 10), glyph(second, 10 + gap, 10, 10)))
                .containsExactly(text);
    }

    @Test
    void aBlankWrittenIsASpaceThoughItIsNarrow() {
        assertThat(texts(glyph("甲", 0, 10, 10), glyph(" ", 10, 10, 2), glyph("乙", 12, 10, 10)))
                .containsExactly("甲 乙");
    }

    @Test
    void readsFromTopToBottomAndFromLeftToRight() {
        List<PdfGlyph> glyphs = new ArrayList<>();
        String text = "公开条例行政机关";
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(glyph(text.substring(i, i + 1), i % 4 * 10, 10 + i / 4 * 15, 10));
        }
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(glyphs, new Random(seed));

            assertThat(PdfLines.of(glyphs).stream().map(Line::text)).containsExactly("公开条例", "行政机关");
        }
    }

    @ParameterizedTest
    @CsvSource({"公开条例,10", "“公开”,20", "《公》例,30", "ab条例,20", "公。例,20", "2026年,40"})
    void whatCannotBePartedLeadsALine(String text, double lead) {
        List<PdfGlyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(glyph(text.substring(i, i + 1), i * 10, 10, 10));
        }
        assertThat(PdfLines.of(glyphs).get(0).lead()).isEqualTo(lead);
    }

    @ParameterizedTest
    @CsvSource({"0,true", "11.9,true", "12,false"})
    void anIndentIsAtLeastACharacterAndABit(double left, boolean flush) {
        TextArea area = new TextArea(0, 100, 1.5, true);

        assertThat(area.isIndented(new Line("甲", left, 100, 10, 10, 10))).isEqualTo(!flush);
    }

    @Test
    void whatStandsInTheMiddleIsCentred() {
        TextArea area = new TextArea(0, 100, 1.5, true);

        assertThat(area.isCentred(new Line("标题", 40, 60, 10, 10, 10))).isTrue();
        assertThat(area.isCentred(new Line("标题", 49, 60, 10, 10, 10))).isTrue();
        assertThat(area.isCentred(new Line("标题", 50, 60, 10, 10, 10))).isFalse();
        assertThat(area.room(new Line("标题", 40, 60, 10, 10, 10))).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"15,true", "19,true", "20,false", "30,false"})
    void linesOfAParagraphStandClose(double distance, boolean close) {
        TextArea area = new TextArea(0, 100, 1.5, true);

        assertThat(area.isClose(line("上", 10), line("下", 10 + distance))).isEqualTo(close);
    }
}
