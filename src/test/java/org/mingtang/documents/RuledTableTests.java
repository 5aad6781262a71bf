package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.RuledTable.Box;

class RuledTableTests {

    private static Rule across(double y, double from, double to) {
        return new Rule(true, y, from, to);
    }

    private static Rule down(double x, double from, double to) {
        return new Rule(false, x, from, to);
    }

    private static List<Rule> twoByTwo() {
        return List.of(
                across(0, 0, 100),
                across(20, 0, 100),
                across(40, 0, 100),
                down(0, 0, 40),
                down(50, 0, 40),
                down(100, 0, 40));
    }

    private static RuledTable only(List<Rule> rules) {
        List<RuledTable> tables = RuledTable.in(rules);
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    private static PdfGlyph glyph(String text, double x, double baseline) {
        return new PdfGlyph(text, x, baseline, 10, 10);
    }

    @Test
    void hasACellBetweenAllLines() {
        RuledTable table = only(twoByTwo());

        assertThat(table.boxes())
                .containsExactly(new Box(0, 0, 1, 1), new Box(0, 1, 1, 2), new Box(1, 0, 2, 1), new Box(1, 1, 2, 2));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns().all()).containsExactly(0.0, 50.0, 100.0);
        assertThat(List.of(table.left(), table.top(), table.right(), table.bottom()))
                .containsExactly(0.0, 0.0, 100.0, 40.0);
    }

    @Test
    void isTheSameInWhateverOrderItsLinesAreDrawn() {
        List<Rule> rules = new ArrayList<>(twoByTwo());
        List<Box> boxes = only(rules).boxes();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rules, new Random(seed));

            assertThat(only(rules).boxes()).isEqualTo(boxes);
        }
    }

    @Test
    void aCellGrowsToTheRightWhereNoLineParts() {
        RuledTable table = only(List.of(
                across(0, 0, 100),
                across(20, 0, 100),
                across(40, 0, 100),
                down(0, 0, 40),
                down(50, 20, 40),
                down(100, 0, 40)));

        assertThat(table.boxes()).containsExactly(new Box(0, 0, 1, 2), new Box(1, 0, 2, 1), new Box(1, 1, 2, 2));
        assertThat(table.right(table.boxes().get(0))).isEqualTo(100);
        assertThat(table.left(table.boxes().get(2))).isEqualTo(50);
    }

    @Test
    void aCellGrowsDownWhereNoLineParts() {
        RuledTable table = only(List.of(
                across(0, 0, 100),
                across(20, 50, 100),
                across(40, 0, 100),
                down(0, 0, 40),
                down(50, 0, 40),
                down(100, 0, 40)));

        assertThat(table.boxes()).containsExactly(new Box(0, 0, 2, 1), new Box(0, 1, 1, 2), new Box(1, 1, 2, 2));
    }

    @Test
    void aSingleFrameIsNoTable() {
        assertThat(RuledTable.in(List.of(across(0, 0, 100), across(40, 0, 100), down(0, 0, 40), down(100, 0, 40))))
                .isEmpty();
    }

    @Test
    void linesAloneAreNoTable() {
        assertThat(RuledTable.in(List.of())).isEmpty();
        assertThat(RuledTable.in(List.of(across(0, 0, 100), across(20, 0, 100))))
                .isEmpty();
        assertThat(RuledTable.in(List.of(down(0, 0, 100), down(20, 0, 100)))).isEmpty();
        assertThat(RuledTable.in(List.of(across(10, 0, 100), down(50, 0, 20)))).isEmpty();
    }

    @Test
    void openSidesEndWhereTheLinesEnd() {
        RuledTable table = only(List.of(across(0, 0, 100), across(20, 0, 100), across(40, 0, 100), down(50, 0, 40)));

        assertThat(table.columns().all()).containsExactly(0.0, 50.0, 100.0);
        assertThat(table.boxes()).hasSize(4);
    }

    @Test
    void linesDrawnTwiceAreOne() {
        List<Rule> rules = new ArrayList<>(twoByTwo());
        rules.add(down(52, 0, 40));
        rules.add(across(21, 0, 100));

        assertThat(only(rules).boxes()).hasSize(4);
    }

    @Test
    void tablesThatDoNotTouchAreTwo() {
        List<Rule> rules = new ArrayList<>(twoByTwo());
        twoByTwo()
                .forEach(rule -> rules.add(
                        rule.horizontal()
                                ? across(rule.at() + 100, rule.from(), rule.to())
                                : down(rule.at(), rule.from() + 100, rule.to() + 100)));

        assertThat(RuledTable.in(rules)).hasSize(2).extracting(RuledTable::top).containsExactlyInAnyOrder(0.0, 100.0);
    }

    @Test
    void aDrawingOfThousandsOfLinesIsNoTable() {
        List<Rule> rules = new ArrayList<>(twoByTwo());
        for (int i = rules.size(); i <= 2_000; i++) {
            rules.add(across(1_000 + i * 10, 0, 100));
        }

        assertThat(RuledTable.in(rules)).isEmpty();
        assertThat(RuledTable.in(rules.subList(0, 1_000))).hasSize(1);
    }

    @Test
    void aTableCutByThePageIsClosedThereButKnownToBeOpen() {
        RuledTable table =
                only(List.of(across(0, 0, 100), across(20, 0, 100), down(0, 0, 60), down(50, 0, 60), down(100, 0, 60)));

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.bottom()).isEqualTo(60);
        assertThat(table.isOpenBelow(new Box(1, 0, 2, 1))).isTrue();
        assertThat(table.isOpenAbove(new Box(1, 0, 2, 1))).isFalse();
        assertThat(table.isOpenBelow(new Box(0, 0, 1, 1))).isFalse();
        assertThat(table.isOpenAbove(new Box(0, 0, 1, 1))).isFalse();
    }

    @Test
    void aTableThatGoesOnFromThePageBeforeIsOpenAbove() {
        RuledTable table = only(
                List.of(across(40, 0, 100), across(60, 0, 100), down(0, 0, 60), down(50, 0, 60), down(100, 0, 60)));

        assertThat(table.top()).isZero();
        assertThat(table.isOpenAbove(new Box(0, 1, 1, 2))).isTrue();
        assertThat(table.isOpenBelow(new Box(0, 1, 1, 2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10,14,true",
        "60,34,true",
        "-20,14,false",
        "101,14,false",
        "10,-10,false",
        "10,60,false",
        "-4,14,true",
        "-6,14,false"
    })
    void takesWhatStandsInsideByItsMiddle(double x, double baseline, boolean inside) {
        assertThat(only(twoByTwo()).take(glyph("甲", x, baseline))).isEqualTo(inside);
    }

    @Test
    void writesEachGlyphIntoItsCell() {
        RuledTable table = only(twoByTwo());
        table.take(glyph("甲", 5, 14));
        table.take(glyph("乙", 55, 14));
        table.take(glyph("丁", 55, 34));
        table.take(glyph("外", 155, 34));
        table.fill();

        assertThat(table.boxes().stream().map(box -> table.cell(box).text())).containsExactly("甲", "乙", "", "丁");
        assertThat(table.cell(new Box(1, 0, 2, 1)).isBlank()).isTrue();
    }

    @Test
    void aGlyphOnALineBelongsToOneCellOnly() {
        RuledTable table = only(twoByTwo());
        table.take(glyph("中", 45, 14));
        table.fill();

        assertThat(table.boxes().stream().map(box -> table.cell(box).text())).containsExactly("", "中", "", "");
    }
}
