package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.documents.SourceDocument.Format;

class WorkbookReaderTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private SourceDocument read(Format format, Consumer<Workbook> filling) {
        return desk.read("台账." + format.name().toLowerCase(Locale.ROOT), bytes(format, filling));
    }

    private static byte[] bytes(Format format, Consumer<Workbook> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = format == Format.XLS ? new HSSFWorkbook() : new XSSFWorkbook()) {
            filling.accept(workbook);
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.createCell(column);
    }

    private static void fill(Sheet sheet, String... rows) {
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split(",", -1);
            for (int column = 0; column < texts.length; column++) {
                if (!texts[column].isEmpty()) {
                    cell(sheet, row, column).setCellValue(texts[column]);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void readsMergedRegionsAsSpans(Format format) {
        SourceDocument document = read(format, workbook -> {
            Sheet sheet = workbook.createSheet("任务");
            fill(sheet, "云麓市公开任务,,,", "序号,责任分工,,时限", ",牵头,配合,", "1,市教育局,市民政局,6月");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        });

        assertThat(document.format()).isEqualTo(format);
        assertThat(Sketch.of(document)).isEqualTo("""
                [4 x 4]
                云麓市公开任务→4
                序号↓2 | 责任分工→2 | 时限↓2
                牵头 | 配合
                1 | 市教育局 | 市民政局 | 6月
                """);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void readsEverySheetThatIsNotHidden(Format format) {
        SourceDocument document = read(format, workbook -> {
            fill(workbook.createSheet("甲"), "一");
            fill(workbook.createSheet("暗"), "密");
            fill(workbook.createSheet("深"), "密");
            workbook.createSheet("空");
            fill(workbook.createSheet("乙"), "二");
            workbook.setSheetHidden(1, true);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(Sketch.of(document)).isEqualTo("[1 x 1]\n一\n[1 x 1]\n二\n");
        assertThat(document.blocks()).extracting(block -> block.place().page()).containsExactly(1, 5);
        assertThat(document.blocks())
                .extracting(block -> block.place().position())
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy/m/d | 2031/3/5",
                "yyyy\"年\"m\"月\"d\"日\" | 2031年3月5日",
                "yyyy\"年\"m\"月\" | 2031年3月",
                "m\"月\"d\"日\" | 3月5日",
                "yyyy\"年\"m\"月\"d\"日\";@ | 2031年3月5日",
                "[DBNum1][$-804]yyyy\"年\"m\"月\";@ | 2031年3月",
                "yyyy.m | 2031.3",
                "yyyy-mm-dd | 2031-03-05"
            })
    void showsDatesAsTheSheetDoes(String pattern, String shown) {
        SourceDocument document = read(Format.XLSX, workbook -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
            Cell cell = cell(workbook.createSheet(), 0, 0);
            cell.setCellValue(LocalDate.of(2031, 3, 5));
            cell.setCellStyle(style);
        });

        assertThat(Sketch.of(document)).isEqualTo("[1 x 1]\n" + shown + "\n");
    }

    @ParameterizedTest
    @CsvSource({"14, 2031/3/5", "27, 2031年3月", "31, 2031年3月5日", "57, 2031年3月", "58, 3月5日"})
    void showsBuiltInDateFormatsAsChineseExcelDoes(short builtIn, String shown) {
        SourceDocument document = read(Format.XLS, workbook -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(builtIn);
            Cell cell = cell(workbook.createSheet(), 0, 0);
            cell.setCellValue(LocalDate.of(2031, 3, 5));
            cell.setCellStyle(style);
        });

        assertThat(Sketch.of(document)).isEqualTo("[1 x 1]\n" + shown + "\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void showsNumbersPercentagesTruthAndFormulaResults(Format format) {
        SourceDocument document = read(format, workbook -> {
            Sheet sheet = workbook.createSheet();
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            CellStyle thousands = workbook.createCellStyle();
            thousands.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
            cell(sheet, 0, 0).setCellValue(12);
            cell(sheet, 0, 1).setCellValue(0.955);
            sheet.getRow(0).getCell(1).setCellStyle(percent);
            cell(sheet, 0, 2).setCellValue(12345);
            sheet.getRow(0).getCell(2).setCellStyle(thousands);
            cell(sheet, 0, 3).setCellValue(true);
            cell(sheet, 0, 4).setCellFormula("A1*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(Sketch.of(document)).isEqualTo("[1 x 5]\n12 | 95.5% | 12,345 | TRUE | 24\n");
    }

    @Test
    void keepsLineBreaksInsideACell() {
        SourceDocument document = read(Format.XLSX, workbook -> fill(workbook.createSheet(), "市教育局\n市民政局,乙"));

        assertThat(Sketch.of(document)).isEqualTo("[1 x 2]\n市教育局/市民政局 | 乙\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void dropsEmptyRowsAndColumnsAtTheEndOnly(Format format) {
        SourceDocument document = read(format, workbook -> {
            Sheet sheet = workbook.createSheet();
            fill(sheet, ",甲", "", "乙");
            cell(sheet, 9, 9).setCellValue("  ");
            cell(sheet, 50, 3).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(2, 20, 0, 0));
        });

        assertThat(Sketch.of(document)).isEqualTo("[3 x 2]\n_ | 甲\n_ | _\n乙 | _\n");
    }

    @Test
    void cutsAMergedTitleToTheColumnsInUse() {
        SourceDocument document = read(Format.XLSX, workbook -> {
            Sheet sheet = workbook.createSheet();
            fill(sheet, "标题", "甲,乙");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 16_383));
        });

        assertThat(Sketch.of(document)).isEqualTo("[2 x 2]\n标题→2\n甲 | 乙\n");
    }

    @Test
    void ignoresABlankInTheLastCellOfTheSheet() {
        SourceDocument document = read(Format.XLSX, workbook -> {
            Sheet sheet = workbook.createSheet();
            fill(sheet, "甲,乙");
            cell(sheet, 1_048_575, 16_383).setCellValue(" ");
        });

        assertThat(Sketch.of(document)).isEqualTo("[1 x 2]\n甲 | 乙\n");
    }

    @Test
    void refusesTextInTheLastCellOfTheSheet() {
        byte[] file = bytes(Format.XLSX, workbook -> {
            Sheet sheet = workbook.createSheet();
            fill(sheet, "甲");
            cell(sheet, 1_048_575, 16_383).setCellValue("远");
        });

        assertThat(desk.refusal("远.xlsx", file)).contains("超出可读范围");
    }

    @Test
    void refusesASheetWithMoreSlotsThanItCanHold() {
        byte[] file = bytes(Format.XLSX, workbook -> {
            Sheet sheet = workbook.createSheet();
            cell(sheet, 19_999, 0).setCellValue("下");
            cell(sheet, 0, 999).setCellValue("右");
        });

        assertThat(desk.refusal("大.xlsx", file)).contains("超出可读范围");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void refusesAWorkbookWithoutContent(Format format) {
        assertThat(desk.refusal("空.xlsx", bytes(format, Workbook::createSheet))).contains("没有文字和表格");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void refusesATruncatedWorkbook(Format format) {
        byte[] whole = bytes(format, workbook -> fill(workbook.createSheet(), "甲"));

        assertThat(desk.refusal("半截.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .contains("已损坏或不完整");
    }
}
