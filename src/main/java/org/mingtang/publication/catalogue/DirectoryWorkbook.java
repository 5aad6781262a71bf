package org.mingtang.publication.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the catalogue as workbooks in the layout of the standard directories: one sheet a field, so that it reads back. */
final class DirectoryWorkbook {

    private static final String[] HEAD = {
        "序号",
        "公开事项",
        "公开事项",
        "公开内容（要素）",
        "公开依据",
        "公开时限",
        "公开主体",
        "公开渠道和载体（“■”为选定）",
        "公开对象",
        "公开对象",
        "公开方式",
        "公开方式",
        "公开层级",
        "公开层级",
        "过程"
    };
    private static final String[] UNDER = {
        "", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请", "县级", "乡级", ""
    };
    private static final int[] WIDTHS = {6, 14, 16, 34, 26, 18, 16, 26, 8, 14, 7, 7, 7, 7, 14};

    private DirectoryWorkbook() {}

    /** @param sheets lines by the name of their field, in order */
    static byte[] of(Map<String, List<Line>> sheets) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle cell = style(workbook, false, HorizontalAlignment.LEFT);
            CellStyle middle = style(workbook, false, HorizontalAlignment.CENTER);
            CellStyle head = style(workbook, true, HorizontalAlignment.CENTER);
            int number = 1;
            for (Map.Entry<String, List<Line>> each : sheets.entrySet()) {
                String name = WorkbookUtil.createSafeSheetName(number++ + " " + each.getKey());
                Sheet sheet = workbook.createSheet(name);
                head(sheet, each.getKey(), head);
                int row = 3;
                for (Line line : each.getValue()) {
                    row(sheet.createRow(row), row - 2, line.text(), cell, middle);
                    row++;
                }
                mergeMatters(sheet, each.getValue());
            }
            if (sheets.isEmpty()) {
                head(workbook.createSheet("目录"), "（空）", head);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Sheet sheet, String field, CellStyle style) {
        Row title = sheet.createRow(0);
        Row top = sheet.createRow(1);
        Row under = sheet.createRow(2);
        for (int column = 0; column < HEAD.length; column++) {
            put(title, column, column == 0 ? field + "领域政务公开标准目录" : "", style);
            put(top, column, HEAD[column], style);
            put(under, column, UNDER[column], style);
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEAD.length - 1));
        for (int column = 0; column < HEAD.length; column++) {
            if (UNDER[column].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            } else if (HEAD[column].equals(HEAD[column - 1])) {
                sheet.addMergedRegion(new CellRangeAddress(1, 1, column - 1, column));
            }
        }
        sheet.createFreezePane(3, 3);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingRows(new CellRangeAddress(1, 2, 0, HEAD.length - 1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void row(Row row, int serial, LineText text, CellStyle cell, CellStyle middle) {
        put(row, 0, Integer.toString(serial), middle);
        put(row, 1, text.matter(), cell);
        put(row, 2, text.name(), cell);
        put(row, 3, text.content(), cell);
        put(row, 4, text.basis(), cell);
        put(row, 5, text.timeLimit(), cell);
        put(row, 6, text.owners(), cell);
        put(row, 7, Carrier.cell(text.carriers()), cell);
        put(row, 8, tick(text.everybody()), middle);
        put(row, 9, text.audience().isEmpty() ? "" : "√（" + text.audience() + "）", cell);
        put(row, 10, tick(text.proactive()), middle);
        put(row, 11, tick(text.onRequest()), middle);
        put(row, 12, tick(text.county()), middle);
        put(row, 13, tick(text.town()), middle);
        put(row, 14, text.process(), cell);
    }

    /** Neighbours of one 一级事项 share its cell. */
    private static void mergeMatters(Sheet sheet, List<Line> lines) {
        int from = 0;
        for (int each = 1; each <= lines.size(); each++) {
            boolean goesOn = each < lines.size() && matter(lines, each).equals(matter(lines, from));
            if (!goesOn) {
                if (each - from > 1 && !matter(lines, from).isEmpty()) {
                    sheet.addMergedRegion(new CellRangeAddress(from + 3, each + 2, 1, 1));
                }
                from = each;
            }
        }
    }

    private static String matter(List<Line> lines, int place) {
        return lines.get(place).text().matter();
    }

    private static String tick(boolean is) {
        return is ? "√" : "";
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        row.getCell(column).setCellStyle(style);
    }

    private static CellStyle style(Workbook workbook, boolean bold, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(bold);
        font.setFontName("宋体");
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
