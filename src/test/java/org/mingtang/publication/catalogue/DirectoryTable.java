package org.mingtang.publication.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;

/** A standard directory as a workbook, as offices make them by hand. */
final class DirectoryTable {

    static final String[] TOP = {
        "序号", "公开事项", "", "公开内容\n（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级", ""
    };
    static final String[] UNDER = {"", "一级\n事项", "二级\n事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请", "县级", "乡、村级"
    };

    private final Workbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("目录");
    private int next;

    DirectoryTable title(String title) {
        sheet.createRow(next).createCell(0).setCellValue(title);
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, TOP.length - 1));
        next++;
        return this;
    }

    DirectoryTable head() {
        raw(TOP);
        raw(UNDER);
        int top = next - 2;
        for (int from : new int[] {1, 8, 10, 12}) {
            sheet.addMergedRegion(new CellRangeAddress(top, top, from, from + 1));
        }
        for (int column : new int[] {0, 3, 4, 5, 6, 7}) {
            sheet.addMergedRegion(new CellRangeAddress(top, top + 1, column, column));
        }
        return this;
    }

    /** A good row. */
    DirectoryTable row(String matter, String name, String owners) {
        return raw(good(matter, name, owners));
    }

    static String[] good(String matter, String name, String owners) {
        return new String[] {
            "1",
            matter,
            name,
            "办理条件、结果",
            "政府信息公开条例",
            "20个工作日内",
            owners,
            "■政府网站  □政府公报\n■社区/企事业单位/村公示栏(电子屏)",
            "√",
            "",
            "√",
            "",
            "√",
            ""
        };
    }

    DirectoryTable raw(String... cells) {
        Row row = sheet.createRow(next++);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
        return this;
    }

    /** Merges a column of the rows last written. */
    DirectoryTable merged(int column, int rows) {
        sheet.addMergedRegion(new CellRangeAddress(next - rows, next - 1, column, column));
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceDocument document() {
        return read(bytes());
    }

    static SourceDocument read(byte[] workbook) {
        try {
            Path file = Files.createTempFile("directory", ".xlsx");
            Files.write(file, workbook);
            SourceDocument read = new DocumentReader().read("目录.xlsx", file);
            Files.delete(file);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
