package org.mingtang.request.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Workbooks: the sheets that are seen go on with values for formulas and every text in its own cell, so that neither a
 * shared string nor a cached value is left over.
 *
 * <p>What does not go on: hidden sheets, rows and columns, comments, pivot tables and their caches, names, links to other
 * workbooks, lists for entry, conditional formats, properties, printer settings, macros.
 */
final class ExcelRedaction {

    private static final String[] SEEN = {"officeDocument", "styles", "theme", "drawing", "image", "chart"};
    private static final Set<String> BOOK = Set.of("fileVersion", "workbookPr", "bookViews", "sheets", "calcPr");
    private static final Set<String> SHEET = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "mergeCells",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "drawing",
            "phoneticPr");

    private final Redaction redaction;
    private final Sought sought;
    private final Removals removals;

    ExcelRedaction(Redaction redaction, Removals removals) {
        this.redaction = redaction;
        this.sought = Sought.of(redaction.terms());
        this.removals = removals;
    }

    byte[] redact(byte[] file) throws IOException {
        Parts all = Parts.read(file);
        Workbook book = Workbook.of(all);
        Set<String> undrawable = new HashSet<>();
        for (String name : all.names(".*/media/.*")) {
            byte[] anew = OfficePictures.anew(all.bytes(name));
            all.put(name, anew == null ? new byte[0] : anew);
            undrawable.addAll(anew == null ? Set.of(name) : Set.of());
            removals.note("文件里有图片，文字遮盖不到图片里的字，请逐幅看过。");
        }
        Set<String> sheets = new HashSet<>(book.seen().values());
        Map<String, List<Area.InCell>> areas = areas(book);
        Parts kept = all.kept(
                relation -> (relation.is(SEEN) && !undrawable.contains(relation.target()))
                        || sheets.contains(relation.target()),
                removals);
        for (String part : kept.names(".*\\.xml")) {
            if (part.startsWith("[")) {
                continue;
            }
            Document xml = kept.xml(part);
            Element root = xml.getDocumentElement();
            if (part.equals(book.main())) {
                book.keepSeen(root);
                keep(root, BOOK);
            } else if (sheets.contains(part)) {
                keep(root, SHEET);
                Element rules = Tree.child(root, "sheetPr");
                Tree.children(rules).forEach(Tree::remove);
                new SheetCells(root, book, book.name(part), removals)
                        .redact(areas.getOrDefault(part, List.of()), sought);
            } else {
                drawing(root);
            }
            Links.cut(root, kept.relations(part));
            words(root, book.name(part));
            new Scrubbing(sought, removals).scrub(xml, book.name(part));
            kept.put(part, xml);
        }
        removals.sought(redaction.terms(), sought);
        return kept.zip();
    }

    private void keep(Element root, Set<String> wanted) {
        for (Element each : Tree.children(root)) {
            if (!wanted.contains(Tree.name(each))) {
                removals.leftBehind(
                        switch (Tree.name(each)) {
                            case "definedNames" -> "定义的名称";
                            case "dataValidations" -> "数据有效性";
                            case "conditionalFormatting" -> "条件格式";
                            case "hyperlinks" -> "超链接地址";
                            default -> "其他设置";
                        });
                Tree.remove(each);
            }
        }
    }

    /** Charts show cached text; what they were made from does not go on. */
    private static void drawing(Element root) {
        for (Element element : Tree.all(root)) {
            String name = Tree.name(element);
            if (name.matches("externalData|extLst|f|userShapes|hlinkClick|hlinkHover|macro")) {
                Tree.remove(element);
            } else if (name.equals("cNvPr") || name.equals("docPr")) {
                element.removeAttribute("descr");
                element.removeAttribute("title");
                element.setAttribute("name", "");
            }
            element.removeAttribute("macro");
            element.removeAttribute("textlink");
        }
    }

    private void words(Element root, String place) {
        Blackening words = new Blackening();
        for (Element element : Tree.all(root)) {
            if (Tree.name(element).matches("t|v") && Tree.children(element).isEmpty()) {
                words.add(SheetCells.plain(element.getTextContent()), text -> change(element, text));
            } else if (Tree.name(element).matches("p|c|pt|si")) {
                words.gap("\n");
            }
        }
        words.cover(sought);
        words.apply().forEach(ground -> removals.blackened(place, ground));
    }

    /** What was a number and is blackened becomes text. */
    private static void change(Element element, String text) {
        element.setTextContent(text);
        if (Tree.name(element).equals("v")
                && element.getParentNode() instanceof Element cell
                && Tree.name(cell).equals("c")) {
            cell.setAttribute("t", "str");
        }
    }

    private Map<String, List<Area.InCell>> areas(Workbook book) {
        Map<String, List<Area.InCell>> areas = new HashMap<>();
        for (Area area : redaction.areas()) {
            if (!(area instanceof Area.InCell cell)) {
                throw new UnlawfulAct("Excel文件按单元格遮盖，不能按页面位置或段落。");
            }
            String part = book.seen().get(cell.sheet());
            if (part == null) {
                throw new UnlawfulAct("没有名为“" + cell.sheet() + "”的工作表，或者它是隐藏的。");
            }
            areas.computeIfAbsent(part, key -> new ArrayList<>()).add(cell);
        }
        return areas;
    }
}
