package org.mingtang.documents.layout;

import org.mingtang.documents.OfficialDocument.Table;

/** A piece of a composed document, its words decided. */
sealed interface Piece {

    /**
     * A paragraph.
     *
     * @param text line feeds are line breaks, in titles only
     * @param lead how many characters at the beginning are set in the face given with it
     * @param depth 1 for the title, 2 to 5 for headings, never skipping one; else 0
     * @param indent from the left, in hanzi, for signature, date and attachments
     */
    record Line(Part part, String text, int lead, Face leadFace, int depth, double indent) implements Piece {
        static Line of(Part part, String text) {
            return new Line(part, text, 0, part.face(), 0, 0);
        }

        static Line at(double indent, Part part, String text) {
            return new Line(part, text, 0, part.face(), 0, indent);
        }

        static Line heading(Part part, String text, int depth) {
            return new Line(part, text, 0, part.face(), depth, 0);
        }
    }

    record Grid(Table table) implements Piece {}
}
