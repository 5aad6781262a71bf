package org.mingtang.documents;

import java.util.List;

/**
 * What a file says, whatever its format: paragraphs and cell grids in reading order, each with its place in the file.
 *
 * @param name the file's name as received, with its ending
 * @param format the format found by looking into the file, not by its ending
 * @param blocks paragraphs and grids in reading order
 */
public record SourceDocument(String name, Format format, List<Block> blocks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
    }

    /** The kinds of file that can be read. */
    public enum Format {
        DOCX,
        DOC,
        XLSX,
        XLS,
        HTML,
        PDF,
        OFD,
        TXT
    }

    /** A piece of the document that stands by itself. */
    public sealed interface Block permits Paragraph, Grid {
        Place place();
    }

    /**
     * One paragraph (docx, doc, html, pdf) or one line (txt), with automatic numbers written out.
     *
     * @param text as written; in txt also empty lines and tabs are kept, since dumps of tables need them
     * @param headingLevel 1 to 9 where the file's own style marks a heading, else 0
     */
    public record Paragraph(String text, int headingLevel, Place place) implements Block {}

    /**
     * A table as a grid of logical cells; a merged cell stands once, with its spans.
     *
     * @param rows number of grid rows
     * @param columns number of grid columns
     * @param cells in row-major order of their top left corner
     */
    public record Grid(int rows, int columns, List<Cell> cells, Place place) implements Block {
        public Grid {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One logical cell.
     *
     * @param row from 0
     * @param column from 0
     * @param text paragraphs of the cell joined by a line feed; nested tables follow as text, cells by tab, rows by line feed
     */
    public record Cell(int row, int column, int rowSpan, int columnSpan, String text) {}

    /**
     * Where a block stands in the source, for the check page to point to.
     *
     * @param page from 1 where the format has pages (pdf, ofd) or sheets (xlsx), else 0
     * @param position running number of the block in the document, from 0
     */
    public record Place(int page, int position) {}
}
