package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTableTests {

    private static final String[][] ROWS = {{"no", "task"}, {"1", "open data"}};

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(PdfFile.Drawing page) {
        return desk.sketch("表.pdf", PdfFile.of(page));
    }

    @Test
    void readsTextAndTablesFromTopToBottom() {
        assertThat(sketch(page -> {
                    page.text(12, 72, 420, "after");
                    page.table(72, 500, ROWS);
                    page.text(12, 72, 700, "before");
                    page.table(72, 680, ROWS);
                    page.text(12, 72, 600, "between");
                }))
                .isEqualTo("""
                before
                [2 x 2]
                no | task
                1 | open data
                between
                [2 x 2]
                no | task
                1 | open data
                after
                """);
    }

    @Test
    void keepsTablesBesideEachOtherApart() {
        assertThat(sketch(page -> {
                    page.table(50, 700, ROWS);
                    page.table(300, 700, ROWS);
                }))
                .isEqualTo("[2 x 2]\nno | task\n1 | open data\n".repeat(2));
    }

    @Test
    void readsLinesDrawnAsThinRectanglesCellByCell() {
        assertThat(sketch(page -> {
                    for (int row = 0; row <= 2; row++) {
                        for (int column = 0; column < 2; column++) {
                            page.bar(72 + 100 * column, 700 - 30 * row, 100, 0.5f);
                        }
                    }
                    for (int column = 0; column <= 2; column++) {
                        for (int row = 0; row < 2; row++) {
                            page.bar(72 + 100 * column, 670 - 30 * row, 0.5f, 30);
                        }
                    }
                    page.text(12, 80, 680, "a");
                    page.text(12, 180, 680, "b");
                    page.text(12, 80, 650, "c");
                    page.text(12, 180, 650, "d");
                }))
                .isEqualTo("[2 x 2]\na | b\nc | d\n");
    }

    @Test
    void readsCellsDrawnAsBoxes() {
        assertThat(sketch(page -> {
                    for (int i = 0; i < 4; i++) {
                        page.pencil().addRect(72 + 100 * (i % 2), 600 - 30 * (i / 2), 100, 30);
                        page.pencil().stroke();
                        page.text(12, 80 + 100 * (i % 2), 610 - 30 * (i / 2), "abcd".substring(i, i + 1));
                    }
                }))
                .isEqualTo("[2 x 2]\na | b\nc | d\n");
    }

    @Test
    void growsCellsWhereNoLinePartsThem() {
        assertThat(sketch(page -> {
                    for (int row = 0; row <= 3; row++) {
                        page.line(row == 2 ? 172 : 72, 700 - 30 * row, 372, 700 - 30 * row);
                    }
                    page.line(72, 700, 72, 610);
                    page.line(172, 670, 172, 610);
                    page.line(272, 670, 272, 610);
                    page.line(372, 700, 372, 610);
                    page.text(12, 200, 680, "head");
                    page.text(12, 80, 640, "tall");
                    page.text(12, 180, 650, "b");
                    page.text(12, 280, 650, "c");
                    page.text(12, 180, 620, "d");
                    page.text(12, 280, 620, "e");
                }))
                .isEqualTo("[3 x 3]\nhead→3\ntall↓2 | b | c\nd | e\n");
    }

    @Test
    void closesTablesThatAreOpenAtBothSides() {
        assertThat(sketch(page -> {
                    for (int row = 0; row <= 2; row++) {
                        page.line(72, 700 - 30 * row, 272, 700 - 30 * row);
                    }
                    page.line(172, 700, 172, 640);
                    page.text(12, 80, 680, "a");
                    page.text(12, 180, 680, "b");
                    page.text(12, 80, 650, "c");
                    page.text(12, 180, 650, "d");
                }))
                .isEqualTo("[2 x 2]\na | b\nc | d\n");
    }

    @Test
    void readsDashedLines() {
        assertThat(sketch(page -> {
                    for (int row = 0; row <= 1; row++) {
                        for (float x = 72; x < 272; x += 4) {
                            page.line(x, 700 - 30 * row, x + 2, 700 - 30 * row);
                        }
                    }
                    for (int column = 0; column <= 2; column++) {
                        page.line(72 + 100 * column, 700, 72 + 100 * column, 670);
                    }
                    page.text(12, 80, 680, "a");
                    page.text(12, 180, 680, "b");
                }))
                .isEqualTo("[1 x 2]\na | b\n");
    }

    @Test
    void takesAFrameAndUnderlinesForNoTable() {
        assertThat(sketch(page -> {
                    page.pencil().addRect(72, 600, 300, 100);
                    page.pencil().stroke();
                    page.text(12, 80, 650, "framed");
                    page.text(12, 72, 500, "underlined");
                    page.line(72, 498, 130, 498);
                }))
                .isEqualTo("framed\nunderlined\n");
    }

    @Test
    void takesShadingForNoLine() {
        assertThat(sketch(page -> {
                    page.pencil().setNonStrokingColor(0.9f);
                    page.bar(72, 670, 200, 30);
                    page.pencil().setNonStrokingColor(0f);
                    page.table(72, 700, ROWS);
                }))
                .isEqualTo("[2 x 2]\nno | task\n1 | open data\n");
    }

    @Test
    void keepsTheLinesOfACellApartUnlessTheyAreFull() {
        assertThat(sketch(page -> {
                    page.table(72, 700, new String[] {"", ""});
                    page.text(10, 77, 690, "education");
                    page.text(10, 77, 675, "finance");
                    page.text(10, 177, 690, "a long line up to here");
                    page.text(10, 177, 675, "and on");
                }))
                .isEqualTo("[1 x 2]\neducation/finance | a long line up to here and on\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void readsPagesThatAreShownTurned(int rotation) {
        byte[] turned = PdfFile.of(rotation, page -> {
            float w = page.page().getMediaBox().getWidth();
            float h = page.page().getMediaBox().getHeight();
            // Turn the drawing the other way round, as a landscape page in a portrait file is drawn.
            page.pencil()
                    .transform(
                            switch (rotation) {
                                case 90 -> new Matrix(0, 1, -1, 0, w, 0);
                                case 180 -> new Matrix(-1, 0, 0, -1, w, h);
                                default -> new Matrix(0, -1, 1, 0, 0, h);
                            });
            page.text(12, 72, 560, "before");
            page.table(72, 500, ROWS);
            page.text(12, 72, 300, "after");
        });

        assertThat(desk.sketch("横.pdf", turned)).isEqualTo("before\n[2 x 2]\nno | task\n1 | open data\nafter\n");
    }

    @Test
    void readsOnlyTheTextOfAPageFullOfLines() {
        assertThat(sketch(page -> {
                    for (int i = 0; i < 3_000; i++) {
                        page.pencil().moveTo(10 + (i % 60) * 9, 10 + (i / 60) * 15);
                        page.pencil().lineTo(17 + (i % 60) * 9, 10 + (i / 60) * 15);
                    }
                    page.pencil().stroke();
                    page.text(12, 72, 820, "a map");
                }))
                .isEqualTo("a map\n");
    }
}
