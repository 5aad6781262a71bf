package org.mingtang.documents;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Turns an html table into logical cells; spans as in the HTML standard, "forming a table". */
final class HtmlTable {

    /** Browsers allow 1000 columns; no honest cell is as wide as this, and ten absurd ones still fit. */
    private static final int WIDEST = 100;

    /** A row and the end of its row group, which no rowspan crosses. */
    private record Row(Element element, int groupEnd) {}

    private final Element table;
    private final List<Row> rows = new ArrayList<>();

    HtmlTable(Element table) {
        this.table = table;
        List<Element> feet = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Element child : table.children()) {
            if (HtmlStory.isSkipped(child)) {
                continue;
            }
            switch (child.normalName()) {
                case "tr" -> loose.add(child);
                case "tfoot" -> feet.addAll(rowsOf(child));
                case "thead", "tbody" -> {
                    group(loose);
                    loose.clear();
                    group(rowsOf(child));
                }
                default -> {}
            }
        }
        group(loose);
        group(feet);
    }

    private static List<Element> rowsOf(Element group) {
        return group.children().stream()
                .filter(row -> row.normalName().equals("tr") && !HtmlStory.isSkipped(row))
                .toList();
    }

    private void group(List<Element> group) {
        int end = rows.size() + group.size();
        group.forEach(row -> rows.add(new Row(row, end)));
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .filter(cell -> !HtmlStory.isSkipped(cell))
                .toList();
    }

    /** A table of one cell, or one in which another table holds most of the text, only arranges the page. */
    boolean isForLayout() {
        if (table.attr("role").equals("presentation")) {
            return true;
        }
        int cells = 0;
        for (Row row : rows) {
            cells += cellsOf(row.element).size();
        }
        if (cells <= 1) {
            return true;
        }
        int inner = 0;
        for (Element nested : table.select("table")) {
            Element around = nested.parent() == null ? null : nested.parent().closest("table");
            if (nested != table
                    && around == table
                    && nested.select("tr").size() > 1
                    && nested.select("td,th").size() > 3) {
                inner += nested.text().length();
            }
        }
        return inner > 0 && inner * 2 > table.text().length();
    }

    TableLayout layout() {
        TableLayout layout = new TableLayout(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            Interrupted.check();
            int column = 0;
            for (Element cell : cellsOf(rows.get(row).element)) {
                column = layout.freeColumn(row, column);
                int rest = rows.get(row).groupEnd - row;
                int down = Xml.number(cell.attr("rowspan"), 1);
                int across = Math.min(WIDEST, Xml.number(cell.attr("colspan"), 1));
                layout.put(row, column, down == 0 ? rest : Math.min(rest, down), across, text(cell));
            }
        }
        return layout;
    }

    private static String text(Element cell) {
        CellText text = new CellText();
        new HtmlStory(text).read(cell);
        return text.text();
    }
}
