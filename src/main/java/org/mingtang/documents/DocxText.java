package org.mingtang.documents;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** The text of a paragraph as it is shown: insertions stay, deletions, hidden text and field codes go. */
final class DocxText {

    private DocxText() {}

    /** @param boxes takes the contents of text boxes anchored in the paragraph */
    static String of(Element paragraph, List<Element> boxes) {
        StringBuilder text = new StringBuilder();
        children(paragraph, text, boxes);
        return text.toString();
    }

    private static void children(Element parent, StringBuilder text, List<Element> boxes) {
        for (Element child : Xml.children(parent)) {
            inline(child, text, boxes);
        }
    }

    private static void inline(Element element, StringBuilder text, List<Element> boxes) {
        switch (Xml.name(element)) {
            case "t" -> text.append(element.getTextContent());
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(symbol(Xml.attribute(element, "char")));
            case "txbxContent" -> boxes.add(element);
            case "AlternateContent" -> children(chosen(element), text, boxes);
            case "r" -> {
                if (!Xml.on(Xml.child(element, "rPr"), "vanish")) {
                    children(element, text, boxes);
                }
            }
            case "pPr", "rPr", "sdtPr", "del", "moveFrom", "rt", "delText", "instrText", "delInstrText" -> {}
            default -> children(element, text, boxes);
        }
    }

    /** Text boxes are written twice, for new and for old programs: the first is enough. */
    static Element chosen(Element alternateContent) {
        Element choice = Xml.child(alternateContent, "Choice");
        Element fallback = Xml.child(alternateContent, "Fallback");
        return choice != null ? choice : fallback != null ? fallback : alternateContent;
    }

    /** Ticked and empty boxes of the Wingdings fonts; other symbols have no meaning as text. */
    private static String symbol(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F0FE", "F052", "F054" -> "☑";
            case "F0A8", "F06F", "F0A3", "F02A" -> "□";
            case "F0FC" -> "√";
            default -> "";
        };
    }
}
