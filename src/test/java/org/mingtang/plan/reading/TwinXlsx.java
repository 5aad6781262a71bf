package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingtang.documents.SourceDocument.Cell;

/** Writes a twin as one sheet: each line above the table merged over its width, numbers as numbers. */
final class TwinXlsx {

    private TwinXlsx() {}

    static void write(Twin twin, Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("任务分解表");
            int row = 0;
            for (String line : twin.lines()) {
                put(sheet, 0, new Cell(row++, 0, 1, twin.columns(), line));
            }
            for (Cell cell : twin.cells()) {
                put(sheet, row, cell);
            }
            workbook.write(out);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static void put(Sheet sheet, int above, Cell cell) {
        int top = above + cell.row();
        Row row = CellUtil.getRow(top, sheet);
        if (cell.text().matches("[1-9]\\d{0,5}")) {
            row.createCell(cell.column()).setCellValue(Integer.parseInt(cell.text()));
        } else {
            row.createCell(cell.column()).setCellValue(cell.text());
        }
        if (cell.rowSpan() * cell.columnSpan() > 1) {
            int bottom = top + cell.rowSpan() - 1;
            int right = cell.column() + cell.columnSpan() - 1;
            sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, cell.column(), right));
        }
    }
}
