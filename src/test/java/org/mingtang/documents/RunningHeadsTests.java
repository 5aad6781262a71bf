package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.PdfLines.Line;

@DisplayName("What stands at the head or foot of page after page is no text")
class RunningHeadsTests {

    private static final double SIZE = 16;

    @Test
    void takesPageNumbersThatCountOnAway() {
        List<PdfPage> pages =
                pages(4, page -> List.of(text(100, "正文" + "甲乙丙丁".charAt(page)), small(780, "— " + (page + 1) + " —")));

        assertThat(words(pages)).containsExactly("正文甲", "正文乙", "正文丙", "正文丁");
    }

    @Test
    @DisplayName("Numbers at the edge that do not count with the pages are text")
    void keepsNumbersThatDoNotCountOn() {
        List<PdfPage> pages = pages(
                3,
                page -> List.of(
                        text(100, "正文" + "甲乙丙".charAt(page)),
                        text(780, List.of("共5户", "共50户", "共6户").get(page))));

        assertThat(words(pages)).contains("共5户", "共50户", "共6户");
    }

    @Test
    void takesASmallHeadAwayWhereverItReturns() {
        List<PdfPage> pages = pages(3, page -> List.of(small(40, "云麓市人民政府公报"), text(100, "正文" + "甲乙丙".charAt(page))));

        assertThat(words(pages)).containsExactly("正文甲", "正文乙", "正文丙");
    }

    @Test
    @DisplayName("A head as large as the text is kept once: it may be a title that is printed on each page")
    void keepsALargeHeadOnce() {
        List<PdfPage> pages =
                pages(3, page -> List.of(text(40, "任务分解表"), text(100, "正文" + "甲乙丙".charAt(page)), text(200, "第二行")));

        assertThat(words(pages).stream().filter("任务分解表"::equals)).hasSize(1);
        assertThat(words(pages).get(0)).isEqualTo("任务分解表");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3.9, true", "4.1, false", "30, false"})
    void asksForTheSameHeight(double lower, boolean taken) {
        List<PdfPage> pages = List.of(
                page(1, List.of(small(40, "公报"), text(100, "正文甲"))),
                page(2, List.of(small(40 + lower, "公报"), text(100, "正文乙"))));

        assertThat(words(pages).contains("公报")).isEqualTo(!taken);
    }

    @Test
    void keepsWhatStandsOnOnePageOnly() {
        List<PdfPage> pages =
                List.of(page(1, List.of(small(40, "只在这一页"), text(100, "正文甲"))), page(2, List.of(text(100, "正文乙"))));

        assertThat(words(pages)).containsExactly("只在这一页", "正文甲", "正文乙");
        assertThat(words(List.of(page(1, List.of(small(40, "唯一一页")))))).containsExactly("唯一一页");
        assertThat(RunningHeads.without(List.of())).isEmpty();
    }

    @Test
    @DisplayName("Labels of annexes count with the pages where each has one page, and are text all the same")
    void keepsLabelsOfAnnexes() {
        List<PdfPage> pages =
                pages(3, page -> List.of(small(40, "附件" + (page + 1)), text(100, "表" + "甲乙丙".charAt(page))));

        assertThat(words(pages)).contains("附件1", "附件2", "附件3");
    }

    @Test
    void keepsWhatReturnsInTheMiddleOfPages() {
        List<PdfPage> pages = pages(
                3,
                page -> List.of(
                        text(100, "开头" + "甲乙丙".charAt(page)),
                        text(130, "第二行" + "甲乙丙".charAt(page)),
                        small(300, "中间重复的一行"),
                        text(500, "倒数第二" + "甲乙丙".charAt(page)),
                        text(530, "末尾" + "甲乙丙".charAt(page))));

        assertThat(words(pages).stream().filter("中间重复的一行"::equals)).hasSize(3);
    }

    @Test
    void takesHeadsAwayThatChangeByChapter() {
        List<PdfPage> pages =
                pages(12, page -> List.of(small(40, page < 6 ? "第一部分" : "第二部分"), text(100, "正文" + page + "页的字")));

        assertThat(words(pages)).noneMatch(line -> line.endsWith("部分"));
    }

    private static List<PdfPage> pages(int count, IntFunction<List<Line>> lines) {
        List<PdfPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(page(i + 1, lines.apply(i)));
        }
        return pages;
    }

    private static PdfPage page(int number, List<Line> lines) {
        return new PdfPage(number, 595, lines, List.of());
    }

    private static List<String> words(List<PdfPage> pages) {
        return RunningHeads.without(pages).stream()
                .flatMap(page -> page.lines().stream())
                .map(Line::text)
                .toList();
    }

    private static Line text(double baseline, String words) {
        return new Line(words, 90, 90 + words.length() * SIZE, baseline, SIZE, SIZE);
    }

    private static Line small(double baseline, String words) {
        return new Line(words, 90, 90 + words.length() * 9, baseline, 9, 9);
    }
}
