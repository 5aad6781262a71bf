package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.HeadingLevel;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialDocument.Table;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.layout.Piece.Grid;
import org.mingtang.documents.layout.Piece.Line;

@DisplayName("Elements of GB/T 9704-2012 in their order, with the words they are set in")
class CompositionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final RuleFrame FRAME = new RuleFrame("%s规章", "%s发布");

    @Test
    void setsEveryElementInTheOrderOfTheStandard() {
        Composition composition = composed(
                new Head("云麓市人民政府文件", "云政发〔2026〕3号", "关于春耕的通知", null, "各县人民政府"),
                new Closing(List.of("任务表"), List.of("云麓市人民政府"), DAY, "此件公开发布"),
                new Imprint("市委各部门", "云麓市人民政府办公室", DAY.plusDays(1)),
                "<h2>一、要求</h2><p>抓紧春耕。</p><p>附件</p><h1>任务表</h1><p>一句。</p>");

        assertThat(lines(composition))
                .extracting(Line::part)
                .containsExactly(
                        Part.ISSUER,
                        Part.NUMBER,
                        Part.TITLE,
                        Part.ADDRESSEE,
                        Part.FIRST,
                        Part.TEXT,
                        Part.ATTACHMENTS,
                        Part.UNIT,
                        Part.DATE,
                        Part.NOTE,
                        Part.ANNEX_LABEL,
                        Part.ANNEX_TITLE,
                        Part.TEXT,
                        Part.COPIES,
                        Part.PRINTED);
        assertThat(text(composition, Part.ADDRESSEE)).isEqualTo("各县人民政府：");
        assertThat(text(composition, Part.ATTACHMENTS)).isEqualTo("附件：任务表");
        assertThat(text(composition, Part.DATE)).isEqualTo("2026年3月9日");
        assertThat(text(composition, Part.NOTE)).isEqualTo("（此件公开发布）");
        assertThat(text(composition, Part.COPIES)).isEqualTo("抄送：市委各部门。");
        assertThat(text(composition, Part.PRINTED)).isEqualTo("云麓市人民政府办公室2026年3月10日印发");
        assertThat(composition.pieces().get(composition.imprint()))
                .isEqualTo(lines(composition).get(13));
    }

    @Test
    @DisplayName("A notice is signed before the text that it prints, which has a title and no label")
    void setsAPrintedTextBelowItsNotice() {
        Composition composition = Composition.of(SomeDocuments.printed(), FRAME);

        assertThat(lines(composition))
                .extracting(Line::part)
                .containsExactly(
                        Part.NUMBER,
                        Part.TITLE,
                        Part.ADDRESSEE,
                        Part.TEXT,
                        Part.UNIT,
                        Part.DATE,
                        Part.NOTE,
                        Part.PRINTED_TITLE,
                        Part.CHAPTER,
                        Part.TEXT,
                        Part.TEXT,
                        Part.ANNEX_LABEL,
                        Part.ANNEX_TITLE,
                        Part.TEXT,
                        Part.COPIES,
                        Part.PRINTED);
        assertThat(text(composition, Part.PRINTED_TITLE)).isEqualTo("云麓市校车安全管理办法（试行）");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        Composition bare = composed(Head.titled("关于停水的通告"), Closing.NONE, Imprint.NONE, "<p>停水。</p>");

        assertThat(lines(bare)).extracting(Line::part).containsExactly(Part.TITLE, Part.TEXT);
        assertThat(bare.imprint()).isEqualTo(-1);
        assertThat(bare.runningHead()).isEmpty();
        assertThat(bare.runningFoot()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("7.4: 版记 with whatever there is of it")
    @CsvSource(
            nullValues = "-",
            value = {
                "市委, 办公室, 2026-03-10, 抄送：市委。|办公室2026年3月10日印发, 3",
                "-, 办公室, 2026-03-10, 办公室2026年3月10日印发, 3",
                "-, -, 2026-03-10, 2026年3月10日印发, 0",
                "-, 办公室, -, 办公室, 3",
                "市委, -, -, 抄送：市委。, -",
            })
    void setsAnImprintOfWhateverThereIs(
            @Nullable String copies,
            @Nullable String organ,
            @Nullable LocalDate date,
            String words,
            @Nullable Integer lead) {
        Composition composition =
                composed(Head.titled("通知"), Closing.NONE, new Imprint(copies, organ, date), "<p>一句。</p>");

        List<Line> imprint = lines(composition).subList(2, lines(composition).size());
        assertThat(String.join("|", imprint.stream().map(Line::text).toList())).isEqualTo(words);
        assertThat(composition.imprint()).isEqualTo(2);
        if (lead != null) {
            assertThat(imprint.get(imprint.size() - 1).lead()).isEqualTo(lead);
        }
    }

    @Test
    @DisplayName("7.3.4: one attachment has no number, several are numbered and stand below each other")
    void numbersAttachments() {
        List<Line> several = lines(composed(
                Head.titled("通知"),
                new Closing(List.of("甲表", "乙表", "丙表"), List.of(), null, null),
                Imprint.NONE,
                "<p>一。</p>"));

        assertThat(several.subList(2, 5)).extracting(Line::text).containsExactly("附件：1.甲表", "2.乙表", "3.丙表");
        assertThat(several.subList(2, 5))
                .extracting(Line::indent)
                .allSatisfy(indent -> assertThat(indent).isCloseTo(5.95, within(0.01)));
        Line one = lines(composed(
                        Head.titled("通知"),
                        new Closing(List.of("甲表"), List.of(), null, null),
                        Imprint.NONE,
                        "<p>一。</p>"))
                .get(2);
        assertThat(one.indent()).isEqualTo(5);
        assertThat(one.lead()).isEqualTo(3);
    }

    @Test
    void countsFurtherIndentOfTenAttachments() {
        List<String> ten = IntStream.rangeClosed(1, 10).mapToObj(i -> "表" + i).toList();
        List<Line> lines =
                lines(composed(Head.titled("通知"), new Closing(ten, List.of(), null, null), Imprint.NONE, "<p>一。</p>"));

        assertThat(lines.get(11).text()).isEqualTo("10.表10");
        assertThat(lines.get(11).indent()).isGreaterThan(lines.get(10).indent());
    }

    @ParameterizedTest
    @DisplayName("7.3.5.4: Arabic numerals, months and days without leading zeros")
    @CsvSource({"2026-01-01, 2026年1月1日", "2026-10-09, 2026年10月9日", "2026-12-31, 2026年12月31日"})
    void writesDates(LocalDate date, String written) {
        Composition composition = composed(
                Head.titled("通知"), new Closing(List.of(), List.of("云麓市人民政府"), date, null), Imprint.NONE, "<p>一。</p>");

        assertThat(text(composition, Part.DATE)).isEqualTo(written);
    }

    @Test
    @DisplayName("7.3.5: two who sign stand below each other, each at the same place")
    void setsJointSignatures() {
        List<Line> lines = lines(composed(
                Head.titled("通知"),
                new Closing(List.of(), List.of("云麓市财政局", "云麓市人力资源和社会保障局"), DAY, null),
                Imprint.NONE,
                "<p>一。</p>"));
        List<Line> units =
                lines.stream().filter(line -> line.part() == Part.UNIT).toList();

        assertThat(units)
                .hasSize(2)
                .extracting(Line::indent)
                .containsOnly(units.get(0).indent());
        assertThat(units.get(0).indent() + Signature.width("云麓市人力资源和社会保障局")).isCloseTo(26, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 13, 20, 26, 27, 28, 29, 60})
    @DisplayName("Neither signature nor date leaves the line, however long the name")
    void keepsSignaturesOnTheLine(int length) {
        Signature signature = Signature.of(List.of("局".repeat(length)), "2026年12月31日");

        assertThat(signature.left("局".repeat(length))).isGreaterThanOrEqualTo(0);
        assertThat(signature.dateLeft()).isBetween(0d, 28 - 2 - Signature.width("2026年12月31日") + 0.001);
    }

    @ParameterizedTest
    @EnumSource(HeadingLevel.class)
    @DisplayName("7.3.3: 黑体 for the first level, 楷体 for the second, 仿宋 for the third and fourth")
    void setsHeadingsInTheirFaces(HeadingLevel level) {
        Face expected = switch (level) {
            case CHAPTER, SECTION, ARTICLE, FIRST -> Face.HEI;
            case SECOND -> Face.KAI;
            case THIRD, FOURTH -> Face.FANG;
        };

        assertThat(Part.of(level).face()).isEqualTo(expected);
    }

    @Test
    void setsAHeadingThatRunsIntoItsParagraphInItsOwnFace() {
        Line line = lines(composed(Head.titled("通知"), Closing.NONE, Imprint.NONE, "<p>（一）加强领导。各单位要高度重视，认真落实。</p>"))
                .get(1);

        assertThat(line.part()).isEqualTo(Part.TEXT);
        assertThat(line.leadFace()).isEqualTo(Face.KAI);
        assertThat(line.text().substring(0, line.lead())).isEqualTo("（一）加强领导。");
    }

    @Test
    void keepsTheWordsOfEverythingItDraws() {
        Composition composition = Composition.of(
                OfficialDocument.rule(
                        "云麓市人民政府",
                        "云麓市养犬管理办法",
                        "（2026年3月9日公布）",
                        "<p>第一条 养犬。</p><table><tr><td>甲格</td><td>乙格</td></tr><tr><td>一</td><td>二</td></tr></table>"),
                FRAME);

        assertThat(composition.words())
                .contains("云麓市养犬管理办法", "（2026年3月9日公布）", "甲格", "云麓市人民政府规章", "云麓市人民政府发布", "0123456789", "—");
        assertThat(composition.pieces()).anyMatch(Grid.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"云麓市人民政府文件, 47", "府, 48", "云麓市人民政府, 48", "云麓市自然资源和规划局云麓市住房和城乡建设局文件, 22"})
    @DisplayName("7.2.4: 发文机关标志 as large as fits on one line, never above 22 mm by 15 mm")
    void sizesTheIssuer(String issuer, int size) {
        assertThat(Markup.issuerSize(issuer)).isEqualTo(size);
        assertThat(Signature.width(issuer) * 22 > 430 || Signature.width(issuer) * size <= 430 + size)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 20})
    @DisplayName("Column widths share the line whatever stands in the cells")
    void sharesTheLineAmongColumns(int columns) {
        for (int length : new int[] {0, 1, 30, 300}) {
            List<Cell> cells = IntStream.range(0, columns)
                    .mapToObj(i -> new Cell(0, i, 1, 1, "字".repeat(length * (i % 3))))
                    .toList();
            double[] widths = ColumnWidths.of(new Table(1, columns, 0, cells));
            assertThat(Arrays.stream(widths).sum()).isCloseTo(1, within(1e-9));
            assertThat(widths).hasSize(columns);
            assertThat(Arrays.stream(widths).min().orElse(0)).isPositive();
        }
    }

    @Test
    void asksCellsOverSeveralColumnsForNoWidth() {
        Table table = new Table(1, 2, 0, List.of(new Cell(0, 0, 1, 2, "很长的通栏标题".repeat(9))));

        double[] widths = ColumnWidths.of(table);

        assertThat(widths[0]).isEqualTo(widths[1]);
    }

    private static Composition composed(Head head, Closing closing, Imprint imprint, String html) {
        return Composition.of(OfficialDocument.of(head, closing, imprint, html), FRAME);
    }

    private static List<Line> lines(Composition composition) {
        return composition.pieces().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .toList();
    }

    private static String text(Composition composition, Part part) {
        return lines(composition).stream()
                .filter(line -> line.part() == part)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
