package org.mingtang.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingtang.documents.SourceDocument.Format;

/** Reads xlsx and xls: each sheet that is not hidden becomes one grid; its number is the page. */
final class WorkbookReader {

    static {
        // Sheets full of empty formatted cells pack better than POI's default allows; sizes are limited anyway.
        ZipSecureFile.setMinInflateRatio(0.001);
        ZipSecureFile.setMaxEntrySize(ZipParts.MOST_BYTES);
    }

    private final Blocks blocks;

    WorkbookReader(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(Path file, Format format) throws IOException {
        if (format == Format.XLS) {
            try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true);
                    Workbook workbook = new HSSFWorkbook(ole2, false)) {
                sheets(workbook);
            }
            return;
        }
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                Workbook workbook = new XSSFWorkbook(parts)) {
            sheets(workbook);
        } catch (OpenXML4JException e) {
            throw UnreadableReason.DAMAGED.found(e);
        }
    }

    private void sheets(Workbook workbook) {
        CellFormat format = new CellFormat();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                blocks.page(i + 1);
                blocks.table(new SheetTable(workbook.getSheetAt(i), format).layout());
            }
        }
    }
}
