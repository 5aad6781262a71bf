package org.mingtang.publication;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses of the headings of a body: the page's contents and what search finds lead to the same ones. */
public final class BodyHeadings {

    private BodyHeadings() {}

    /** Gives each heading that has none an id: h1, h2 and so on. */
    public static void mark(Document body) {
        int n = 0;
        for (Element heading : body.select("h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.attr("id", "h" + ++n);
            }
        }
    }
}
