package org.mingtang.publication.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingtang.publication.BodyHeadings;
import org.mingtang.publication.BodyLinks;

/**
 * A body whose headings can be linked to.
 *
 * @param html the body with an id on each heading
 * @param contents the headings of the first level, in order
 */
public record HeadedBody(String html, List<Heading> contents) {

    /** A heading and the fragment that leads to it. */
    public record Heading(String id, String text) {}

    static HeadedBody of(String body) {
        return of(body, document -> {});
    }

    /** @param marks what other rooms write into the body first; their ids are kept */
    static HeadedBody of(String body, Consumer<Document> marks) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        marks.accept(document);
        BodyLinks.in(document.body());
        List<Heading> contents = new ArrayList<>();
        BodyHeadings.mark(document);
        for (Element heading : document.select("h2")) {
            contents.add(new Heading(heading.id(), heading.text()));
        }
        // A wide table scrolls in its own frame, which the keyboard must be able to reach.
        document.select("table").forEach(table -> {
            table.addClass("table").addClass("table-bordered");
            table.wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"></div>");
        });
        return new HeadedBody(document.body().html(), contents);
    }
}
