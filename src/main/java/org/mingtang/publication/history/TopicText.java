package org.mingtang.publication.history;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A topic's words, cut at their headings: what stands before the first is the introduction, each further one begins a
 * section. They are the text of an item and as such reviewed and published.
 */
record TopicText(String intro, List<Part> parts) {

    /** A section: its heading and what is said below it, as HTML. */
    record Part(String heading, String html) {}

    TopicText {
        parts = List.copyOf(parts);
    }

    static TopicText of(String body) {
        StringBuilder intro = new StringBuilder();
        List<String> headings = new ArrayList<>();
        List<StringBuilder> texts = new ArrayList<>();
        for (Element each : Jsoup.parseBodyFragment(body).body().children()) {
            if (each.normalName().equals("h2") && !each.text().isBlank()) {
                headings.add(each.text().strip());
                texts.add(new StringBuilder());
            } else {
                (texts.isEmpty() ? intro : texts.get(texts.size() - 1)).append(each.outerHtml());
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int n = 0; n < headings.size(); n++) {
            parts.add(new Part(headings.get(n), texts.get(n).toString()));
        }
        return new TopicText(intro.toString(), parts);
    }

    /** The text of a new topic, of what a person typed: an introduction and a heading a line. */
    static String html(String intro, String headings) {
        StringBuilder html = new StringBuilder();
        lines(intro)
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        lines(headings)
                .forEach(line ->
                        html.append("<h2>").append(Entities.escape(line)).append("</h2>"));
        return html.toString();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
