package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Walks through the paragraphs and tables of a body, a cell or a text box, in order. */
final class DocxStory {

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private String carried = "";

    DocxStory(DocxStyles styles, DocxNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    void read(Element container, BlockSink sink) {
        walk(container, sink);
        if (!carried.isEmpty()) {
            sink.paragraph(carried, 0);
            carried = "";
        }
    }

    private void walk(Element container, BlockSink sink) {
        for (Element child : Xml.children(container)) {
            switch (Xml.name(child)) {
                case "p" -> paragraph(child, sink);
                case "tbl" -> sink.table(new DocxTable(this).layout(child));
                case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "Choice" -> walk(child, sink);
                case "AlternateContent" -> walk(DocxText.chosen(child), sink);
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph, BlockSink sink) {
        Interrupted.check();
        Element properties = Xml.child(paragraph, "pPr");
        List<Element> boxes = new ArrayList<>();
        String text = carried + DocxText.of(paragraph, boxes);
        carried = "";
        if (Xml.child(Xml.child(properties, "rPr"), "del") != null) {
            // With its mark deleted the paragraph runs on into the next one.
            carried = text;
        } else {
            sink.paragraph(numbering.numbered(properties, text.strip()), styles.headingLevel(properties));
        }
        for (Element box : boxes) {
            new DocxStory(styles, numbering).read(box, sink);
        }
    }

    /** The text of a cell, its nested tables at the end. */
    String cell(Element cell) {
        CellText text = new CellText();
        new DocxStory(styles, numbering).read(cell, text);
        return text.text();
    }
}
