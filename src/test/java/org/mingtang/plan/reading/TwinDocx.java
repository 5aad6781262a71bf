package org.mingtang.plan.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.mingtang.documents.SourceDocument.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a twin as Word does: covered slots stay in the row as continued cells. */
final class TwinDocx {

    private static final BigInteger COLUMN_WIDTH = BigInteger.valueOf(1500);

    private TwinDocx() {}

    static void write(Twin twin, Path file) {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String line : twin.lines()) {
                var paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.createRun().setText(line);
            }
            XWPFTable table = document.createTable();
            table.removeRow(0);
            fill(table.getCTTbl(), twin);
            document.write(out);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static void fill(CTTbl table, Twin twin) {
        CTTblGrid grid = table.addNewTblGrid();
        for (int column = 0; column < twin.columns(); column++) {
            grid.addNewGridCol().setW(COLUMN_WIDTH);
        }
        Cell[][] slots = twin.slots();
        for (int row = 0; row < twin.rows(); row++) {
            CTRow line = table.addNewTr();
            for (int column = 0; column < twin.columns(); ) {
                Cell cell = slots[row][column];
                fill(line.addNewTc(), cell, cell.row() == row);
                column += cell.columnSpan();
            }
        }
    }

    private static void fill(CTTc slot, Cell cell, boolean begins) {
        CTTcPr properties = slot.addNewTcPr();
        properties.addNewTcW().setW(COLUMN_WIDTH.multiply(BigInteger.valueOf(cell.columnSpan())));
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
        }
        slot.addNewP().addNewR().addNewT().setStringValue(begins ? cell.text() : "");
    }
}
