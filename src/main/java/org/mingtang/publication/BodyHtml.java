package org.mingtang.publication;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Keeps of a body only what can be shown to the public safely, in one plain form. */
public final class BodyHtml {

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "strong",
                    "em",
                    "sub",
                    "sup",
                    "br",
                    "blockquote",
                    "a",
                    "img")
            .addAttributes("td", "rowspan", "colspan")
            .addAttributes("th", "rowspan", "colspan", "scope")
            .addAttributes("ol", "start")
            .addAttributes("p", "class")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt")
            .addProtocols("a", "href", "http", "https", "mailto", "#")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    private static final OutputSettings FORM = new OutputSettings().prettyPrint(false);

    private static final Set<String> INLINE = Set.of("a", "strong", "em", "sub", "sup", "br", "img");

    private BodyHtml() {}

    /** Returns the body without scripts, styles, frames, forms and foreign attributes; doing it twice changes nothing. */
    public static String clean(String html) {
        Document dirty = Jsoup.parseBodyFragment(html, "https://site.invalid/");
        dirty.select("h1").tagName("h2");
        dirty.select("b").tagName("strong");
        dirty.select("i").tagName("em");
        dirty.select("div, section, article").forEach(BodyHtml::unwrap);
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.select("p[class]").forEach(each -> {
            if (!each.className().equals("signature")) {
                each.removeAttr("class");
            }
        });
        // Pictures of other hosts would tell those hosts who reads what.
        clean.select("img").forEach(each -> {
            if (!each.attr("src").matches("/(?![/\\\\]).*")) {
                each.remove();
            }
        });
        paragraphs(clean.body());
        clean.select("blockquote").forEach(BodyHtml::paragraphs);
        clean.outputSettings(FORM);
        return clean.body().html().strip();
    }

    /** The words of a body, one paragraph, heading or table row a line. */
    public static String text(String html) {
        StringBuilder lines = new StringBuilder();
        for (Element each : Jsoup.parseBodyFragment(html).select("h2, h3, h4, h5, p, li, caption, tr")) {
            String line = each.normalName().equals("tr")
                    ? String.join("\t", each.select("th, td").eachText())
                    : each.text();
            boolean inCell = each.closest("td, th") != null;
            boolean inItem = !each.normalName().equals("li") && each.closest("li") != null;
            if (!line.isBlank() && !inCell && !inItem) {
                lines.append(line).append('\n');
            }
        }
        return lines.toString().strip();
    }

    /** Bare words become paragraphs: what reads a body block by block (check, comparison, search) would pass them over. */
    private static void paragraphs(Element parent) {
        Element open = null;
        for (Node each : List.copyOf(parent.childNodes())) {
            boolean inline = each instanceof TextNode || INLINE.contains(each.nodeName());
            if (!inline) {
                open = null;
            } else if (open != null || each instanceof TextNode text && !text.isBlank() || hasWords(each)) {
                if (open == null) {
                    open = new Element("p");
                    each.before(open);
                }
                open.appendChild(each);
            }
        }
    }

    private static boolean hasWords(Node node) {
        return node instanceof Element element && element.hasText();
    }

    /** A block that only held paragraphs goes; one that held bare words becomes a paragraph. */
    private static void unwrap(Element block) {
        if (block.select("h2, h3, h4, h5, p, ul, ol, table, div, blockquote").isEmpty()) {
            block.tagName("p");
        } else {
            block.unwrap();
        }
    }
}
