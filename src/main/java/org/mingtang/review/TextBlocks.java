package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;

/** Cuts a part into the paragraphs that remarks point to and comparisons go by. */
final class TextBlocks {

    /** What only holds other blocks; a table stays whole. */
    private static final Set<String> FRAMES =
            Set.of("div", "section", "article", "ul", "ol", "blockquote", "main", "body", "dl", "figure");

    private TextBlocks() {}

    static List<String> of(Part part) {
        if (part.form() == Form.FILE) {
            return List.of(part.label());
        }
        return part.form() == Form.TEXT ? lines(part.content()) : html(part.content());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> html(String html) {
        List<String> blocks = new ArrayList<>();
        collect(Jsoup.parseBodyFragment(html).body(), blocks);
        return List.copyOf(blocks);
    }

    private static void collect(Element frame, List<String> blocks) {
        StringBuilder inline = new StringBuilder();
        for (Node node : frame.childNodes()) {
            if (node instanceof Element element && (element.isBlock() || FRAMES.contains(element.normalName()))) {
                add(inline.toString(), blocks);
                inline.setLength(0);
                if (FRAMES.contains(element.normalName())) {
                    collect(element, blocks);
                } else {
                    add(element.text(), blocks);
                }
            } else if (node instanceof Element element) {
                if (element.normalName().equals("img")) {
                    inline.append("（图片").append(element.attr("alt")).append("）");
                } else {
                    inline.append(element.text());
                }
            } else if (node instanceof TextNode text) {
                inline.append(text.text());
            }
        }
        add(inline.toString(), blocks);
    }

    private static void add(String text, List<String> blocks) {
        if (!text.isBlank()) {
            blocks.add(text.strip());
        }
    }
}
