package org.mingtang.request.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Element;

/**
 * A workbook's sheets that are seen, and its shared strings.
 *
 * @param seen parts by the sheets' names
 * @param strings shared strings by number, phonetic hints left out
 */
record Workbook(String main, Map<String, String> seen, List<String> strings) {

    static Workbook of(Parts parts) throws IOException {
        String main = parts.main();
        Map<String, String> targets = new LinkedHashMap<>();
        String shared = "";
        for (Parts.Relation each : parts.relations(main)) {
            targets.put(each.id(), each.target());
            shared = each.is("sharedStrings") ? each.target() : shared;
        }
        Map<String, String> seen = new LinkedHashMap<>();
        for (Element sheet : Tree.all(parts.xml(main).getDocumentElement(), "sheet")) {
            String target = targets.getOrDefault(Tree.attribute(sheet, "id"), "");
            if (!isHidden(sheet) && parts.has(target)) {
                seen.put(sheet.getAttribute("name"), target);
            }
        }
        if (seen.isEmpty()) {
            throw new UnlawfulAct("工作簿里没有看得见的工作表。");
        }
        return new Workbook(main, seen, parts.has(shared) ? strings(parts, shared) : List.of());
    }

    private static List<String> strings(Parts parts, String shared) throws IOException {
        List<String> strings = new ArrayList<>();
        for (Element item : Tree.children(parts.xml(shared).getDocumentElement())) {
            strings.add(text(item));
        }
        return strings;
    }

    /** What a string item says, without the phonetic hints. */
    static String text(Element item) {
        StringBuilder text = new StringBuilder();
        for (Element each : Tree.all(item, "t")) {
            if (Tree.ancestor(each, "rPh") == null) {
                text.append(each.getTextContent());
            }
        }
        return text.toString();
    }

    String name(String part) {
        return seen.entrySet().stream()
                .filter(each -> each.getValue().equals(part))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(part);
    }

    void keepSeen(Element root) {
        for (Element sheet : Tree.all(root, "sheet")) {
            if (isHidden(sheet) || !seen.containsKey(sheet.getAttribute("name"))) {
                Tree.remove(sheet);
            }
        }
        for (Element view : Tree.all(root, "workbookView")) {
            view.removeAttribute("activeTab");
            view.removeAttribute("firstSheet");
        }
        Element rules = Tree.child(root, "workbookPr");
        if (rules != null) {
            rules.removeAttribute("codeName");
        }
    }

    private static boolean isHidden(Element sheet) {
        return sheet.getAttribute("state").matches("(?i)hidden|veryhidden");
    }
}
