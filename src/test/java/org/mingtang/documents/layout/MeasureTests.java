package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.HeadingLevel;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;

class MeasureTests {

    private static final String DATE = "2026年9月1日";

    @ParameterizedTest
    @CsvSource({"'',0", "云麓市,3", "2026,2.4", "2026年,3.4", "A组,1.6", "𬍤,1", "（一）,3"})
    void hanziAreSquaresAndDigitsNarrower(String text, double width) {
        assertThat(Signature.width(text)).isCloseTo(width, within(1e-9));
    }

    @Test
    @DisplayName(
            "GB/T 9704-2012, 7.3.5.2: the signature ends two characters before the margin, the date is two further in")
    void aSignatureWithoutSeal() {
        Signature signature = Signature.of(List.of("云麓市人民政府办公室秘书处长名单位"), DATE);

        assertThat(signature.unitsLeft() + 17).isEqualTo(26);
        assertThat(signature.dateLeft()).isEqualTo(signature.unitsLeft() + 2);
    }

    @Test
    void theLongestOfSeveralSignaturesDecides() {
        String shorter = "云麓市财政局";
        String longer = "云麓市人力资源和社会保障局";

        assertThat(Signature.of(List.of(shorter, longer), DATE)).isEqualTo(Signature.of(List.of(longer), DATE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 20, 26, 28, 29, 60})
    void nothingStandsOutsideTheText(int length) {
        List<String> units = length == 0 ? List.of() : List.of("局".repeat(length));
        for (Signature each : List.of(Signature.of(units, DATE), Signature.sealed(units, DATE))) {
            assertThat(each.unitsLeft()).isBetween(0.0, 28.0);
            assertThat(each.dateLeft()).isBetween(0.0, 28.0 - Signature.width(DATE));
        }
        assertThat(Signature.of(units, DATE).dateLeft() + Signature.width(DATE)).isLessThanOrEqualTo(26 + 1e-9);
    }

    @Test
    @DisplayName(
            "GB/T 9704-2012, 7.3.5.1: with a seal the date ends four characters before the margin, the name over its middle")
    void aSignatureWithSeal() {
        Signature signature = Signature.sealed(List.of("云麓市财政局"), DATE);

        assertThat(signature.dateLeft() + Signature.width(DATE)).isCloseTo(24, within(1e-9));
        assertThat(signature.unitsLeft() + 3).isCloseTo(signature.dateLeft() + Signature.width(DATE) / 2, within(1e-9));
    }

    @Test
    void aNameLongerThanALineBeginsAtTheMargin() {
        Signature signature = Signature.of(List.of("局".repeat(5)), DATE);

        assertThat(signature.left("局".repeat(29))).isZero();
        assertThat(signature.left("局".repeat(28))).isEqualTo(signature.unitsLeft());
    }

    @ParameterizedTest
    @CsvSource({"1,48,40", "8,48,40", "9,47,40", "10,43,40", "11,39,39", "19,22,22", "20,22,21", "24,22,18", "60,22,18"
    })
    void aLongNameIsSetSmallerWithinBounds(int length, int issuer, int letterhead) {
        assertThat(Markup.issuerSize("府".repeat(length))).isEqualTo(issuer);
        assertThat(Markup.letterheadSize("府".repeat(length))).isEqualTo(letterhead);
    }

    @Test
    void aNameOfNothingHasASizeToo() {
        assertThat(Markup.issuerSize("")).isEqualTo(48);
        assertThat(Markup.letterheadSize("")).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲<乙|甲&lt;乙",
                "a>b|a&gt;b",
                "甲&乙|甲&amp;乙",
                "\"甲\"|&quot;甲&quot;",
                "&lt;|&amp;lt;",
                "𬍤|𬍤",
                "</style><script>|&lt;/style&gt;&lt;script&gt;"
            })
    void whatMeansSomethingInXmlIsWrittenOut(String text, String written) {
        assertThat(Markup.escaped(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0001", "\b", "\u000b", "\f", "\u001f", "\ufffe", "\uffff", "\ud800", "\udfff"})
    @DisplayName("XML 1.0, 2.2")
    void whatXmlCannotHoldIsLeftOut(String character) {
        assertThat(Markup.escaped("甲" + character + "乙")).isEqualTo("甲乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", "\u0085", "\ue000", "\ufffd"})
    void whatXmlCanHoldIsKept(String character) {
        assertThat(Markup.escaped("甲" + character + "乙")).isEqualTo("甲" + character + "乙");
    }

    @Test
    void aTallCellStandsInEachOfItsRows() {
        Cell tall = new Cell(0, 0, 2, 1, "甲");
        Cell wide = new Cell(0, 1, 1, 2, "乙");
        Cell left = new Cell(1, 1, 1, 1, "丙");
        Cell right = new Cell(1, 2, 1, 1, "丁");

        Cell[][] grid = Markup.grid(new Table(2, 3, 1, List.of(tall, wide, left, right)));

        assertThat(grid[0]).containsExactly(tall, wide, null);
        assertThat(grid[1]).containsExactly(tall, left, right);
    }

    private static Table row(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            cells.add(new Cell(0, i, 1, 1, texts[i]));
        }
        return new Table(1, texts.length, 0, cells);
    }

    @Test
    void columnsShareTheWidthByTheirLongestLine() {
        assertThat(ColumnWidths.of(row("甲", "乙"))).containsExactly(0.5, 0.5);
        assertThat(ColumnWidths.of(row("", "", "", ""))).containsExactly(0.25, 0.25, 0.25, 0.25);
        double[] uneven = ColumnWidths.of(row("四个汉字", "九个汉字九个汉字汉"));
        assertThat(uneven[1] / uneven[0]).isCloseTo(2, within(1e-9));
    }

    @Test
    void linesOfACellDoNotAddUp() {
        assertThat(ColumnWidths.of(row("四个汉字\n四个汉字\n四个汉字", "四个汉字"))).containsExactly(0.5, 0.5);
    }

    @Test
    void aCellOverSeveralColumnsMakesNoneWider() {
        List<Cell> cells =
                List.of(new Cell(0, 0, 1, 2, "很长的表题".repeat(9)), new Cell(1, 0, 1, 1, "甲"), new Cell(1, 1, 1, 1, "乙"));

        assertThat(ColumnWidths.of(new Table(2, 2, 1, cells))).containsExactly(0.5, 0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 12, 40})
    void howeverManyColumnsTheyFillTheWidth(int columns) {
        String[] texts = new String[columns];
        for (int i = 0; i < columns; i++) {
            texts[i] = "字".repeat(i * 7 % 40);
        }
        double[] widths = ColumnWidths.of(row(texts));

        assertThat(Arrays.stream(widths).sum()).isCloseTo(1, within(1e-9));
        assertThat(widths).hasSize(columns);
        assertThat(Arrays.stream(widths).min().orElseThrow()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(HeadingLevel.class)
    void aHeadingUnderNothingIsOneBelowTheTitle(HeadingLevel level) {
        assertThat(new Outline().under(level)).isEqualTo(2);
    }

    @Test
    void noHeadingIsDeeperThanSix() {
        Outline outline = new Outline();
        outline.annex();
        List<Integer> depths =
                Arrays.stream(HeadingLevel.values()).map(outline::under).toList();

        assertThat(depths).containsExactly(3, 4, 5, 6, 6, 6, 6);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartHasAStyleOfItsOwn(Part part) {
        assertThat(Arrays.stream(Part.values()).map(Part::style)).containsOnlyOnce(part.style());
        assertThat(part.style()).matches("[a-z-]+");
    }

    private static List<Integer> breaks(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<Integer> found = new ArrayList<>();
        for (int at = breaks.next(); at >= 0; at = breaks.next()) {
            found.add(at);
        }
        return found;
    }

    @Test
    void aLineMayEndBetweenHanziOnly() {
        assertThat(breaks("")).isEmpty();
        assertThat(breaks("云")).isEmpty();
        assertThat(breaks("云麓市")).containsExactly(1, 2);
        assertThat(breaks("（云）麓")).containsExactly(3);
        assertThat(breaks("共12.5万元。")).containsExactly(1, 5, 6);
        assertThat(breaks("a b")).containsExactly(2);
        assertThat(breaks("a\u00a0b")).isEmpty();
    }

    @Test
    void eachTextIsReadFromItsBeginning() {
        LineBreaks breaks = new LineBreaks();
        breaks.setText("云麓");
        breaks.next();
        breaks.setText("甲乙丙");

        assertThat(breaks.next()).isEqualTo(1);
    }
}
