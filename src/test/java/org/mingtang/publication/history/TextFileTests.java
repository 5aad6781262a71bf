package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;

/** Files that are themselves the information: title, number and days where official letters have them. */
class TextFileTests {

    private static final Place PLACE = new Place(0, 0);

    @Test
    void readsAnOfficialLetter() {
        Found found = read("云麓市人民政府文件", "云政发〔2015〕3号", "关于甲的通知", "各区人民政府：", "正文。", "云麓市人民政府", "2015年3月1日");

        assertThat(found.value(Column.TITLE)).isEqualTo("关于甲的通知");
        assertThat(found.value(Column.NUMBER)).isEqualTo("云政发〔2015〕3号");
        assertThat(found.value(Column.FORMED)).isEqualTo("2015-03-01");
        assertThat(found.value(Column.BODY))
                .contains("<p>各区人民政府：</p>", "<p>正文。</p>")
                .doesNotContain("<p>关于甲的通知</p>");
        assertThat(found.files()).containsExactly("旧/a.docx");
    }

    @ParameterizedTest
    @DisplayName("a red head, a number, an addressee or a day is no title")
    @ValueSource(strings = {"云麓市人民政府办公室文件", "云政办发〔2015〕3号", "各区人民政府：", "各科室:", "2015年3月1日", "二〇一五年三月一日"})
    void takesTheFirstLineThatIsATitle(String before) {
        assertThat(read(before, "关于甲的通知", "正文。").value(Column.TITLE)).isEqualTo("关于甲的通知");
    }

    @Test
    void takesAHeadingOfTheFileFirst() {
        Found found = TextReader.read(
                "a.docx", document(words("第一行", 0), words("文件的标题", 1), words("小标题", 2), words("正文。", 0)));

        assertThat(found.value(Column.TITLE)).isEqualTo("文件的标题");
        assertThat(found.value(Column.BODY)).isEqualTo("<p>第一行</p><h3>小标题</h3><p>正文。</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            云政发〔2015〕3号     | 云政发〔2015〕3号
            云政发[2015]3号       | 云政发[2015]3号
            云政发（2015）第3号   | 云政发（2015）第3号
            云政发【2015】3号     | 云政发【2015】3号
            （云政发〔2015〕3号） | ''
            见云政发〔2015〕3号。 | ''
            第3号                 | ''
            """)
    void takesANumberThatStandsAlone(String line, String number) {
        assertThat(read("题目", line, "正文。").value(Column.NUMBER)).isEqualTo(number);
    }

    @Test
    void looksForTheNumberAtTheBeginningOnly() {
        List<String> lines = new ArrayList<>(List.of("题目", "一", "二", "三", "四", "五", "六", "七", "云政发〔2015〕3号"));

        assertThat(read(lines.toArray(String[]::new)).value(Column.NUMBER)).isEmpty();
    }

    @Test
    @DisplayName("the last day that stands alone near the end is the day of formation")
    void takesTheLastDayUnderTheSignature() {
        assertThat(read("题目", "2014年1月1日", "正文。", "办公室", "2015年3月1日", "（此件公开发布）")
                        .value(Column.FORMED))
                .isEqualTo("2015-03-01");
        assertThat(read("题目", "自2015年3月1日起施行。").value(Column.FORMED)).isEmpty();
        List<String> far = new ArrayList<>(List.of("题目", "2014年1月1日"));
        for (int n = 0; n < 12; n++) {
            far.add("第" + n + "段");
        }
        assertThat(read(far.toArray(String[]::new)).value(Column.FORMED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            旧/2017-08-09 通知.docx    | 2017-08-09
            通知_20170809_定稿.docx    | 2017-08-09
            2016-01-01/通知.docx       | ''
            通知.docx                  | ''
            """)
    void takesTheDayOfPublicationFromTheFilesName(String place, String day) {
        assertThat(TextReader.read(place, document(words("题目", 0), words("正文。", 0)))
                        .value(Column.PUBLISHED))
                .isEqualTo(day);
    }

    @Test
    void believesTheTextBeforeTheFilesName() {
        Found found = TextReader.read(
                "2017-08-09.docx", document(words("题目", 0), words("发布日期：2015年3月1日", 0), words("正文。", 0)));

        assertThat(found.value(Column.PUBLISHED)).isEqualTo("2015-03-01");
    }

    @Test
    void keepsTablesWithTheirMergedCells() {
        Grid grid = new Grid(
                2,
                2,
                List.of(new Cell(0, 0, 1, 2, "项<目>"), new Cell(1, 0, 1, 1, "甲\n乙"), new Cell(1, 1, 1, 1, "1")),
                PLACE);

        assertThat(TextReader.read("a.docx", document(words("题目", 0), grid)).value(Column.BODY))
                .isEqualTo("<table><tbody><tr><th colspan=\"2\">项&lt;目&gt;</th></tr><tr><td>甲<br>乙</td><td>1</td></tr>"
                        + "</tbody></table>");
    }

    @Test
    void readsAnEmptyFileWithoutFailing() {
        Found found = TextReader.read("a.txt", document());

        assertThat(found.trouble()).isNull();
        assertThat(found.value(Column.TITLE)).isEmpty();
        assertThat(found.value(Column.BODY)).isEmpty();
    }

    private static Found read(String... lines) {
        return TextReader.read(
                "旧/a.docx",
                document(Arrays.stream(lines).map(line -> words(line, 0)).toArray(Block[]::new)));
    }

    private static SourceDocument document(Block... blocks) {
        return new SourceDocument("a.docx", SourceDocument.Format.DOCX, List.of(blocks));
    }

    private static Paragraph words(String text, int level) {
        return new Paragraph(text, level, PLACE);
    }
}
