package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts HTML into the paragraphs that findings and remarks point into: what a reader sees as one block or one table cell,
 * spaces folded, empty ones left out.
 */
public final class Paragraphs {

    private static final Set<String> SKIPPED = Set.of("script", "style", "template", "head");

    /**
     * One paragraph.
     *
     * @param heading of the column, where it stands in a table; else empty
     */
    public record Paragraph(String text, String heading) {}

    private final List<Paragraph> found = new ArrayList<>();
    private final List<List<TextNode>> sources = new ArrayList<>();
    private final List<TextNode> nodes = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String heading = "";

    private Paragraphs() {}

    /** The paragraphs of sanitised HTML, in reading order. */
    public static List<String> of(String html) {
        return withHeadings(html).stream().map(Paragraph::text).toList();
    }

    /** The same paragraphs, those of tables with the heading of their column. */
    public static List<Paragraph> withHeadings(String html) {
        return List.copyOf(read(Jsoup.parseBodyFragment(html).body()).found);
    }

    /**
     * The same HTML with other words in the place of some of a paragraph.
     *
     * @param offset of the words in the paragraph's text
     * @return empty when these words do not stand there
     */
    public static Optional<String> replace(String html, int paragraph, int offset, String words, String by) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Paragraphs paragraphs = read(document.body());
        boolean there = paragraph >= 0
                && paragraph < paragraphs.sources.size()
                && new WordsInNodes(paragraphs.sources.get(paragraph)).replace(offset, words, by);
        return there ? Optional.of(document.body().html()) : Optional.empty();
    }

    private static Paragraphs read(Element body) {
        Paragraphs paragraphs = new Paragraphs();
        paragraphs.walk(body);
        paragraphs.close();
        return paragraphs;
    }

    private void walk(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                open.append(words.getWholeText());
                nodes.add(words);
            } else if (child instanceof Element element && !SKIPPED.contains(element.normalName())) {
                boolean ends = element.isBlock() || element.normalName().matches("br|td|th|li|caption|dt|dd|hr");
                if (ends) {
                    close();
                }
                String around = heading;
                heading = element.normalName().matches("td|th") ? headingOf(element) : heading;
                walk(element);
                if (ends) {
                    close();
                }
                heading = around;
            }
        }
    }

    /** The cell of the table's first row above this one; merged cells are not counted out. */
    private static String headingOf(Element cell) {
        Element table = cell.closest("table");
        Element first = table == null ? null : table.selectFirst("tr");
        Element row = cell.parent();
        if (first == null || row == null || row == first || cell.elementSiblingIndex() >= first.childrenSize()) {
            return "";
        }
        return first.child(cell.elementSiblingIndex()).text();
    }

    private void close() {
        String text = open.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        if (!text.isEmpty()) {
            found.add(new Paragraph(text, heading));
            sources.add(List.copyOf(nodes));
        }
        open.setLength(0);
        nodes.clear();
    }
}
