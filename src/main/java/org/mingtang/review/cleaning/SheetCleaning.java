package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Excel files: hidden sheets, rows and columns, comments, data from elsewhere and caches go; formulas that need them become values. */
final class SheetCleaning {

    private static final String WORKBOOK = "xl/workbook.xml";

    private final OfficeParts parts;
    private final Taken taken;
    private final Set<String> goneSheets = new HashSet<>();
    private boolean freeze;

    SheetCleaning(OfficeParts parts, Taken taken) {
        this.parts = parts;
        this.taken = taken;
    }

    void clean() throws IOException {
        hiddenSheets();
        outsideData();
        comments();
        SharedTexts texts = new SharedTexts(parts);
        SheetLooks looks = new SheetLooks(parts);
        Map<String, Document> sheets = new HashMap<>();
        for (OfficeParts.Relation relation : parts.relations()) {
            boolean sheet =
                    relation.source().equals(WORKBOOK) && relation.type().endsWith("/worksheet");
            if (sheet && parts.has(relation.target())) {
                Document xml = parts.xml(relation.target());
                HiddenCells cells = new HiddenCells(xml.getDocumentElement(), texts);
                if (cells.remove()) {
                    taken.removed(Kind.HIDDEN_CELLS, cells.where(), cells.example());
                    taken.alsoSeenByReaders();
                    freeze = true;
                }
                InvisibleCells invisible = new InvisibleCells(xml.getDocumentElement(), looks, texts);
                if (invisible.remove(looks.paintedElsewhere(relation.target(), xml.getDocumentElement()), taken)) {
                    taken.alsoSeenByReaders();
                    freeze = true;
                }
                sheets.put(relation.target(), xml);
            }
        }
        for (Map.Entry<String, Document> sheet : sheets.entrySet()) {
            Element root = sheet.getValue().getDocumentElement();
            if (freeze) {
                // What a formula took from removed cells is only kept as the value shown.
                Dom.all(root, "f").forEach(Dom::remove);
            }
            rules(root);
            texts.use(root);
            parts.put(sheet.getKey(), sheet.getValue());
        }
        if (freeze) {
            parts.drop(relation -> relation.type().endsWith("/calcChain"));
        }
        if (!taken.isEmpty()) {
            texts.forgetUnused();
        }
        parts.drop(relation -> relation.type().endsWith("/printerSettings"));
    }

    private void hiddenSheets() throws IOException {
        Document workbook = parts.xml(WORKBOOK);
        Element root = workbook.getDocumentElement();
        List<Element> sheets = Dom.children(Dom.child(root, "sheets"));
        Map<Integer, Integer> moved = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < sheets.size(); i++) {
            Element sheet = sheets.get(i);
            String state = sheet.getAttribute("state");
            if (state.equals("hidden") || state.equals("veryHidden")) {
                goneSheets.add(sheet.getAttribute("name"));
                ids.add(Dom.relation(sheet));
                taken.removed(
                        Kind.HIDDEN_SHEET,
                        "工作表“" + sheet.getAttribute("name") + "”" + (state.equals("veryHidden") ? "（深度隐藏）" : ""),
                        "");
            } else {
                moved.put(i, moved.size());
            }
        }
        if (!ids.isEmpty()) {
            freeze = true;
            for (Element view : Dom.all(root, "workbookView")) {
                view.removeAttribute("activeTab");
                view.removeAttribute("firstSheet");
            }
        }
        names(root, moved);
        parts.put(WORKBOOK, workbook);
        parts.drop(relation -> relation.source().equals(WORKBOOK) && ids.contains(relation.id()));
    }

    private void names(Element root, Map<Integer, Integer> moved) {
        Element list = Dom.child(root, "definedNames");
        for (Element name : Dom.children(list)) {
            String text = name.getTextContent();
            String local = name.getAttribute("localSheetId");
            boolean outside = text.matches(".*\\[[^\\]]+\\].*!.*") || text.matches("(?i).*'?[a-z]:\\\\.*");
            if (outside) {
                taken.removed(Kind.OUTSIDE_LINKS, "名称“" + name.getAttribute("name") + "”", text);
                freeze = true;
            }
            boolean secret = Dom.isTrue(name.getAttribute("hidden"))
                    && !name.getAttribute("name").startsWith("_xlnm.");
            boolean gone = !local.isEmpty() && !moved.containsKey(Integer.valueOf(local)) || needsGoneSheet(text);
            if (outside || gone || secret) {
                Dom.remove(name);
            } else if (!local.isEmpty()) {
                name.setAttribute("localSheetId", String.valueOf(moved.get(Integer.valueOf(local))));
            }
        }
        if (list != null && Dom.children(list).isEmpty()) {
            Dom.remove(list);
        }
    }

    private boolean needsGoneSheet(String formula) {
        return goneSheets.stream()
                .anyMatch(sheet ->
                        formula.contains(sheet + "!") || formula.contains("'" + sheet.replace("'", "''") + "'!"));
    }

    private void outsideData() throws IOException {
        List<OfficeParts.Relation> dropped = parts.drop(
                relation -> relation.type()
                        .matches(
                                ".*/(externalLink|connections|queryTable|pivotTable|pivotCacheDefinition|slicer|slicerCache|xmlMaps)"));
        for (OfficeParts.Relation relation : dropped) {
            if (relation.type().endsWith("/pivotCacheDefinition")) {
                taken.removed(Kind.CACHED_DATA, "数据透视表的底数", "");
            } else if (relation.type().matches(".*/(externalLink|connections|queryTable)")) {
                taken.removed(Kind.OUTSIDE_LINKS, "引用的其他文件或数据库", "");
                freeze = true;
            }
        }
    }

    private void comments() throws IOException {
        Set<String> commented = new HashSet<>();
        for (OfficeParts.Relation relation : parts.relations()) {
            if (relation.type().matches(".*/(comments|threadedComment)") && parts.has(relation.target())) {
                commented.add(relation.source());
                List<Element> comments =
                        new ArrayList<>(Dom.all(parts.xml(relation.target()).getDocumentElement(), "comment"));
                comments.addAll(Dom.all(parts.xml(relation.target()).getDocumentElement(), "threadedComment"));
                if (!comments.isEmpty()) {
                    taken.removed(Kind.COMMENTS, "单元格批注", comments.get(0).getTextContent());
                }
            }
        }
        parts.drop(relation -> relation.type().matches(".*/(comments|threadedComment|person)")
                || commented.contains(relation.source()) && relation.type().endsWith("/vmlDrawing"));
    }

    /** Choices and colours computed from sheets that are gone, and hidden views of other people. */
    private void rules(Element root) {
        for (Element each : Dom.all(root)) {
            boolean rule = Dom.name(each).matches("dataValidation|cfRule|ext");
            if (rule && Dom.isIn(each, root) && needsGoneSheet(each.getTextContent())) {
                Element list = Dom.parent(each);
                Dom.remove(each);
                if (list != null && Dom.children(list).isEmpty()) {
                    Dom.remove(list);
                }
            } else if (Dom.name(each).equals("customSheetViews")) {
                Dom.remove(each);
            }
        }
        Element choices = Dom.child(root, "dataValidations");
        if (choices != null && choices.hasAttribute("count")) {
            choices.setAttribute("count", String.valueOf(Dom.children(choices).size()));
        }
    }

    /** A cell's column from 0. */
    static int column(Element cell) {
        return new CellReference(cell.getAttribute("r")).getCol();
    }
}
