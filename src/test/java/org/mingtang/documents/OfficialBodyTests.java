package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument.Block;
import org.mingtang.documents.OfficialDocument.Heading;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.OfficialDocument.Text;
import org.mingtang.documents.SourceDocument.Cell;

class OfficialBodyTests {

    private static Block only(String html) {
        List<Block> blocks = OfficialBody.of(html);
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static String text(String html) {
        return ((Text) only(html)).text();
    }

    private static Table table(String rows) {
        return (Table) only("<table>" + rows + "</table>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<p></p>", "<p>&nbsp;</p>", "<p>\u200b</p>", "<br>", "<!-- x -->", "<p>\u3000</p>", "\0"
            })
    void ofNothingToReadThereIsNoBlock(String html) {
        assertThat(OfficialBody.of(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60,true", "61,false"})
    void aHeadingIsShort(int length, boolean heading) {
        String text = "一、" + "字".repeat(length - 2);

        assertThat(only("<p>" + text + "</p>"))
                .isEqualTo(heading ? new Heading(HeadingLevel.FIRST, text) : Text.of(text));
    }

    @ParameterizedTest
    @CsvSource({"60,true", "61,false"})
    void whatThePageCallsAHeadingIsOneIfItIsShort(int length, boolean heading) {
        String text = "字".repeat(length);

        assertThat(only("<h3>" + text + "</h3>"))
                .isEqualTo(heading ? new Heading(HeadingLevel.SECOND, text) : Text.of(text));
    }

    @ParameterizedTest
    @CsvSource({"50,50", "51,0"})
    void aHeadingRunInIsTheFirstSentenceIfThatIsShort(int stop, int lead) {
        String text = "（一）" + "字".repeat(stop - 4) + "。" + "各单位要认真落实。";

        assertThat(only("<p>" + text + "</p>"))
                .isEqualTo(lead > 0 ? new Text(text, lead, HeadingLevel.SECOND) : Text.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、下列材料：", "（二）应当报送；", "三、按规定办理，", "（四）包括:"})
    void whatGoesOnIsNoHeading(String text) {
        assertThat(only("<p>" + text + "</p>")).isEqualTo(Text.of(text));
    }

    @ParameterizedTest
    @CsvSource({"第一章　总则,CHAPTER,true", "第一章　总则。,CHAPTER,false", "第二节　程序,SECTION,true", "第二节　程序：,SECTION,false"})
    void aChapterStandsAlone(String text, HeadingLevel level, boolean heading) {
        assertThat(only("<p>" + text + "</p>")).isEqualTo(heading ? new Heading(level, text) : Text.of(text));
    }

    @ParameterizedTest
    @CsvSource({"h1,FIRST", "h2,FIRST", "h3,SECOND", "h4,THIRD", "h5,FOURTH", "h6,FOURTH"})
    void headingsOfThePageHaveALevel(String tag, HeadingLevel level) {
        assertThat(only("<" + tag + ">办理须知</" + tag + ">")).isEqualTo(new Heading(level, "办理须知"));
    }

    @Test
    void theNumberDecidesBeforeThePage() {
        assertThat(only("<h2>1.办理时限</h2>")).isEqualTo(new Heading(HeadingLevel.THIRD, "1.办理时限"));
        assertThat(only("<p>1.办理时限</p>")).isEqualTo(Text.of("1.办理时限"));
    }

    @ParameterizedTest
    @CsvSource({
        "10<sup>-3</sup>,10⁻³",
        "x<sup>n</sup>,xⁿ",
        "H<sub>2</sub>O,H₂O",
        "a<sup>(1+2)</sup>,a⁽¹⁺²⁾",
        "a<sub>=0</sub>,a₌₀",
        "注<sup>甲</sup>,注甲",
        "m<sup>2a</sup>,m2a",
        "m<sup></sup>,m"
    })
    void raisedNumbersStayRaised(String html, String text) {
        assertThat(text("<p>" + html + "</p>")).isEqualTo(text);
    }

    @Test
    void aPictureIsNamedAndOneWithoutNameIsLeftOut() {
        assertThat(text("<p>见<img src=x alt=' 流程图 '>。</p>")).isEqualTo("见（图：流程图）。");
        assertThat(text("<p>见<img src=x alt=' '>下文</p>")).isEqualTo("见下文");
        assertThat(OfficialBody.of("<p><img src=x></p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0xfe00, 0xfe0f, 0xe0100, 0xe01ef, 0x202a, 0x202e, 0x2066, 0x2069, 0xfffe, 0xffff, 0xd800, 0xdfff})
    void marksWithoutShapeAreDropped(int mark) {
        assertThat(OfficialBody.clean("云" + new String(Character.toChars(mark)) + "麓"))
                .isEqualTo("云麓");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', 0x2000, 0x200a, 0x202f, 0x205f})
    void spacesOfOddWidthAreSpaces(int space) {
        assertThat(OfficialBody.clean("a" + Character.toString(space) + "b")).isEqualTo("a b");
    }

    @Test
    void rareHanziAreKept() {
        assertThat(OfficialBody.clean("𬍤㙓張")).isEqualTo("𬍤㙓張");
    }

    private static String cells(Table table) {
        return table.cells().stream().map(Cell::text).collect(Collectors.joining("|"));
    }

    @Test
    void paragraphsOfACellAreItsLines() {
        Table table = table("<tr><td><p>甲</p><p> </p><p>乙</p></td><td>丙<br>丁</td></tr>");

        assertThat(cells(table)).isEqualTo("甲\n乙|丙\n丁");
    }

    @Test
    void aCellKeepsItsSpan() {
        Table table = table("<tr><td colspan=2>甲<td rowspan=2>乙</tr><tr><td>丙<td>丁</tr>");

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns()).isEqualTo(3);
        assertThat(table.cells())
                .containsExactly(
                        new Cell(0, 0, 1, 2, "甲"),
                        new Cell(0, 2, 2, 1, "乙"),
                        new Cell(1, 0, 1, 1, "丙"),
                        new Cell(1, 1, 1, 1, "丁"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "4,4", "5,0"})
    void aHeadHasAtMostFourRows(int tall, int head) {
        String rows =
                "<tr><td rowspan=" + tall + ">甲<td>乙</tr>" + "<tr><td>丙</tr>".repeat(tall - 1) + "<tr><td>丁<td>戊</tr>";

        assertThat(table(rows).headRows()).isEqualTo(head);
    }

    @Test
    void aTableThatIsAllHeadHasNone() {
        assertThat(table("<tr><td>甲<td>乙</tr>").headRows()).isZero();
        assertThat(table("<tr><td rowspan=2>甲<td>乙</tr><tr><td>丙</tr>").headRows())
                .isZero();
        assertThat(table("<tr><td colspan=2>表题</tr><tr><td>甲<td>乙</tr>").headRows())
                .isZero();
    }

    @Test
    void inOneColumnNoRowIsATitle() {
        assertThat(table("<tr><td>甲</tr><tr><td>乙</tr><tr><td>丙</tr>").headRows())
                .isEqualTo(1);
    }
}
