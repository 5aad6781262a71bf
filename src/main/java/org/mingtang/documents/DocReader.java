package org.mingtang.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads doc, and the wps files that are doc inside. */
final class DocReader {

    private final Blocks blocks;
    private final DocNumbering numbering = new DocNumbering();

    DocReader(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(Path file) throws IOException {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = new HWPFDocument(ole2)) {
            story(document.getRange(), 0, blocks);
            story(document.getMainTextboxRange(), 0, blocks);
        }
    }

    /** @param depth how many tables stand around the range */
    private void story(Range range, int depth, BlockSink sink) {
        int paragraphs = range.numParagraphs();
        for (int i = 0; i < paragraphs; i++) {
            Interrupted.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
                // TableIterator finds tables without rows; asking at the first paragraph is right.
                Table table = range.getTable(paragraph);
                sink.table(new DocTable(this, depth + 1).layout(table));
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                String text =
                        numbering.numbered(paragraph, DocText.of(paragraph).strip());
                int level = paragraph.getLvl();
                sink.paragraph(text, level >= 0 && level < 9 && depth == 0 ? level + 1 : 0);
            }
        }
    }

    String cell(Range cell, int depth) {
        CellText text = new CellText();
        story(cell, depth, text);
        return text.text();
    }
}
