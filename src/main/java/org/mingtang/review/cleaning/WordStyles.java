package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a Word file, each with those it is based on (ECMA-376 part 1, 17.7). */
final class WordStyles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private @Nullable Element defaults;

    WordStyles(OfficeParts parts) throws IOException {
        if (!parts.has("word/styles.xml")) {
            return;
        }
        Element root = parts.xml("word/styles.xml").getDocumentElement();
        defaults = Dom.child(Dom.child(Dom.child(root, "docDefaults"), "rPrDefault"), "rPr");
        for (Element style : Dom.children(root)) {
            if (!Dom.name(style).equals("style")) {
                continue;
            }
            String id = Dom.attribute(style, "styleId");
            styles.put(id, style);
            if (Dom.attribute(style, "default").matches("1|true|on")) {
                usual.put(Dom.attribute(style, "type"), id);
            }
        }
    }

    /** How characters look where nothing else is said. */
    @Nullable
    Element defaults() {
        return defaults;
    }

    /** A style and those below it, the nearest first. @param id empty for the usual one of the type */
    List<Element> chain(String type, String id) {
        List<Element> chain = new ArrayList<>();
        Element style = styles.get(id.isEmpty() ? usual.getOrDefault(type, "") : id);
        while (style != null && chain.size() < LONGEST_CHAIN) {
            chain.add(style);
            style = styles.get(Dom.attribute(Dom.child(style, "basedOn"), "val"));
        }
        return chain;
    }

    /** Their properties of characters, the nearest first. */
    List<Element> characters(String type, String id) {
        return chain(type, id).stream()
                .flatMap(style -> Dom.children(style).stream())
                .filter(each -> Dom.name(each).equals("rPr"))
                .toList();
    }

    /** Whether a table style paints cells: which ones depends on where they stand. */
    boolean paints(String table) {
        return chain("table", table).stream()
                .anyMatch(style -> !Dom.all(style, "shd").isEmpty());
    }
}
