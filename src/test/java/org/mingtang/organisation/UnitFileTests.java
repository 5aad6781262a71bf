package org.mingtang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mingtang.organisation.PaperCity.CITY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;

class UnitFileTests {

    private static final String HEADING = "上级,全称,简称,曾用名,类别,行政区划代码,状态\n";

    private final PaperCity city = PaperCity.small()
            .unit("云麓市教育局", "市教育局", UnitKind.DEPARTMENT, CITY, "市教体局", "市教委")
            .department("云麓市甲局", CITY)
            .department("云麓市乙局", CITY)
            .dissolve("云麓市甲局")
            .merge("云麓市乙局", "云麓市教育局");

    @Test
    void writesOneLineForEachUnitUnderTheHeadings() {
        assertThat(UnitFile.lines(UnitRows.of(city.tree())))
                .startsWith(UnitRow.HEADINGS, List.of("", CITY, CITY, "", "政府", "", "在用"))
                .contains(List.of(CITY, "云麓市教育局", "市教育局", "市教体局、市教委", "部门", "", "在用"))
                .contains(List.of(CITY, "云麓市甲局", "云麓市甲局", "", "部门", "", "撤销"))
                .contains(List.of(CITY, "云麓市乙局", "云麓市乙局", "", "部门", "", "并入：云麓市教育局"))
                .hasSize(6);
    }

    @Test
    void readsBackCellByCellWhatItWrote() throws IOException {
        var table = UnitRows.of(city.tree());
        assertThat(UnitFile.read(UnitFile.csv(table))).isEqualTo(UnitFile.lines(table));
        assertThat(UnitFile.read(UnitFile.xlsx(table))).isEqualTo(UnitFile.lines(table));
        assertThat(UnitRows.of(UnitFile.read(UnitFile.xlsx(table))).rows()).isEqualTo(table.rows());
    }

    @Test
    @DisplayName("A csv file begins with the mark that spreadsheets tell UTF-8 by")
    void marksItsEncoding() {
        assertThat(UnitFile.csv(UnitRows.of(city.tree()))).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    @DisplayName("A cell of the written sheet is text, never a formula, and the headings stay in view")
    void writesTextOnly() throws IOException {
        var table = new UnitRows(
                List.of(new UnitRow(2, "", "=1+1", "@甲", List.of("+1"), UnitKind.DEPARTMENT, null, "在用")), List.of());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(UnitFile.xlsx(table)))) {
            var sheet = book.getSheet("机构");
            sheet.getRow(1).forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @ParameterizedTest
    @DisplayName("csv is read in the encodings that Chinese spreadsheets save it in")
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void readsTheUsualEncodings(String encoding) {
        var csv = (HEADING + ",云麓市人民政府,市政府,,政府,999100,在用\r\n").getBytes(Charset.forName(encoding));
        assertThat(UnitRows.of(UnitFile.read(csv)).rows())
                .containsExactly(
                        new UnitRow(2, "", CITY, "市政府", List.of(), UnitKind.GOVERNMENT, "999100", UnitRow.IN_USE));
    }

    @Test
    @DisplayName("Characters outside of GBK are kept by GB18030")
    void readsRareCharacters() {
        var csv = (HEADING + ",䶮江县人民政府,,,政府,,\n").getBytes(Charset.forName("GB18030"));
        assertThat(UnitRows.of(UnitFile.read(csv)).rows())
                .extracting(UnitRow::name)
                .containsExactly("䶮江县人民政府");
    }

    @Test
    void readsNumbersAsTheyAreShown() throws IOException {
        var file = sheet(sheet -> {
            heading(sheet);
            var row = sheet.createRow(1);
            row.createCell(1).setCellValue(CITY);
            row.createCell(4).setCellValue("政府");
            row.createCell(5).setCellValue(999100);
        });
        assertThat(UnitRows.of(UnitFile.read(file)).rows())
                .extracting(UnitRow::division)
                .containsExactly("999100");
    }

    @Test
    @DisplayName("A cell with a formula counts as what it shows")
    void readsTheValueOfAFormula() throws IOException {
        var file = sheet(sheet -> {
            heading(sheet);
            var row = sheet.createRow(1);
            row.createCell(1).setCellFormula("\"云麓市\"&\"教育局\"");
            row.createCell(4).setCellValue("部门");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(UnitRows.of(UnitFile.read(file)).rows())
                .extracting(UnitRow::name)
                .containsExactly("云麓市教育局");
    }

    @Test
    @DisplayName("Line numbers are those the person sees, blank rows counted")
    void countsLinesAsThePersonSeesThem() throws IOException {
        var file = sheet(sheet -> {
            heading(sheet);
            var row = sheet.createRow(4);
            row.createCell(1).setCellValue("云麓市教育局");
            row.createCell(4).setCellValue("局");
        });
        assertThat(UnitRows.of(UnitFile.read(file)).refusals())
                .extracting(Refusal::field)
                .containsExactly("line5");
        var csv = (HEADING + ",,,,,,\n\n,云麓市教育局,,,局,,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(UnitRows.of(UnitFile.read(csv)).refusals())
                .extracting(Refusal::field)
                .containsExactly("line4");
    }

    @Test
    void readsTheFirstSheetOnly() throws IOException {
        var file = sheet(sheet -> {
            heading(sheet);
            sheet.getWorkbook().createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
        });
        assertThat(UnitFile.read(file)).containsExactly(UnitRow.HEADINGS);
    }

    @Test
    @DisplayName("Another kind of zipped file is refused with a sentence")
    void refusesAWordFile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var text = new XWPFDocument()) {
            text.createParagraph().createRun().setText("机构");
            text.write(out);
        }
        assertThatExceptionOfType(UnlawfulAct.class)
                .isThrownBy(() -> UnitFile.read(out.toByteArray()))
                .withMessageContaining("打不开");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 400})
    @DisplayName("A file cut off anywhere is refused with a sentence, or asks for its columns")
    void refusesACutFile(int bytes) throws IOException {
        var whole = UnitFile.xlsx(UnitRows.of(city.tree()));
        var cut = java.util.Arrays.copyOf(whole, bytes);
        if (bytes == 1) {
            assertThat(UnitRows.of(UnitFile.read(cut)).refusals()).hasSize(1);
        } else {
            assertThatExceptionOfType(UnlawfulAct.class).isThrownBy(() -> UnitFile.read(cut));
        }
    }

    @Test
    void takesAnEmptyFileAsATableWithoutHeadings() {
        assertThat(UnitFile.read(new byte[0])).isEmpty();
        assertThat(UnitRows.of(UnitFile.read(new byte[0])).refusals())
                .extracting(Refusal::message)
                .singleElement()
                .asString()
                .startsWith("文件是空的");
    }

    private static void heading(XSSFSheet sheet) {
        var row = sheet.createRow(0);
        for (int i = 0; i < UnitRow.HEADINGS.size(); i++) {
            row.createCell(i).setCellValue(UnitRow.HEADINGS.get(i));
        }
    }

    private static byte[] sheet(Consumer<XSSFSheet> content) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            content.accept(book.createSheet());
            book.write(out);
            return out.toByteArray();
        }
    }
}
