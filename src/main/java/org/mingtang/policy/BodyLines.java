package org.mingtang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Cell;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.policy.text.TextNode;
import org.mingtang.policy.text.TextPart;

/**
 * A published body read as an official text, each paragraph of it with the pieces that begin there.
 *
 * @param text title and body; a body that begins with the title stands for itself
 * @param lines the body's paragraphs in order
 */
record BodyLines(PolicyText text, List<Line> lines) {

    /**
     * A paragraph of the body.
     *
     * @param part the part of the text it belongs to
     * @param first the first piece that begins in it; empty where one goes on
     */
    record Line(Element element, TextPart.Kind part, Optional<TextNode> first) {}

    static BodyLines of(String title, String body) {
        return of(title, Jsoup.parseBodyFragment(body));
    }

    static BodyLines of(String title, Document body) {
        List<Element> elements = new ArrayList<>();
        gather(body.body(), elements);
        List<SourceDocument.Block> blocks = new ArrayList<>();
        int length = 0;
        if (elements.isEmpty() || !dense(elements.get(0).text()).equals(dense(title))) {
            blocks.add(new Paragraph(title.strip(), 0, new Place(0, 0)));
            length = title.strip().length() + 1;
        }
        int[] begins = new int[elements.size()];
        for (int i = 0; i < elements.size(); i++) {
            begins[i] = length;
            Element element = elements.get(i);
            if (element.normalName().equals("table")) {
                Grid grid = grid(element, i + 1);
                blocks.add(grid);
                length += length(grid);
            } else {
                String text = element.text().strip();
                blocks.add(new Paragraph(text, 0, new Place(0, i + 1)));
                length += text.length() + 1;
            }
        }
        PolicyText read = PolicyText.of(new SourceDocument(title, SourceDocument.Format.HTML, blocks));
        List<Line> lines = new ArrayList<>();
        int place = 0;
        int next = 0;
        for (TextPart part : read.parts()) {
            for (TextNode node : part.all().toList()) {
                if (next < begins.length
                        && begins[next] == place
                        && !node.source().isEmpty()) {
                    lines.add(new Line(elements.get(next++), part.kind(), Optional.of(node)));
                }
                place += node.source().length();
                while (next < begins.length && begins[next] < place) {
                    lines.add(new Line(elements.get(next++), part.kind(), Optional.empty()));
                }
            }
        }
        return new BodyLines(read, lines);
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\u00a0\u3000]", "");
    }

    private static void gather(Element within, List<Element> elements) {
        for (Element child : within.children()) {
            switch (child.normalName()) {
                case "ul", "ol", "blockquote" -> gather(child, elements);
                default -> {
                    if (!child.text().isBlank()) {
                        elements.add(child);
                    }
                }
            }
        }
    }

    /** Rows and cells as they stand; a cell over several rows stands in its first. */
    private static Grid grid(Element table, int position) {
        List<Cell> cells = new ArrayList<>();
        int rows = 0;
        int columns = 0;
        for (Element row : table.select("caption, tr")) {
            boolean own = row.closest("table") == table;
            List<Element> within = row.normalName().equals("tr") ? row.children() : List.of(row);
            int column = 0;
            for (Element cell : own ? within : List.<Element>of()) {
                cells.add(new Cell(rows, column++, 1, 1, cell.text().strip()));
            }
            columns = Math.max(columns, column);
            rows += column == 0 ? 0 : 1;
        }
        return new Grid(rows, columns, cells, new Place(0, position));
    }

    /** Characters it takes in the text: a tab between cells, a line feed after rows. */
    private static int length(Grid grid) {
        return grid.cells().stream().mapToInt(cell -> cell.text().length() + 1).sum();
    }
}
