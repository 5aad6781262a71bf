package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The workbook's list of texts: it keeps what removed cells said, unless that is forgotten too. */
final class SharedTexts {

    private static final String PART = "xl/sharedStrings.xml";

    private final OfficeParts parts;
    private final @Nullable Document xml;
    private final List<Element> texts;
    private final Set<Integer> used = new HashSet<>();

    SharedTexts(OfficeParts parts) throws IOException {
        this.parts = parts;
        this.xml = parts.has(PART) ? parts.xml(PART) : null;
        this.texts = xml == null ? List.of() : Dom.children(xml.getDocumentElement());
    }

    String of(Element cell) {
        String value = content(Dom.child(cell, "v"));
        if (!cell.getAttribute("t").equals("s")) {
            return value.isEmpty() ? content(Dom.child(cell, "is")) : value;
        }
        int index = index(value);
        return index >= 0 && index < texts.size() ? texts.get(index).getTextContent() : "";
    }

    void use(Element sheet) {
        for (Element cell : Dom.all(sheet, "c")) {
            if (cell.getAttribute("t").equals("s")) {
                used.add(index(content(Dom.child(cell, "v"))));
            }
        }
    }

    /** Empties the texts no cell uses; they keep their places, since cells name them by number. */
    void forgetUnused() throws IOException {
        if (xml == null) {
            return;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (!used.contains(i)) {
                Element text = texts.get(i);
                Dom.children(text).forEach(Dom::remove);
                text.appendChild(xml.createElementNS(text.getNamespaceURI(), "t"));
            }
        }
        parts.put(PART, xml);
    }

    private static String content(@Nullable Element element) {
        return element == null ? "" : element.getTextContent();
    }

    private static int index(String value) {
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }
}
