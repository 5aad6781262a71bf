package org.mingtang.documents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.ListNumbers.Level;
import org.w3c.dom.Element;

/** Automatic numbers of docx, which stand only in {@code numbering.xml} and not in the text. */
final class DocxNumbering {

    private static final Level EMPTY = new Level(NumberStyle.NONE, "", 1, -1, false, true);

    private final Map<String, Element> instances = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<Element, Level> levels = new HashMap<>();
    private final DocxStyles styles;
    private final ListNumbers numbers = new ListNumbers();

    DocxNumbering(@Nullable Element root, DocxStyles styles) {
        this.styles = styles;
        Xml.children(root, "num").forEach(num -> instances.put(Xml.attribute(num, "numId"), num));
        Xml.children(root, "abstractNum").forEach(list -> lists.put(Xml.attribute(list, "abstractNumId"), list));
    }

    /** The paragraph's text with its automatic number in front; counts on. */
    String numbered(@Nullable Element paragraphProperties, String text) {
        DocxStyles.StyleNumbering byStyle = styles.numbering(styles.idOf(paragraphProperties));
        Element direct = Xml.child(paragraphProperties, "numPr");
        String id = Xml.value(direct, "numId");
        if (id.isEmpty() && byStyle != null) {
            id = Xml.value(byStyle.numbering(), "numId");
        }
        Element instance = instances.get(id);
        Element list = instance == null ? null : list(instance);
        if (instance == null || list == null) {
            return text;
        }
        int level = level(direct, byStyle, list);
        for (Element override : Xml.children(instance, "lvlOverride")) {
            int start = Xml.number(Xml.value(override, "startOverride"), -1);
            int at = Xml.number(Xml.attribute(override, "ilvl"), -1);
            if (start >= 0 && at == level) {
                numbers.restartOnce(id, listId(list), level, start);
            }
        }
        String number = numbers.next(listId(list), level, index -> levelOf(instance, list, index));
        return ListNumbers.before(number, levelOf(instance, list, level).joined(), text);
    }

    private static String listId(Element list) {
        return Xml.attribute(list, "abstractNumId");
    }

    /** A list may only point to a numbering style, which points to the list meant. */
    private @Nullable Element list(Element instance) {
        Element list = lists.get(Xml.value(instance, "abstractNumId"));
        String link = Xml.value(list, "numStyleLink");
        if (link.isEmpty()) {
            return list;
        }
        DocxStyles.StyleNumbering linked = styles.numbering(link);
        Element other = linked == null ? null : instances.get(Xml.value(linked.numbering(), "numId"));
        return other == null ? list : lists.get(Xml.value(other, "abstractNumId"));
    }

    private static int level(@Nullable Element direct, DocxStyles.@Nullable StyleNumbering byStyle, Element list) {
        int level = Xml.number(Xml.value(direct, "ilvl"), -1);
        if (level < 0 && byStyle != null) {
            for (Element candidate : Xml.children(list, "lvl")) {
                if (Xml.value(candidate, "pStyle").equals(byStyle.styleId())) {
                    level = Xml.number(Xml.attribute(candidate, "ilvl"), 0);
                }
            }
            level = level < 0 ? Xml.number(Xml.value(byStyle.numbering(), "ilvl"), 0) : level;
        }
        return Math.max(0, Math.min(ListNumbers.LEVELS - 1, level));
    }

    private Level levelOf(Element instance, Element list, int index) {
        for (Element override : Xml.children(instance, "lvlOverride")) {
            Element level = Xml.child(override, "lvl");
            if (level != null && Xml.number(Xml.attribute(override, "ilvl"), -1) == index) {
                return levels.computeIfAbsent(level, DocxNumbering::parse);
            }
        }
        for (Element level : Xml.children(list, "lvl")) {
            if (Xml.number(Xml.attribute(level, "ilvl"), -1) == index) {
                return levels.computeIfAbsent(level, DocxNumbering::parse);
            }
        }
        return EMPTY;
    }

    private static Level parse(Element level) {
        Element format = Xml.child(level, "numFmt");
        if (format == null) {
            // Word wraps newer formats, with the old one as fallback.
            Element alternate = Xml.child(level, "AlternateContent");
            format = Xml.child(Xml.child(alternate, "Fallback"), "numFmt");
        }
        String style = Xml.attribute(format, "val");
        return new Level(
                NumberStyle.ofWordName(style),
                style.equals("bullet") ? "" : Xml.value(level, "lvlText"),
                Xml.number(Xml.value(level, "start"), 0),
                Xml.number(Xml.value(level, "lvlRestart"), -1),
                Xml.on(level, "isLgl"),
                Xml.value(level, "suff").equals("nothing"));
    }
}
