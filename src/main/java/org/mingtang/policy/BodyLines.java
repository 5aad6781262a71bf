package org.mingtang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.policy.text.TextNode;
import org.mingtang.policy.text.TextPart;

/**
 * A published body read as an official text, each paragraph of it with the pieces that begin there.
 *
 * @param text title and body
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
        StringBuilder text = new StringBuilder(line(title));
        int[] begins = new int[elements.size()];
        for (int i = 0; i < elements.size(); i++) {
            begins[i] = text.length();
            text.append(line(elements.get(i).text()));
        }
        PolicyText read = PolicyText.of(text.toString());
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

    private static String line(String text) {
        return text.strip() + "\n";
    }
}
