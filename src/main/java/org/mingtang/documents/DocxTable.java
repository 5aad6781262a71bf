package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Turns a docx table into logical cells: {@code gridSpan} goes across, {@code vMerge} goes down. */
final class DocxTable {

    private static final int WORDS_MOST_COLUMNS = 63;

    private static final class Merged {
        private final int row;
        private final int column;
        private final int columnSpan;
        private final String text;
        private int rowSpan = 1;

        private Merged(int row, int column, int columnSpan, String text) {
            this.row = row;
            this.column = column;
            this.columnSpan = columnSpan;
            this.text = text;
        }
    }

    private final DocxStory story;
    private final List<Merged> cells = new ArrayList<>();

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
        Map<Integer, Merged> above = Map.of();
        for (int row = 0; row < rows.size(); row++) {
            above = row(rows.get(row), row, above, widest);
        }
        for (Merged cell : cells) {
            layout.put(cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text);
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

    private Map<Integer, Merged> row(Element row, int index, Map<Integer, Merged> above, int widest) {
        Map<Integer, Merged> below = new HashMap<>();
        List<Element> parts = new ArrayList<>();
        collect(row, "tc", parts);
        int column = span(Xml.value(Xml.child(row, "trPr"), "gridBefore"), 0, widest);
        for (Element part : parts) {
            Element properties = Xml.child(part, "tcPr");
            int columnSpan = span(Xml.value(properties, "gridSpan"), 1, widest);
            boolean merged = Xml.child(properties, "vMerge") != null;
            boolean continued = merged && !Xml.value(properties, "vMerge").equals("restart");
            Merged cell = continued ? above.get(column) : null;
            if (cell == null) {
                cell = new Merged(index, column, columnSpan, story.cell(part));
                cells.add(cell);
            } else {
                cell.rowSpan++;
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
