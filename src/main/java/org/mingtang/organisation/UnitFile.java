package org.mingtang.organisation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingtang.procedure.UnlawfulAct;

/** The table of units as a file: xlsx or csv. */
final class UnitFile {

    private static final int MOST_ROWS = 20_000;

    private UnitFile() {}

    /** Returns the cells of an xlsx (first sheet) or csv; unlawful with a sentence if it is neither. */
    static List<List<String>> read(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? sheet(file) : Csv.read(text(file));
    }

    static byte[] xlsx(UnitRows table) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("机构");
            var lines = lines(table);
            for (int i = 0; i < lines.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < lines.get(i).size(); j++) {
                    row.createCell(j).setCellValue(lines.get(i).get(j));
                }
            }
            sheet.createFreezePane(0, 1);
            sheet.setColumnWidth(0, 28 * 256);
            sheet.setColumnWidth(1, 36 * 256);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** With a byte order mark, without which spreadsheets take the file for another encoding. */
    static byte[] csv(UnitRows table) {
        return ("\uFEFF" + Csv.write(lines(table))).getBytes(StandardCharsets.UTF_8);
    }

    /** The table with the columns that it has. */
    static List<List<String>> lines(UnitRows table) {
        var lines = new ArrayList<List<String>>();
        lines.add(present(UnitRow.HEADINGS, table));
        table.rows().forEach(row -> lines.add(present(row.cells(), table)));
        return lines;
    }

    private static List<String> present(List<String> cells, UnitRows table) {
        return IntStream.range(0, cells.size())
                .filter(i -> !table.missing().contains(UnitRow.HEADINGS.get(i)))
                .mapToObj(cells::get)
                .toList();
    }

    private static List<List<String>> sheet(byte[] file) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var words = new DataFormatter();
            words.setUseCachedValuesForFormulaCells(true);
            var grid = new ArrayList<List<String>>();
            for (var row : book.getSheetAt(0)) {
                while (grid.size() < Math.min(row.getRowNum(), MOST_ROWS)) {
                    grid.add(List.of());
                }
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(words.formatCellValue(row.getCell(i)));
                }
                grid.add(cells);
            }
            return grid;
        } catch (IOException | RuntimeException e) {
            // A file that is cut off, locked or of another kind makes the library throw whatever it stumbles over.
            throw new UnlawfulAct("这个 xlsx 文件打不开，可能已损坏或加密：请另存后重新选择。原有单位未改动。");
        }
    }

    /** UTF-8, else the encoding that Chinese spreadsheets save csv in. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }
}
