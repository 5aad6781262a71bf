package org.mingtang.request.redaction;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes of a Word story what is seen of it: changes carried out, fields as text, nothing hidden, nothing behind it. */
final class WordStory {

    private static final Set<String> GONE = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "del",
            "moveFrom",
            "bookmarkStart",
            "bookmarkEnd",
            "proofErr",
            "permStart",
            "permEnd",
            "fldChar",
            "instrText",
            "delText",
            "delInstrText",
            "fldData",
            "ffData",
            "OLEObject",
            "control",
            "object",
            "sdtPr",
            "sdtEndPr",
            "smartTagPr",
            "customXmlPr",
            "tblCaption",
            "tblDescription",
            "dataBinding",
            "altChunk",
            "subDoc",
            "contentPart",
            "cellIns",
            "cellMerge",
            "printerSettings",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "lastRenderedPageBreak");
    private static final Set<String> OPENED = Set.of(
            "ins", "moveTo", "hyperlink", "fldSimple", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo");
    private static final Set<String> SAID_OF_PICTURES = Set.of("descr", "title", "alt", "name", "gfxdata");

    private final Removals removals;

    WordStory(Removals removals) {
        this.removals = removals;
    }

    void tidy(Element root) {
        for (Element element : Tree.all(root)) {
            if (isIn(element, root)) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = Tree.name(element);
        String around = Tree.name(element.getParentNode());
        if (name.equals("del") && around.equals("trPr")) {
            removals.leftBehind("修订");
            Tree.remove(Tree.ancestor(element, "tr"));
        } else if (name.equals("cellDel")) {
            removals.leftBehind("修订");
            Tree.remove(Tree.ancestor(element, "tc"));
        } else if (name.equals("ins") && element.getFirstChild() == null) {
            Tree.remove(element);
        } else if (name.equals("p") && Tree.on(Tree.child(Tree.child(element, "pPr"), "rPr"), "del")) {
            Tree.remove(Tree.child(Tree.child(Tree.child(element, "pPr"), "rPr"), "del"));
        } else if (name.equals("r") && isHidden(element)) {
            removals.leftBehind("隐藏文字");
            Tree.remove(element);
        } else if (OPENED.contains(name)) {
            Tree.unwrap(element);
        } else if (GONE.contains(name) || name.endsWith("Change") && !name.equals("trackChange")) {
            removals.leftBehind(what(name));
            Tree.remove(element);
        } else {
            attributes(element, name);
        }
    }

    private static boolean isHidden(Element run) {
        Element looks = Tree.child(run, "rPr");
        return Tree.on(looks, "vanish") || Tree.on(looks, "specVanish") || Tree.on(looks, "webHidden");
    }

    private static void attributes(Element element, String name) {
        boolean picture = name.matches("docPr|cNvPr|shape|rect|oval|group|imagedata|line|roundrect|shapetype");
        for (var attribute : Tree.attributes(element)) {
            String key = Tree.name(attribute);
            boolean words = picture && SAID_OF_PICTURES.contains(key);
            if (words && name.matches("docPr|cNvPr") && key.equals("name")) {
                attribute.setValue("");
            } else if (words || key.startsWith("rsid")) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static String what(String name) {
        return switch (name) {
            case "del", "moveFrom", "delText" -> "修订";
            case "OLEObject", "object", "control", "altChunk", "subDoc", "contentPart" -> "嵌入对象";
            case "instrText", "fldChar", "ffData", "fldData" -> "域代码";
            case "bookmarkStart", "bookmarkEnd" -> "书签";
            case "commentReference", "commentRangeStart", "commentRangeEnd" -> "批注";
            default -> name.endsWith("Change") ? "修订" : "控件与标记";
        };
    }

    private static boolean isIn(Element element, Element root) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            if (node == root) {
                return true;
            }
        }
        return false;
    }
}
