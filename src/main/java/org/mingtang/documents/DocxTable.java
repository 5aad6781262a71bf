package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Turns a docx table into logical cells: {@code gridSpan} goes across, {@code vMerge} goes down. */
final class DocxTable {

    private static final int WORDS_MOST_COLUMNS = 63;

    private final DocxStory story;
    private final List<MergedCell> cells = new ArrayList<>();

    DocxTable(DocxStory story) {
        this.story = story;
    }

    TableLayout layout(Element table) {
        int widest = Math.max(
                WORDS_MOST_COLUMNS,
                Math.min(
                        TableLayout.MOST_COLUMNS,
                        Xml.children(Xml.child(table, "tblGrid"), "gridCol").size()));
        List<Element> rows = new ArrayList<>();
        collect(table, "tr", rows);
        rows.removeIf(row -> Xml.child(Xml.child(row, "trPr"), "del") != null);
        TableLayout layout = new TableLayout(rows.size());
        Map<Integer, MergedCell> above = Map.of();
        for (int row = 0; row < rows.size(); row++) {
            above = row(rows.get(row), row, above, widest);
        }
        for (MergedCell cell : cells) {
            cell.putOn(layout);
        }
        return layout;
    }

    /** Content controls and change marks may stand around rows and cells. */
    private static void collect(Element parent, String name, List<Element> found) {
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> collect(child, name, found);
                default -> {
                    if (Xml.name(child).equals(name)) {
                        found.add(child);
                    }
                }
            }
        }
    }

    private Map<Integer, MergedCell> row(Element row, int index, Map<Integer, MergedCell> above, int widest) {
        Map<Integer, MergedCell> below = new HashMap<>();
        List<Element> parts = new ArrayList<>();
        collect(row, "tc", parts);
        int column = span(Xml.value(Xml.child(row, "trPr"), "gridBefore"), 0, widest);
        for (Element part : parts) {
            Element properties = Xml.child(part, "tcPr");
            int columnSpan = span(Xml.value(properties, "gridSpan"), 1, widest);
            boolean merged = Xml.child(properties, "vMerge") != null;
            boolean continued = merged && !Xml.value(properties, "vMerge").equals("restart");
            MergedCell cell = continued ? above.get(column) : null;
            if (cell == null) {
                cell = new MergedCell(index, column, columnSpan, story.cell(part));
                cells.add(cell);
            } else {
                cell.growDown();
            }
            if (merged) {
                below.put(column, cell);
            }
            column += columnSpan;
        }
        return below;
    }

    private static int span(String text, int least, int most) {
        return Math.max(least, Math.min(most, Xml.number(text, least)));
    }
}
