package org.mingtang.request.mailbox;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a page of HTML says, as lines of plain text; nothing of it is fetched, run or shown as a page. */
final class HtmlText {

    private static final int LONGEST = 2_000_000;
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "hr");

    private HtmlText() {}

    static String of(String html) {
        var page = Jsoup.parse(html.length() <= LONGEST ? html : html.substring(0, LONGEST));
        page.select("script, style, head, template, noscript, [hidden], [style*=display:none]")
                .remove();
        var text = new StringBuilder();
        page.body().traverse(new Lines(text));
        return text.toString()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private record Lines(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && LINES.contains(element.normalName())) {
                text.append('\n');
            } else if (node instanceof Element element && element.normalName().matches("td|th")) {
                text.append(' ');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock() && LINES.contains(element.normalName())) {
                text.append('\n');
            }
        }
    }
}
