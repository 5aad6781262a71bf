package org.mingtang.plan.board;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a plan with its progress as a workbook that prints on A4 landscape. */
final class PlanWorkbook {

    private static final List<String> HEADER = List.of("序号", "类别", "工作任务", "具体要求", "责任单位", "完成时限", "量化指标进度", "状态");
    private static final int[] WIDTHS = {7, 16, 20, 52, 26, 13, 28, 10};
    private static final int FIRST = 2;
    private static final int DEADLINE = 5;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("任务分解表");
    private final CellStyle body = style("仿宋_GB2312", 11, false, HorizontalAlignment.LEFT, true);
    private final CellStyle centred = style("仿宋_GB2312", 11, false, HorizontalAlignment.CENTER, true);
    private final CellStyle day = day();

    private PlanWorkbook() {}

    static void write(PlanBoard board, OutputStream to) throws IOException {
        PlanWorkbook plan = new PlanWorkbook();
        try (XSSFWorkbook workbook = plan.workbook) {
            plan.head(board);
            plan.rows(ExportRow.of(board));
            plan.print();
            workbook.write(to);
        }
    }

    private void head(PlanBoard board) {
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(36);
        put(title, 0, board.plan().title(), style("方正小标宋简体", 18, false, HorizontalAlignment.CENTER, false));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADER.size() - 1));
        CellStyle style = style("黑体", 11, true, HorizontalAlignment.CENTER, true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFRow header = sheet.createRow(FIRST - 1);
        header.setHeightInPoints(24);
        for (int i = 0; i < HEADER.size(); i++) {
            put(header, i, HEADER.get(i), style);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
    }

    private void rows(List<ExportRow> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            ExportRow task = tasks.get(i);
            XSSFRow row = sheet.createRow(FIRST + i);
            put(row, 0, task.number(), centred);
            put(row, 1, task.heading(), body);
            put(row, 2, task.matter(), body);
            put(row, 3, task.requirement(), body);
            put(row, 4, task.units(), body);
            deadline(row, task);
            put(row, 6, task.targets(), body);
            put(row, 7, task.state(), centred);
        }
        merge(tasks, 1);
        merge(tasks, 2);
    }

    /** A real date, so that the sheet sorts and filters by it; other deadlines in words. */
    private void deadline(XSSFRow row, ExportRow task) {
        put(row, DEADLINE, task.deadline(), centred);
        if (task.day() != null) {
            row.getCell(DEADLINE).setCellValue(task.day());
            row.getCell(DEADLINE).setCellStyle(day);
        }
    }

    private CellStyle day() {
        CellStyle style = style("仿宋_GB2312", 11, false, HorizontalAlignment.CENTER, true);
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }

    /** Neighbouring rows under the same heading share its cell. */
    private void merge(List<ExportRow> tasks, int column) {
        int begin = 0;
        for (int i = 1; i <= tasks.size(); i++) {
            if (i == tasks.size() || !key(tasks.get(i), column).equals(key(tasks.get(begin), column))) {
                if (i - begin > 1 && !key(tasks.get(begin), column).isBlank()) {
                    sheet.addMergedRegion(new CellRangeAddress(FIRST + begin, FIRST + i - 1, column, column));
                }
                begin = i;
            }
        }
    }

    private static String key(ExportRow row, int column) {
        return column == 1 ? row.heading() : (row.heading() + row.matter()).strip();
    }

    private void print() {
        sheet.createFreezePane(0, FIRST);
        sheet.setAutoFilter(
                new CellRangeAddress(FIRST - 1, Math.max(FIRST - 1, sheet.getLastRowNum()), 0, HEADER.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(FIRST - 1, FIRST - 1, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private CellStyle style(String font, int points, boolean bold, HorizontalAlignment aligned, boolean bordered) {
        XSSFFont made = workbook.createFont();
        made.setFontName(font);
        made.setFontHeightInPoints((short) points);
        made.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(made);
        style.setAlignment(aligned);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private static void put(XSSFRow row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(fitting(SafeCell.of(text)));
        cell.setCellStyle(style);
    }

    /** A longer text in one cell would make the whole workbook fail. */
    private static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
