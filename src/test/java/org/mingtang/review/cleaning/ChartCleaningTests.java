package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.review.cleaning.OfficeFile.A;
import static org.mingtang.review.cleaning.OfficeFile.OFFICE;
import static org.mingtang.review.cleaning.OfficeFile.R;
import static org.mingtang.review.cleaning.OfficeFile.S;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** What charts keep besides what they draw: their workbooks, filtered series, references to sheets that are gone. */
class ChartCleaningTests {

    private static final String C = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";
    private static final String C15 = "xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\"";

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pptx"})
    @DisplayName("The workbook behind a chart goes, the values drawn stay")
    void takesTheWorkbookOutAndLeavesTheDrawing(String kind) throws IOException {
        Path file = withChart(kind, chart(series("Sheet1", "一季度", "41"), "<c:externalData r:id=\"r1\"/>"))
                .part(folder(kind) + "/embeddings/Microsoft_Excel_Sheet1.xlsx", "底稿里的名单")
                .relation(
                        folder(kind) + "/charts/chart1.xml",
                        OFFICE + "package",
                        "../embeddings/Microsoft_Excel_Sheet1.xlsx")
                .in(folder, "a." + kind);

        assertThat(cleaner.hidden("a." + kind, file))
                .containsExactly(
                        new HiddenContent(Kind.EMBEDDED_FILE, "图表的底数工作簿 Microsoft_Excel_Sheet1.xlsx", "", false));
        byte[] clean = cleaner.clean("a." + kind, file).content();
        assertThat(SomeFiles.all(clean)).contains("一季度", "<c:v>41</c:v>").doesNotContain("底稿里的名单", "externalData");
        assertThat(cleaner.hidden("a." + kind, SomeFiles.put(folder, "b." + kind, clean)))
                .isEmpty();
    }

    @Test
    @DisplayName("A chart that draws from a file elsewhere does not tell where that lies")
    void takesLinksToOtherFilesOut() throws IOException {
        OfficeFile made = withChart("docx", chart(series("Sheet1", "一季度", "41"), "<c:externalData r:id=\"x1\"/>"))
                .part(
                        "word/charts/_rels/chart1.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"x1\" Type=\"" + OFFICE
                                + "oleObject\" TargetMode=\"External\" Target=\"file:///C:/张三/底稿.xlsx\"/></Relationships>");
        Path file = made.in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file))
                .containsExactly(new HiddenContent(Kind.OUTSIDE_LINKS, "图表引用的其他文件", "", false));
        assertThat(SomeFiles.all(cleaner.clean("a.docx", file).content())).doesNotContain("张三", "底稿");
    }

    @Test
    @DisplayName("Series that are filtered out of a chart go with all that was kept of them")
    void takesFilteredSeriesOut() throws IOException {
        String filtered = "<c:extLst><c:ext uri=\"{x}\"><c15:filteredBarSeries " + C15 + ">"
                + series("Sheet1", "未公开的方案", "97") + "</c15:filteredBarSeries></c:ext></c:extLst>";
        Path file = withChart("docx", chart(series("Sheet1", "一季度", "41") + filtered, ""))
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file))
                .containsExactly(new HiddenContent(Kind.CACHED_DATA, "图表中筛选掉的数据", "未公开的方案 97", false));
        assertThat(SomeFiles.all(cleaner.clean("a.docx", file).content()))
                .contains("一季度")
                .doesNotContain("未公开的方案", "97", "extLst");
    }

    @Test
    void takesHiddenSeriesOfNewChartsOutWithTheirData() throws IOException {
        String cx = "<cx:chartSpace xmlns:cx=\"cx\"><cx:chartData>"
                + "<cx:data id=\"0\"><cx:pt>41</cx:pt></cx:data><cx:data id=\"1\"><cx:pt>97</cx:pt></cx:data></cx:chartData>"
                + "<cx:chart><cx:series><cx:dataId val=\"0\"/></cx:series>"
                + "<cx:series hidden=\"1\"><cx:tx><cx:v>备选</cx:v></cx:tx><cx:dataId val=\"1\"/></cx:series></cx:chart></cx:chartSpace>";
        Path file = withChart("docx", cx).in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file))
                .containsExactly(new HiddenContent(Kind.CACHED_DATA, "图表中隐藏的系列", "备选", false));
        assertThat(SomeFiles.all(cleaner.clean("a.docx", file).content()))
                .contains(">41<")
                .doesNotContain("97", "备选");
    }

    @Test
    @DisplayName("A chart of a hidden sheet keeps what it draws as plain values, and no word of the sheet")
    void cutsAChartOffFromAHiddenSheet() throws IOException {
        String title = "<c:title><c:tx>" + text("底数", "季度情况") + "</c:tx></c:title>";
        byte[] clean = cleaned(workbook(chart(title + series("底数", "一季度", "41"), "")));
        String chart = SomeFiles.parts(clean).get("xl/charts/chart1.xml");

        assertThat(chart)
                .contains("<c:tx><c:v>一季度</c:v></c:tx>", "<c:numLit>", "<c:v>41</c:v>", "<a:t>季度情况</a:t>")
                .doesNotContain("底数", "numRef", "strRef");
        assertThat(SomeFiles.parts(clean)).doesNotContainKey("xl/worksheets/sheet2.xml");
    }

    @Test
    @DisplayName("References to sheets that stay, to names and to other files are left as they are")
    void leavesOtherReferencesAlone() throws IOException {
        String chart =
                chart(series("公示", "一季度", "41") + series("[0]", "名称", "1") + series("[别的.xlsx]表", "别处", "2"), "");
        String kept = SomeFiles.parts(cleaned(workbook(chart))).get("xl/charts/chart1.xml");

        assertThat(kept).contains("公示!$B$1", "[0]!$B$1", "[别的.xlsx]表!$B$1", "numRef", "strRef");
    }

    @Test
    void knowsASheetWhoseNameNeedsQuotes() throws IOException {
        String chart = chart(series("'底 数'", "一季度", "41"), "");
        Map<String, String> parts =
                SomeFiles.parts(cleaned(workbook(chart).part("xl/workbook.xml", workbook("公示", "底 数"))));

        assertThat(parts.get("xl/charts/chart1.xml")).doesNotContain("底 数").contains("numLit");
    }

    @Test
    void saysNothingOfAChartThatShowsAllItHas() throws IOException {
        assertThat(cleaner.hidden(
                        "a.docx",
                        withChart("docx", chart(series("Sheet1", "一季度", "41"), ""))
                                .in(folder, "a.docx")))
                .isEmpty();
    }

    private byte[] cleaned(OfficeFile workbook) throws IOException {
        return cleaner.clean("a.xlsx", workbook.in(folder, "a.xlsx")).content();
    }

    /** One sheet that is seen, 公示, and one that is not, 底数; the chart hangs on the first. */
    private static OfficeFile workbook(String chart) {
        return OfficeFile.workbook("", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>看得见</t></is></c></row>")
                .part("xl/workbook.xml", workbook("公示", "底数"))
                .part("xl/worksheets/sheet2.xml", "<worksheet " + S + "><sheetData/></worksheet>")
                .relation("xl/workbook.xml", OFFICE + "worksheet", "worksheets/sheet2.xml")
                .relation("xl/worksheets/sheet1.xml", OFFICE + "drawing", "../drawings/drawing1.xml")
                .part("xl/drawings/drawing1.xml", "<d/>")
                .relation("xl/drawings/drawing1.xml", OFFICE + "chart", "../charts/chart1.xml")
                .part("xl/charts/chart1.xml", chart);
    }

    private static String workbook(String shown, String hidden) {
        return "<workbook " + S + " " + R + "><sheets><sheet name=\"" + shown + "\" sheetId=\"1\" r:id=\"r1\"/>"
                + "<sheet name=\"" + hidden + "\" sheetId=\"2\" state=\"hidden\" r:id=\"r3\"/></sheets></workbook>";
    }

    private static OfficeFile withChart(String kind, String chart) {
        OfficeFile file = kind.equals("docx")
                ? OfficeFile.word("<w:p><w:r><w:t>看得见</w:t></w:r></w:p>")
                : new OfficeFile()
                        .types()
                        .relation("", OFFICE + "officeDocument", "ppt/presentation.xml")
                        .part("ppt/presentation.xml", "<p:presentation " + OfficeFile.P + "/>")
                        .relation("ppt/presentation.xml", OFFICE + "slide", "slides/slide1.xml")
                        .part("ppt/slides/slide1.xml", "<p:sld " + OfficeFile.P + "/>");
        return file.relation(
                        kind.equals("docx") ? "word/document.xml" : "ppt/slides/slide1.xml",
                        OFFICE + "chart",
                        kind.equals("docx") ? "charts/chart1.xml" : "../charts/chart1.xml")
                .part(folder(kind) + "/charts/chart1.xml", chart);
    }

    private static String folder(String kind) {
        return kind.equals("docx") ? "word" : "ppt";
    }

    private static String chart(String plot, String after) {
        return "<c:chartSpace " + C + " " + A + " " + R + "><c:chart>" + plot + "</c:chart>" + after
                + "</c:chartSpace>";
    }

    private static String series(String sheet, String name, String value) {
        return "<c:ser><c:tx>" + text(sheet, name) + "</c:tx><c:val><c:numRef><c:f>" + sheet
                + "!$B$2:$B$9</c:f><c:numCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>" + value
                + "</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>";
    }

    private static String text(String sheet, String words) {
        return "<c:strRef><c:f>" + sheet + "!$B$1</c:f><c:strCache><c:pt idx=\"0\"><c:v>" + words
                + "</c:v></c:pt></c:strCache></c:strRef>";
    }
}
