package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paragraph styles: their outline level and numbering, inherited along {@code basedOn}. */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private String defaultId = "";

    DocxStyles(@Nullable Element root) {
        for (Element style : Xml.children(root, "style")) {
            if (!Xml.attribute(style, "type").equals("paragraph")
                    && !Xml.attribute(style, "type").equals("numbering")) {
                continue;
            }
            String id = Xml.attribute(style, "styleId");
            styles.put(id, style);
            if (Xml.attribute(style, "type").equals("paragraph")
                    && Xml.attribute(style, "default").matches("1|true|on")) {
                defaultId = id;
            }
        }
    }

    /** The id of the paragraph's style, the document's default where it names none. */
    String idOf(@Nullable Element paragraphProperties) {
        String id = Xml.value(paragraphProperties, "pStyle");
        return id.isEmpty() ? defaultId : id;
    }

    /** 1 to 9, or 0 for body text. */
    int headingLevel(@Nullable Element paragraphProperties) {
        int direct = Xml.number(Xml.value(paragraphProperties, "outlineLvl"), -1);
        if (direct >= 0) {
            return direct < 9 ? direct + 1 : 0;
        }
        for (Element style : chain(idOf(paragraphProperties))) {
            int level = Xml.number(Xml.value(Xml.child(style, "pPr"), "outlineLvl"), -1);
            if (level >= 0) {
                return level < 9 ? level + 1 : 0;
            }
            String name = Xml.value(style, "name").toLowerCase(Locale.ROOT);
            if (name.matches("(heading|标题) [1-9]")) {
                return name.charAt(name.length() - 1) - '0';
            }
        }
        return 0;
    }

    /** A style's numbering and the style that brought it. */
    record StyleNumbering(String styleId, Element numbering) {}

    @Nullable
    StyleNumbering numbering(String styleId) {
        for (Element style : chain(styleId)) {
            Element numbering = Xml.child(Xml.child(style, "pPr"), "numPr");
            if (numbering != null && Xml.child(numbering, "numId") != null) {
                return new StyleNumbering(Xml.attribute(style, "styleId"), numbering);
            }
        }
        return null;
    }

    private List<Element> chain(String id) {
        List<Element> chain = new ArrayList<>();
        Element style = styles.get(id);
        while (style != null && chain.size() < LONGEST_CHAIN) {
            chain.add(style);
            style = styles.get(Xml.value(style, "basedOn"));
        }
        return chain;
    }
}
