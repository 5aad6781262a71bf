package org.mingtang.documents;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Walks through a page: block elements and line breaks end paragraphs, tables become grids. */
final class HtmlStory {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "select",
            "textarea",
            "button",
            "audio",
            "video",
            "canvas",
            "rp",
            "rt",
            "del",
            "strike",
            "datalist");
    private static final Pattern HIDDEN = Pattern.compile(
            "(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)", Pattern.CASE_INSENSITIVE);

    private final BlockSink sink;
    private final StringBuilder line = new StringBuilder();
    private String number = "";
    private int heading;

    HtmlStory(BlockSink sink) {
        this.sink = sink;
    }

    void read(Element root) {
        children(root, false);
        flush();
    }

    private void children(Element parent, boolean asWritten) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                append(text.getWholeText(), asWritten);
            } else if (node instanceof Element element && !isSkipped(element)) {
                element(element, asWritten);
            }
        }
    }

    static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    private void element(Element element, boolean asWritten) {
        Interrupted.check();
        String name = element.normalName();
        switch (name) {
            case "br", "hr" -> flush();
            case "table" -> table(element);
            case "li" -> {
                flush();
                number = HtmlList.number(element);
                children(element, asWritten);
                flush();
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = name.charAt(1) - '0';
                children(element, asWritten);
                flush();
                heading = 0;
            }
            case "pre" -> block(element, true);
            default -> {
                if (element.isBlock()) {
                    block(element, asWritten);
                } else {
                    children(element, asWritten);
                }
            }
        }
    }

    private void block(Element element, boolean asWritten) {
        flush();
        children(element, asWritten);
        flush();
    }

    private void table(Element table) {
        flush();
        HtmlTable grid = new HtmlTable(table);
        if (grid.isForLayout()) {
            children(table, false);
            flush();
        } else {
            for (Element caption : table.children()) {
                if (caption.normalName().equals("caption") && !isSkipped(caption)) {
                    block(caption, false);
                }
            }
            sink.table(grid.layout());
        }
    }

    /** Line ends of the source between two hanzi are no space: pages are often wrapped at a fixed width. */
    private void append(String text, boolean asWritten) {
        if (asWritten) {
            line.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (!space) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(c == ' ' || line.charAt(line.length() - 1) < 0x2e80 ? " " : "");
            }
        }
    }

    private void flush() {
        if (!line.isEmpty() && !line.toString().isBlank()) {
            sink.paragraph(ListNumbers.before(number, false, line.toString().strip()), heading);
            number = "";
        }
        line.setLength(0);
    }
}
