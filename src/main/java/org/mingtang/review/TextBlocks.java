package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;

/** Cuts a part into the paragraphs that remarks point to and comparisons go by. */
final class TextBlocks {

    /** What only holds other blocks; a table or a list item stays whole. */
    private static final Set<String> FRAMES =
            Set.of("div", "section", "article", "ul", "ol", "blockquote", "main", "body", "dl");

    /** Sanitised once more before it is shown: a reviewer's page must not depend on who wrote the draft. */
    private static final Safelist SAFE = Safelist.relaxed().preserveRelativeLinks(true);

    /**
     * One paragraph.
     *
     * @param html for showing; null for plain text
     */
    record Block(String text, @Nullable String html) {}

    private final List<Block> blocks = new ArrayList<>();

    private TextBlocks() {}

    static List<Block> of(Part part) {
        if (part.form() == Form.FILE) {
            return List.of(new Block(part.label(), null));
        }
        return part.form() == Form.TEXT ? lines(part.content()) : html(part.content());
    }

    private static List<Block> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Block(line, null))
                .toList();
    }

    private static List<Block> html(String html) {
        TextBlocks cut = new TextBlocks();
        cut.collect(Jsoup.parseBodyFragment(html).body());
        return List.copyOf(cut.blocks);
    }

    private void collect(Element frame) {
        Element inline = new Element("p");
        for (Node node : frame.childNodes()) {
            boolean block = node instanceof Element element && element.isBlock();
            if (!block) {
                inline.appendChild(node.clone());
                continue;
            }
            add(inline);
            inline = new Element("p");
            Element element = (Element) node;
            if (FRAMES.contains(element.normalName())) {
                collect(element);
            } else {
                add(element);
            }
        }
        add(inline);
    }

    private void add(Element block) {
        String text = text(block);
        if (!text.isBlank()) {
            String html = Jsoup.clean(block.outerHtml(), "https://relative.invalid/", SAFE);
            // A list item stands alone here, and is none without a list around it.
            blocks.add(new Block(text, block.normalName().equals("li") ? "<ul>" + html + "</ul>" : html));
        }
    }

    /** Pictures count as words, so that a change of one is a change of its paragraph. */
    private static String text(Element block) {
        StringBuilder text = new StringBuilder(block.text());
        block.select("img")
                .forEach(image -> text.append("（图片：")
                        .append(image.attr("alt").isBlank() ? image.attr("src") : image.attr("alt"))
                        .append("）"));
        return text.toString().strip();
    }
}
