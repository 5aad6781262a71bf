package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.UnlawfulAct;

/** Workbooks as an office's own program writes them. */
class ExcelRedactionTests {

    private static byte[] book(Consumer<XSSFWorkbook> with) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("人员表");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("姓名");
            head.createCell(1).setCellValue("数量");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("张三丰");
            row.createCell(1).setCellValue(2.5);
            row.createCell(2).setCellFormula("B2*2");
            row.createCell(3).setCellValue(true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            with.accept(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static RedactedFile redact(byte[] file, Redaction redaction) {
        return new Redactor().with(Ocr.none()).redact(file, redaction);
    }

    private static XSSFWorkbook opened(RedactedFile redacted) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(redacted.content()));
    }

    @Test
    void valuesStayWhatTheyWereAndFormulasBecomeTheirValues() throws IOException {
        try (var book = opened(redact(book(each -> {}), Leak.REDACTION))) {
            var row = book.getSheet("人员表").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("■■■■〔个人隐私〕");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(2.5);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(5);
            assertThat(row.getCell(3).getBooleanCellValue()).isTrue();
            assertThat(book.getSheet("人员表").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("姓名");
        }
    }

    @Test
    void noSharedStringIsLeftOver() throws IOException {
        Parts parts = Parts.read(redact(book(each -> {}), Leak.REDACTION).content());
        assertThat(parts.names(".*sharedStrings.*")).isEmpty();
        assertThat(parts.names("docProps/.*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A2,商业秘密", "B2,国家秘密", "C2,''", "D2,过程性信息"})
    @DisplayName("a cell by hand, whatever it holds")
    void aCellByHand(String at, String ground) throws IOException {
        RedactedFile redacted = redact(book(each -> {}), Redaction.of(new Area.InCell("人员表", at, ground)));
        assertThat(redacted.blackened()).containsExactly(new Removal("人员表!" + at, ground, 1));
        try (var book = opened(redacted)) {
            assertThat(book.getSheet("人员表")
                            .getRow(1)
                            .getCell(at.charAt(0) - 'A')
                            .getStringCellValue())
                    .isEqualTo(Blackening.block(ground));
        }
    }

    @Test
    void placesThatAreNotThereAreRefused() throws IOException {
        byte[] file =
                book(book -> book.createSheet("底稿").createRow(0).createCell(0).setCellValue(1));
        byte[] hidden = book(book -> {
            book.createSheet("底稿").createRow(0).createCell(0).setCellValue(1);
            book.setSheetHidden(1, true);
        });
        assertThatThrownBy(() -> redact(file, Redaction.of(new Area.InCell("人员表", "Z9", ""))))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("Z9");
        assertThatThrownBy(() -> redact(file, Redaction.of(new Area.InCell("无此表", "A1", ""))))
                .hasMessageContaining("没有名为“无此表”的工作表");
        assertThatThrownBy(() -> redact(hidden, Redaction.of(new Area.InCell("底稿", "A1", ""))))
                .hasMessageContaining("隐藏");
        assertThatThrownBy(() -> redact(file, Redaction.of(new Area.OnPage(1, 1, 1, 1, 1, ""))))
                .hasMessageContaining("按单元格遮盖");
        assertThatThrownBy(() -> new Area.InCell("a", "7B", "")).hasMessageContaining("B7");
    }

    @Test
    void hiddenSheetsGoAndTheOthersKeepTheirOrder() throws IOException {
        byte[] file = book(book -> {
            book.createSheet("底稿");
            book.createSheet("附表");
            book.setSheetHidden(1, true);
        });
        RedactedFile redacted = redact(file, Leak.REDACTION);
        try (var book = opened(redacted)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(1)).isEqualTo("附表");
        }
        assertThat(redacted.leftBehind()).contains("隐藏的工作表", "共享字符串表");
    }

    @Test
    @DisplayName("names sign by sign in neighbouring cells are one name")
    void namesOverCells() throws IOException {
        byte[] file = book(book -> {
            var row = book.getSheetAt(0).createRow(2);
            for (int i = 0; i < 3; i++) {
                row.createCell(i).setCellValue("张三丰".substring(i, i + 1));
            }
        });
        RedactedFile redacted = redact(file, Leak.REDACTION);
        assertThat(redacted.readBack().isRefused()).isFalse();
        try (var book = opened(redacted)) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void numbersOverCellsBecomeText() throws IOException {
        byte[] file = book(book -> {
            var row = book.getSheetAt(0).createRow(2);
            row.createCell(0).setCellValue(370602);
            row.createCell(1).setCellValue(19900101);
            row.createCell(2).setCellValue(1237);
        });
        RedactedFile redacted = redact(file, Leak.REDACTION);
        try (var book = opened(redacted)) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains("■■■■");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.3800001234E10,13800001234",
        "12,12",
        "370602.0,370602",
        "-1.5E-1,-0.15",
        "1E999999999,1E999999999",
        "abc,abc"
    })
    void numbersAreReadAsTheyAreShown(String stored, String plain) {
        assertThat(SheetCells.plain(stored)).isEqualTo(plain);
    }

    @Test
    void cellsWithoutAnAddressFollowTheOneBefore() throws IOException {
        byte[] file = WorkbookLeaks.with("<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>李四</t></is></c></row>", "", "")
                .bytes();
        RedactedFile redacted = redact(file, Redaction.of(new Area.InCell("人员表", "B2", "个人隐私")));
        assertThat(SeenText.of(redacted.content())).contains("■■■■").doesNotContain("李四");
    }
}
