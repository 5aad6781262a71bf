package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

class SheetCleaningTests {

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Hidden and very hidden sheets go; values computed from them stay as they are shown")
    void takesHiddenSheetsOut() throws IOException {
        byte[] clean;
        try (var book = new XSSFWorkbook()) {
            book.createSheet("底数").createRow(0).createCell(0).setCellValue("某户身份证");
            book.getSheet("底数").getRow(0).createCell(1).setCellValue(42);
            var shown = book.createSheet("公示表");
            shown.createRow(0).createCell(0).setCellValue("合计");
            shown.getRow(0).createCell(1).setCellFormula("底数!B1*2");
            book.createSheet("深藏").createRow(0).createCell(0).setCellValue("深藏的话");
            book.createSheet("附表").createRow(0).createCell(0).setCellValue("附表的话");
            book.setPrintArea(1, "$A$1:$B$1");
            book.setPrintArea(2, "$A$1:$A$1");
            book.setPrintArea(3, "$A$1:$A$1");
            book.setActiveSheet(1);
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Path file = save(book, "公示.xlsx");
            assertThat(cleaner.hidden("公示.xlsx", file))
                    .extracting(HiddenContent::where)
                    .contains("工作表“底数”", "工作表“深藏”（深度隐藏）");
            clean = cleaner.clean("公示.xlsx", file).content();
        }
        assertThat(SomeFiles.all(clean)).doesNotContain("某户身份证", "深藏", "底数");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheet("公示表").getRow(0).getCell(1).getNumericCellValue())
                    .isEqualTo(84);
            assertThat(book.getSheet("附表").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("附表的话");
            assertThat(book.getPrintArea(0)).isEqualTo("公示表!$A$1:$B$1");
            assertThat(book.getPrintArea(1)).isEqualTo("附表!$A$1:$A$1");
        }
        assertThat(cleaner.hidden("公示.xlsx", SomeFiles.put(folder, "2.xlsx", clean)))
                .isEmpty();
    }

    @Test
    @DisplayName("What stands in hidden rows and columns goes, also from the workbook's list of texts")
    void emptiesHiddenRowsAndColumns() throws IOException {
        byte[] clean;
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("名单");
            for (int i = 0; i < 4; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("姓名" + i);
                row.createCell(1).setCellValue("证件" + i);
                row.createCell(2).setCellValue(100 + i);
            }
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            sheet.createRow(4).createCell(1).setCellValue("合并后看得见");
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 1, 2));
            sheet.getRow(4).createCell(3).setCellFormula("SUM(C1:C4)");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Path file = save(book, "名单.xlsx");
            assertThat(cleaner.hidden("名单.xlsx", file))
                    .filteredOn(each -> each.kind() == Kind.HIDDEN_CELLS)
                    .singleElement()
                    .extracting(HiddenContent::where)
                    .isEqualTo("1个隐藏行、隐藏列中3个单元格");
            clean = cleaner.clean("名单.xlsx", file).content();
        }
        assertThat(SomeFiles.all(clean)).doesNotContain("姓名2", "证件").contains("姓名1", "合并后看得见");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
            var sheet = book.getSheet("名单");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("姓名3");
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(406);
        }
        assertThat(cleaner.hidden("名单.xlsx", SomeFiles.put(folder, "2.xlsx", clean)))
                .isEmpty();
    }

    @Test
    void takesCommentsPropertiesAndOutsideNamesOut() throws IOException {
        byte[] clean;
        try (var book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator("张三");
            var sheet = book.createSheet("表一");
            sheet.createRow(0).createCell(0).setCellValue("看得见");
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setRow2(3);
            anchor.setCol2(3);
            var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(book.getCreationHelper().createRichTextString("这户先不报"));
            comment.setAuthor("张三");
            sheet.getRow(0).getCell(0).setCellComment(comment);
            var name = book.createName();
            name.setNameName("底表");
            name.setRefersToFormula("'D:\\内部\\[底表.xlsx]表一'!$A$1");
            Path file = save(book, "a.xlsx");
            assertThat(cleaner.hidden("a.xlsx", file))
                    .extracting(HiddenContent::kind)
                    .contains(Kind.COMMENTS, Kind.PROPERTIES, Kind.OUTSIDE_LINKS);
            clean = cleaner.clean("a.xlsx", file).content();
        }
        assertThat(SomeFiles.all(clean)).doesNotContain("这户先不报", "张三", "底表", "legacyDrawing");
        assertThat(SomeFiles.parts(clean).keySet()).noneMatch(name -> name.endsWith(".vml"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
            assertThat(book.getSheetAt(0).getCellComments()).isEmpty();
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("看得见");
        }
        assertThat(cleaner.hidden("a.xlsx", SomeFiles.put(folder, "b.xlsx", clean)))
                .isEmpty();
    }

    @Test
    void leavesACleanWorkbookByteForByte() throws IOException {
        byte[] once;
        try (var book = new XSSFWorkbook()) {
            book.createSheet("表").createRow(0).createCell(0).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            once = cleaner.clean("a.xlsx", save(book, "a.xlsx")).content();
        }
        Path file = SomeFiles.put(folder, "b.xlsx", once);
        assertThat(cleaner.clean("b.xlsx", file).content()).isEqualTo(once);
        assertThat(SomeFiles.all(once)).contains("1+1");
    }

    @Test
    @DisplayName("Of an old workbook the properties go; what stays hidden is named, with what to do")
    void tellsWhatStaysInOldWorkbooks() throws IOException {
        try (var book = new HSSFWorkbook()) {
            book.createInformationProperties();
            book.getSummaryInformation().setAuthor("张三");
            book.createSheet("公示").createRow(0).createCell(0).setCellValue("看得见");
            book.createSheet("底数").createRow(0).createCell(0).setCellValue("底");
            book.setSheetHidden(1, true);
            Path file = save(book, "旧.xls");
            var cleaned = cleaner.clean("旧.xls", file);
            assertThat(cleaned.removed()).extracting(HiddenContent::kind).containsExactly(Kind.PROPERTIES);
            assertThat(cleaned.left()).extracting(HiddenContent::where).containsExactly("工作表“底数”，请另存为xlsx后清理");
            try (var read = new HSSFWorkbook(new ByteArrayInputStream(cleaned.content()))) {
                assertThat(read.getSummaryInformation()).isNull();
                assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("看得见");
            }
        }
    }

    private Path save(Workbook book, String name) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            book.write(out);
            return SomeFiles.put(folder, name, out.toByteArray());
        }
    }
}
