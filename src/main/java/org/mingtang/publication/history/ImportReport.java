package org.mingtang.publication.history;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.PoiFiles;

/** What became of each row, as a workbook. */
final class ImportReport {

    static {
        PoiFiles.own();
    }

    private static final List<String> HEAD = List.of("序号", "出处", "标题", "文号", "原公开日期", "结果", "原因", "网址");
    private static final int[] WIDTHS = {7, 28, 50, 22, 13, 10, 50, 16};

    private ImportReport() {}

    static void write(BatchView batch, List<RowView> rows, OutputStream to) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
            SXSSFSheet sheet = workbook.createSheet("导入报告");
            for (int n = 0; n < WIDTHS.length; n++) {
                sheet.setColumnWidth(n, WIDTHS[n] * 256);
            }
            put(sheet.createRow(0), List.of(batch.name() + "：" + batch.stage().label()));
            put(sheet.createRow(1), HEAD);
            int n = 2;
            for (RowView row : rows) {
                put(
                        sheet.createRow(n++),
                        List.of(
                                String.valueOf(row.position() + 1),
                                row.place(),
                                row.title(),
                                word(row.docNumber()),
                                word(row.claimedOn()),
                                row.state().label(),
                                word(row.why()),
                                row.item() == null ? "" : "/info/" + row.item()));
            }
            workbook.write(to);
        }
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void put(Row row, List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            row.createCell(n).setCellValue(cells.get(n));
        }
    }
}
