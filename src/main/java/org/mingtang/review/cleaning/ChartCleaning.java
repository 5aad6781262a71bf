package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Charts of Word, Excel and presentation files: what they keep of series, categories and points that are filtered out goes;
 * of sheets that are gone only the values drawn stay, without where they came from. Their workbooks are embedded files.
 */
final class ChartCleaning {

    /** Series (c15) that are switched off, and what their names and categories were. */
    private static final String FILTERED = "filtered.*(Series|Title)|.*Ser(ies)?Filtered";

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** The sheet a formula names; names of other files and of ranges are none. */
    private static final Pattern SHEET = Pattern.compile("'?((?:[^'!\\[\\]().]|'')+)'?!.*");

    private final OfficeParts parts;
    private final Taken taken;

    ChartCleaning(OfficeParts parts, Taken taken) {
        this.parts = parts;
        this.taken = taken;
    }

    static boolean isChart(String part) {
        return part.matches("(word|xl|ppt)/charts/[^/]+\\.xml");
    }

    void clean() throws IOException {
        Set<String> sheets = sheets();
        for (String name : parts.names("(word|xl|ppt)/charts/[^/]+\\.xml")) {
            Document chart = parts.xml(name);
            Element root = chart.getDocumentElement();
            boolean changed = filtered(root);
            changed |= hiddenSeries(root);
            if (!sheets.isEmpty()) {
                changed |= detached(root, sheets);
            }
            if (changed) {
                parts.put(name, chart);
            }
        }
    }

    private boolean filtered(Element root) {
        boolean found = false;
        for (Element each : Dom.all(root)) {
            if (!Dom.name(each).matches(FILTERED) || !Dom.isIn(each, root)) {
                continue;
            }
            taken.removed(Kind.CACHED_DATA, "图表中筛选掉的数据", values(each));
            Element extension = Dom.parent(each);
            Dom.remove(each);
            while (extension != null
                    && extension != root
                    && Dom.name(extension).matches("ext|extLst")
                    && Dom.children(extension).isEmpty()) {
                Element above = Dom.parent(extension);
                Dom.remove(extension);
                extension = above;
            }
            found = true;
        }
        return found;
    }

    /** The newer charts (cx) keep hidden series among the others. */
    private boolean hiddenSeries(Element root) {
        boolean found = false;
        for (Element series : Dom.all(root, "series")) {
            if (Dom.isTrue(series.getAttribute("hidden"))) {
                String data = Dom.attribute(Dom.child(series, "dataId"), "val");
                taken.removed(Kind.CACHED_DATA, "图表中隐藏的系列", values(series));
                Dom.remove(series);
                boolean used = Dom.all(root, "dataId").stream()
                        .anyMatch(each -> Dom.attribute(each, "val").equals(data));
                if (!used) {
                    Dom.all(root, "data").stream()
                            .filter(each -> each.getAttribute("id").equals(data))
                            .forEach(Dom::remove);
                }
                found = true;
            }
        }
        return found;
    }

    /** Makes the values of references to sheets that are not there any more plain values. */
    private boolean detached(Element root, Set<String> sheets) {
        boolean found = false;
        for (Element reference : Dom.all(root)) {
            Element formula = Dom.name(reference).matches("numRef|strRef") ? Dom.child(reference, "f") : null;
            Matcher place = SHEET.matcher(formula == null ? "" : formula.getTextContent());
            String sheet = place.matches() ? place.group(1).replace("''", "'") : "";
            if (sheet.isEmpty() || sheets.contains(sheet)) {
                continue;
            }
            taken.removed(Kind.CACHED_DATA, "图表对隐藏工作表“" + sheet + "”的引用", values(reference));
            detach(reference);
            found = true;
        }
        return found;
    }

    private static void detach(Element reference) {
        Element above = Dom.parent(reference);
        if (above == null) {
            return;
        }
        Element series = Dom.parent(above);
        boolean name = Dom.name(above).equals("tx")
                && series != null
                && Dom.name(series).equals("ser");
        if (name) {
            put(reference, "v").setTextContent(values(reference));
        } else if (Dom.name(above).equals("tx")) {
            Element rich = put(reference, "rich");
            rich.appendChild(drawn(rich, "bodyPr"));
            Element run = drawn(rich, "r");
            run.appendChild(drawn(rich, "t")).setTextContent(values(reference));
            rich.appendChild(drawn(rich, "p")).appendChild(run);
        } else {
            Element cache = Dom.child(reference, Dom.name(reference).replace("Ref", "Cache"));
            Element plain = put(reference, Dom.name(reference).replace("Ref", "Lit"));
            Dom.children(cache).forEach(plain::appendChild);
        }
        above.removeChild(reference);
    }

    /** A new element right before another, of its namespace. */
    private static Element put(Element before, String name) {
        String prefix = before.getPrefix() == null ? "" : before.getPrefix() + ":";
        Element plain = before.getOwnerDocument().createElementNS(before.getNamespaceURI(), prefix + name);
        before.getParentNode().insertBefore(plain, before);
        return plain;
    }

    private static Element drawn(Element in, String name) {
        return in.getOwnerDocument().createElementNS(DRAWING, "a:" + name);
    }

    /** Names of the sheets that stay; empty for other files. */
    private Set<String> sheets() throws IOException {
        Set<String> names = new HashSet<>();
        if (parts.has("xl/workbook.xml")) {
            Element root = parts.xml("xl/workbook.xml").getDocumentElement();
            List<Element> sheets = Dom.children(Dom.child(root, "sheets"));
            sheets.forEach(each -> names.add(each.getAttribute("name")));
        }
        return names;
    }

    private static String values(Element element) {
        return Dom.all(element).stream()
                .filter(each ->
                        Dom.name(each).matches("v|pt") && Dom.children(each).isEmpty())
                .map(Element::getTextContent)
                .collect(Collectors.joining(" "));
    }
}
