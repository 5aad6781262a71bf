package org.mingtang.publication.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.publication.catalogue.DirectoryFile.Field;

/** Merged cells read, and workbooks written so that they read back. */
class SheetCellsTests {

    private static final SheetCells CELLS = new SheetCells(new Grid(
            4,
            4,
            List.of(
                    new Cell(0, 0, 1, 4, " 财政 领域 "),
                    new Cell(1, 0, 2, 1, "甲"),
                    new Cell(1, 1, 1, 2, "乙\n丙"),
                    new Cell(2, 1, 1, 1, "  "),
                    new Cell(2, 3, 1, 1, "丁")),
            new Place(1, 0)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 3 | 财政 领域
            1 | 0 | 甲
            2 | 0 | 甲
            1 | 2 | 乙\\n丙
            2 | 1 | ''
            2 | 2 | ''
            3 | 3 | ''
            9 | 9 | ''
            """)
    void saysAtEachPlaceWhatTheWholeCellSays(int row, int column, String text) {
        assertThat(CELLS.text(row, column)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void comparesHeadingsWithoutBlanks() {
        assertThat(CELLS.plain(0, 0)).isEqualTo("财政领域");
        assertThat(CELLS.plain(1, 1)).isEqualTo("乙丙");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 0, true", "1, 1, false", "2, 1, false", "3, 0, false"})
    void knowsWhatGoesOnFromAbove(int row, int column, boolean goesOn) {
        assertThat(CELLS.goesOn(row, column)).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"0, 财政 领域", "1, none", "2, none", "3, none"})
    void knowsARowThatIsOneHeadingAcross(int row, String banner) {
        assertThat(CELLS.banner(row)).isEqualTo(banner);
    }

    @Test
    void knowsAnEmptyRow() {
        assertThat(CELLS.blank(3)).isTrue();
        assertThat(CELLS.blank(2)).isFalse();
    }

    @Test
    @DisplayName("a sheet for each field, one line after the other, neighbours of one matter under one cell")
    void writesASheetForEachField() throws Exception {
        Map<String, List<Line>> sheets = new LinkedHashMap<>();
        sheets.put("财政预决算", List.of(line("预算", "政府预算"), line("预算", "部门预算"), line("决算", "政府决算")));
        sheets.put("安全/生产: [一]?*", List.of(line("", "检查")));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(DirectoryWorkbook.of(sheets)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("财政预决算领域政务公开标准目录");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(sheet.getMergedRegions())
                    .anySatisfy(region -> assertThat(region.formatAsString()).isEqualTo("B4:B5"));
            assertThat(workbook.getSheetName(1)).startsWith("2 ").doesNotContain("/", ":", "[", "?");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsBackWhatItWrites(int which) {
        Line written = List.of(
                        line("预算", "政府预算"),
                        new Line("f03-002", "f03", "FIELD", 2, all(), null, null),
                        line("", "只有二级"),
                        new Line("f03-003", "f03", "FIELD", 3, formula(), null, null))
                .get(which);
        byte[] workbook = DirectoryWorkbook.of(Map.of("财政预决算", List.of(written)));

        DirectoryFile read =
                DirectoryFile.read(DirectoryTable.read(workbook), List.of(new Field("f03", "财政预决算")), null);

        assertThat(read.refusals()).isEmpty();
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.refusals()).isEmpty();
            assertThat(row.text()).isEqualTo(written.text());
        });
    }

    @Test
    void writesAnEmptyWorkbookThatOpens() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(DirectoryWorkbook.of(Map.of())))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    private static Line line(String matter, String name) {
        LineText good = LineTextTests.GOOD;
        LineText text = new LineText(
                matter,
                name,
                good.content(),
                good.basis(),
                good.timeLimit(),
                good.owners(),
                good.carriers(),
                true,
                "",
                true,
                false,
                true,
                false,
                "",
                null);
        return new Line("f03-001", "f03", "FIELD", 1, text, null, null);
    }

    private static LineText all() {
        return new LineText(
                "甲",
                "乙",
                "一\n二",
                "依据",
                "时限",
                "各部门",
                Set.of(Carrier.values()),
                true,
                "学生家长",
                true,
                true,
                true,
                true,
                "全过程",
                null);
    }

    private static LineText formula() {
        return new LineText(
                "=1+1",
                "@x",
                "-1",
                "+1",
                "时限",
                "区教育局",
                Set.of(Carrier.OTHER),
                false,
                "残疾人",
                false,
                true,
                false,
                true,
                "",
                null);
    }
}
