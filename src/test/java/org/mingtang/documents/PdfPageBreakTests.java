package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.PdfFile.Page;

/** Tables and running heads over page breaks. */
class PdfPageBreakTests {

    private static final String[] HEADER = {"no", "task", "unit"};

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(PdfFile.Drawing... pages) {
        return desk.sketch("跨页.pdf", PdfFile.of(pages));
    }

    @Test
    void joinsARowWhoseBorderIsLeftOpenAtThePageBreak() {
        assertThat(sketch(
                        page -> {
                            page.table(72, 130, new String[] {"1", "a", "b"});
                            uprights(page, 100, 70);
                            page.text(12, 77, 80, "2");
                            page.text(12, 177, 80, "some long words");
                        },
                        page -> {
                            uprights(page, 800, 770);
                            page.text(12, 177, 780, "go on");
                            page.text(12, 277, 780, "c");
                            page.table(72, 770, new String[] {"3", "d", "e"});
                        }))
                .isEqualTo("[3 x 3]\n1 | a | b\n2 | some long words go on | c\n3 | d | e\n");
    }

    @Test
    void readsAHeaderRepeatedOnEachPageOnce() {
        assertThat(sketch(
                        page -> page.table(72, 130, HEADER, new String[] {"1", "a", "b"}),
                        page -> page.table(72, 800, HEADER, new String[] {"2", "c", "d"}),
                        page -> page.table(72, 800, HEADER, new String[] {"3", "e", "f"})))
                .isEqualTo("[4 x 3]\nno | task | unit\n1 | a | b\n2 | c | d\n3 | e | f\n");
    }

    @Test
    void joinsARowInClosedBordersThatBreaksOffWithinASentence() {
        assertThat(sketch(
                        page -> page.table(72, 130, HEADER, new String[] {"1", "a word and one", "b"}),
                        page -> page.table(72, 800, HEADER, new String[] {"", "more follows", ""})))
                .isEqualTo("[2 x 3]\nno | task | unit\n1 | a word and one more follows | b\n");
    }

    @Test
    void keepsRowsApartThatEndBeforeThePageBreak() {
        assertThat(sketch(
                        page -> page.table(72, 130, HEADER, new String[] {"1", "a", "b"}),
                        page -> page.table(72, 800, HEADER, new String[] {"", "more follows", ""})))
                .isEqualTo("[3 x 3]\nno | task | unit\n1 | a | b\n_ | more follows | _\n");
    }

    @Test
    void keepsTablesOfOtherColumnsApart() {
        assertThat(sketch(page -> page.table(72, 130, new String[] {"a", "b"}), page -> page.table(72, 800, HEADER)))
                .isEqualTo("[1 x 2]\na | b\n[1 x 3]\nno | task | unit\n");
    }

    @Test
    void dropsRunningHeadsAndPageNumbers() {
        assertThat(sketch(page -> withHeads(page, 1), page -> withHeads(page, 2), page -> withHeads(page, 3)))
                .isEqualTo(IntStream.of(10, 20, 30)
                        .mapToObj(number -> "a line as wide as the page\ntext " + number + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void keepsATitleOnce() {
        assertThat(sketch(page -> titled(page, "one"), page -> titled(page, "two")))
                .isEqualTo("Title\none\ntwo\n");
    }

    private static void withHeads(Page page, int number) throws IOException {
        page.text(8, 72, 800, "yearbook");
        page.text(12, 72, 750 - 20 * number, "a line as wide as the page");
        page.text(12, 72, 650 - 20 * number, "text " + 10 * number);
        page.text(9, 280, 30, number + " / 3");
    }

    private static void titled(Page page, String text) throws IOException {
        page.text(18, 200, 800, "Title");
        page.text(12, 72, 700, text);
    }

    private static void uprights(Page page, float from, float to) throws IOException {
        for (int column = 0; column <= 3; column++) {
            page.line(72 + 100 * column, from, 72 + 100 * column, to);
        }
    }
}
