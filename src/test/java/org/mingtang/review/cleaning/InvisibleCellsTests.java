package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** Cells of workbooks that hold something nobody sees. */
class InvisibleCellsTests {

    /** Look 0 plain; the others by their places in this list. */
    private static final String STYLES = """
            <numFmts count="3"><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0;-0;;@"/>
            <numFmt numFmtId="172" formatCode="[Red]0.00_ ;;0"/></numFmts>
            <fonts><font><sz val="11"/></font>
            <font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color indexed="9"/></font>
            <font><color theme="1" tint="1"/></font><font><sz val="1"/></font><font><color theme="0" tint="-0.5"/></font>
            <font><color auto="1"/></font></fonts>
            <fills><fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FF1F497D"/></patternFill></fill>
            <fill><patternFill patternType="solid"><fgColor theme="0"/></patternFill></fill>
            <fill><patternFill patternType="gray125"/></fill>
            <fill><gradientFill><stop/></gradientFill></fill><fill/></fills>
            <cellXfs>%s</cellXfs>""";

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "fontId='1' fillId='0'|1个单元格文字与底色相同",
                "fontId='2' fillId='0'|1个单元格文字与底色相同",
                "fontId='3' fillId='0'|1个单元格文字与底色相同",
                "fontId='4' fillId='0'|1个单元格文字与底色相同",
                "fontId='1' fillId='2'|1个单元格文字与底色相同",
                "fontId='1' fillId='5'|1个单元格文字与底色相同",
                "fontId='5' fillId='0'|1个单元格文字在1磅以下",
                "fontId='0' fillId='0' numFmtId='170'|1个单元格用数字格式隐藏",
                "fontId='1' fillId='1'|-",
                "fontId='1' fillId='3'|-",
                "fontId='1' fillId='4'|-",
                "fontId='6' fillId='0'|-",
                "fontId='7' fillId='0'|-",
                "fontId='0' fillId='0'|-",
                "fontId='77' fillId='0'|-",
                "fontId='1' fillId='99'|1个单元格文字与底色相同",
                "fontId='0' fillId='0' numFmtId='171'|-"
            })
    void tellsCellsNobodySeesFromOthers(String look, String where) throws IOException {
        Path file = workbook("<xf/><xf " + look + "/>", cell("A1", "", "看得见") + cell("B1", "1", "底价三十万"));

        if (where == null) {
            assertThat(cleaner.hidden("a.xlsx", file)).isEmpty();
            return;
        }
        assertThat(cleaner.hidden("a.xlsx", file))
                .containsExactly(new HiddenContent(Kind.HIDDEN_TEXT, where, "底价三十万", false));
        byte[] clean = cleaner.clean("a.xlsx", file).content();
        assertThat(SomeFiles.all(clean)).doesNotContain("底价三十万").contains("看得见");
        assertThat(cleaner.hidden("a.xlsx", SomeFiles.put(folder, "b.xlsx", clean)))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("ECMA-376 18.8.31: which of the sections counts depends on the value")
    @CsvSource(
            delimiter = '|',
            value = {
                ";;;|n|5|true",
                ";;;|n|-5|true",
                ";;;|s|密|true",
                ";;;|str|密|true",
                ";;;|inlineStr|密|true",
                ";;;|b|1|false",
                ";;;|e|#N/A|false",
                ";;;|n|0|false",
                ";;|s|密|false",
                ";;|n|5|true",
                ";;|''|5|true",
                "0;;|n|5|false",
                "0;;|n|-5|true",
                "0;;|n|0|false",
                "0;-0;;@|n|-5|false",
                "0;-0;;@|s|密|false",
                "0;-0;;|s|密|true",
                "General|n|5|false",
                "''|n|5|false",
                "\"\";\"\"|n|5|true",
                "\"a;b\"|n|5|false",
                "\"a;b\";|n|-5|true",
                "\\;;0|n|5|false",
                "[Red];[Blue]|n|5|true",
                "_ ;_ |n|5|true",
                "* ;0|n|5|true",
                "0;|n|1.5E3|false",
                ";0|n|1.5E3|true"
            })
    void readsNumberFormats(String format, String type, String value, boolean away) {
        assertThat(InvisibleCells.formattedAway(format, type, value)).isEqualTo(away);
    }

    @Test
    @DisplayName("What a rule or a table style paints is not judged by the cell's own look")
    void leavesCellsThatARuleOrATablePaints() {
        String cells = cell("A1", "1", "表头") + cell("B1", "1", "规则") + cell("C1", "1", "底价三十万");
        OfficeFile file = file("<xf/><xf fontId='1' fillId='0'/>", cells)
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet " + OfficeFile.S + "><sheetData><row r=\"1\">" + cells
                                + "</row></sheetData><conditionalFormatting sqref=\"B1:B9 D1\"/></worksheet>")
                .part("xl/tables/table1.xml", "<table " + OfficeFile.S + " ref=\"A1:A3\"/>")
                .relation("xl/worksheets/sheet1.xml", OfficeFile.OFFICE + "table", "../tables/table1.xml");

        assertThat(cleaner.hidden("a.xlsx", file.in(folder, "a.xlsx")))
                .extracting(HiddenContent::example)
                .containsExactly("底价三十万");
    }

    @Test
    @DisplayName("What was computed from an emptied cell stays as the value that is shown")
    void freezesFormulasThatNeedThem() throws IOException {
        Path file = workbook(
                "<xf/><xf fontId='1' fillId='0'/>",
                "<c r=\"A1\" s=\"1\"><v>300000</v></c><c r=\"B1\"><f>A1*2</f><v>600000</v></c>");

        byte[] clean = cleaner.clean("a.xlsx", file).content();

        assertThat(SomeFiles.parts(clean).get("xl/worksheets/sheet1.xml"))
                .contains("<v>600000</v>")
                .doesNotContain("300000", "<f>");
    }

    @Test
    @DisplayName("The workbook's list of texts forgets what an emptied cell said, and keeps what others say")
    void forgetsSharedTexts() throws IOException {
        OfficeFile file = file(
                        "<xf/><xf fontId='1' fillId='0'/>",
                        "<c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\" s=\"1\"><v>1</v></c>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst " + OfficeFile.S + "><si><t>底价三十万</t></si><si><t>两处都有</t></si></sst>")
                .relation("xl/workbook.xml", OfficeFile.OFFICE + "sharedStrings", "sharedStrings.xml");

        byte[] clean = cleaner.clean("a.xlsx", file.in(folder, "a.xlsx")).content();

        assertThat(SomeFiles.parts(clean).get("xl/sharedStrings.xml"))
                .contains("两处都有")
                .doesNotContain("底价三十万");
    }

    @Test
    void countsTheCellsOfEachWay() {
        Path file = workbook(
                "<xf/><xf fontId='1' fillId='0'/><xf fontId='5' fillId='0'/>",
                cell("A1", "1", "一") + cell("B1", "1", "二") + cell("C1", "2", "三") + cell("D1", "1", " "));

        assertThat(cleaner.hidden("a.xlsx", file))
                .extracting(HiddenContent::where)
                .containsExactly("2个单元格文字与底色相同", "1个单元格文字在1磅以下");
    }

    @Test
    void readsAWorkbookWithoutLooks() {
        Path file = OfficeFile.workbook("", "<row r=\"1\">" + cell("A1", "7", "文字") + "</row>")
                .in(folder, "a.xlsx");

        assertThat(cleaner.hidden("a.xlsx", file)).isEmpty();
    }

    private Path workbook(String looks, String cells) {
        return file(looks, cells).in(folder, "a.xlsx");
    }

    private static OfficeFile file(String looks, String cells) {
        return OfficeFile.workbook(STYLES.formatted(looks), "<row r=\"1\">" + cells + "</row>")
                .theme("xl");
    }

    private static String cell(String place, String look, String words) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"" + (look.isEmpty() ? "" : " s=\"" + look + "\"") + "><is><t>"
                + words + "</t></is></c>";
    }
}
