package org.mingtang.request.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Word files: only the parts that are seen go on, each story is made plain, then places and words are blackened.
 *
 * <p>What does not go on: comments, changes, properties, custom XML, templates, embedded files, macros, fonts, links.
 */
final class WordRedaction {

    private static final String[] SEEN = {
        "officeDocument",
        "styles",
        "numbering",
        "settings",
        "fontTable",
        "theme",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "image",
        "chart",
        "diagramData",
        "diagramLayout",
        "diagramQuickStyle",
        "diagramColors",
        "diagramDrawing"
    };
    private static final Set<String> SETTINGS = Set.of(
            "evenAndOddHeaders",
            "defaultTabStop",
            "characterSpacingControl",
            "footnotePr",
            "endnotePr",
            "compat",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator",
            "mirrorMargins",
            "gutterAtTop",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "drawingGridHorizontalSpacing",
            "drawingGridVerticalSpacing",
            "displayHorizontalDrawingGridEvery",
            "displayVerticalDrawingGridEvery",
            "noLineBreaksAfter",
            "noLineBreaksBefore",
            "zoom",
            "bookFoldPrinting",
            "autoHyphenation");

    private static final Map<String, String> PLACES =
            Map.of("header", "页眉", "footer", "页脚", "footnotes", "脚注", "endnotes", "尾注", "chart", "图表");

    private final Redaction redaction;
    private final Sought sought;
    private final Removals removals;

    WordRedaction(Redaction redaction, Removals removals) {
        this.redaction = redaction;
        this.sought = Sought.of(redaction.terms());
        this.removals = removals;
    }

    byte[] redact(byte[] file) throws IOException {
        Parts all = Parts.read(file);
        String main = all.main();
        Set<String> undrawable = pictures(all);
        Parts kept = all.kept(relation -> relation.is(SEEN) && !undrawable.contains(relation.target()), removals);
        for (String part : kept.names(".*\\.(xml|vml)")) {
            if (!part.startsWith("[")) {
                part(kept, part, main);
            }
        }
        removals.sought(redaction.terms(), sought);
        return kept.zip();
    }

    private void part(Parts kept, String part, String main) throws IOException {
        Document xml = kept.xml(part);
        Element root = xml.getDocumentElement();
        Links.cut(root, kept.relations(part));
        if (Tree.name(root).equals("settings")) {
            Tree.children(root).stream()
                    .filter(each -> !SETTINGS.contains(Tree.name(each)))
                    .forEach(Tree::remove);
        }
        new WordStory(removals).tidy(root);
        WordText text = new WordText(root);
        if (part.equals(main)) {
            areas().forEach(area -> text.cover(area, removals));
        }
        text.blacken(sought, place(part, main), removals);
        new Scrubbing(sought, removals).scrub(xml, part);
        kept.put(part, xml);
    }

    private List<Area.InParagraph> areas() {
        List<Area.InParagraph> areas = new ArrayList<>();
        for (Area area : redaction.areas()) {
            if (!(area instanceof Area.InParagraph place)) {
                throw new UnlawfulAct("Word文件按段落和字遮盖，不能按页面位置或单元格。");
            }
            areas.add(place);
        }
        return areas;
    }

    private Set<String> pictures(Parts parts) {
        Set<String> undrawable = new HashSet<>();
        for (String name : parts.names(".*/media/.*")) {
            byte[] anew = OfficePictures.anew(parts.bytes(name));
            if (anew == null) {
                undrawable.add(name);
                removals.leftBehind("不能重画的图片（EMF、WMF、SVG等）");
            } else {
                parts.put(name, anew);
                removals.note("文件里有图片，文字遮盖不到图片里的字，请逐幅看过。");
            }
        }
        return undrawable;
    }

    private static String place(String part, String main) {
        if (part.equals(main)) {
            return "正文";
        }
        return PLACES.entrySet().stream()
                .filter(each -> part.contains("/" + each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(part);
    }
}
