package org.mingtang.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingtang.documents.SourceDocument.Cell;

/**
 * A document as a line of a list or a row of a table names it.
 *
 * @param quote the line or row
 */
record ListedDocument(String quote, Reference reference) {

    private static final int SHORTEST_TITLE = 6;

    static List<ListedDocument> in(TextNode node) {
        List<ListedDocument> listed = new ArrayList<>();
        if (node.grid() == null) {
            Reference.in(node.text()).forEach(each -> listed.add(new ListedDocument(node.text(), each)));
            return listed;
        }
        Map<Integer, List<String>> rows = new TreeMap<>();
        for (Cell cell : node.grid().cells()) {
            rows.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                    .add(cell.text().replaceAll("\\s+", " ").strip());
        }
        rows.values().forEach(row -> row(row, listed));
        return listed;
    }

    /** In a table the title stands in one cell, often without 《》, and the number in another. */
    private static void row(List<String> cells, List<ListedDocument> listed) {
        String quote = String.join("　", cells).strip();
        String number = "";
        String title = "";
        for (String cell : cells) {
            List<Reference> named = Reference.in(cell);
            if (Reference.isNumber(cell)) {
                number = Reference.square(Words.dense(cell));
            } else if (!named.isEmpty() && !named.get(0).title().isEmpty()) {
                title = named.get(0).title();
                number = named.get(0).number().isEmpty() ? number : named.get(0).number();
            } else if (cell.length() >= SHORTEST_TITLE
                    && (cell.startsWith("关于") || HeadReader.endsATitle(cell))
                    && cell.length() > title.length()) {
                title = Words.dense(cell);
            }
        }
        boolean named = quote.contains("《") && !title.isEmpty();
        if (named || !number.isEmpty()) {
            listed.add(new ListedDocument(quote, new Reference(title, number)));
        }
    }
}
