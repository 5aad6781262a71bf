package org.mingtang.documents;

/** Takes what a reader finds, be it in the body or in a cell. */
interface BlockSink {

    /** One paragraph; line feeds in it are line breaks. */
    void paragraph(String text, int headingLevel);

    void table(TableLayout table);
}
