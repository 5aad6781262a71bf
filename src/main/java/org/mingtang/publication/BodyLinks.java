package org.mingtang.publication;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.mingtang.documents.WrittenAddress;

/** Makes links of addresses that a body only writes out, as it is shown; the text that was reviewed stays as it is. */
public final class BodyLinks {

    private BodyLinks() {}

    /** The same for a piece of cleaned HTML. */
    public static String in(String html) {
        if (WrittenAddress.in(html).isEmpty()) {
            return html;
        }
        Document body = Jsoup.parseBodyFragment(html);
        body.outputSettings(new OutputSettings().prettyPrint(false));
        in(body.body());
        return body.body().html();
    }

    /** The same for plain words, which become HTML with that. */
    public static String ofWords(String words) {
        return in(Entities.escape(words));
    }

    /** Changes the body itself; what is a link already is left alone. */
    public static void in(Element body) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !isLinked(text)) {
                        texts.add(text);
                    }
                },
                body);
        texts.forEach(BodyLinks::link);
    }

    private static boolean isLinked(TextNode text) {
        Element parent = text.parent();
        return parent != null && parent.closest("a") != null;
    }

    private static void link(TextNode text) {
        String words = text.getWholeText();
        int past = 0;
        for (WrittenAddress each : WrittenAddress.in(words)) {
            if (each.from() > past) {
                text.before(new TextNode(words.substring(past, each.from())));
            }
            text.before(new Element("a").attr("href", each.href()).appendText(words.substring(each.from(), each.to())));
            past = each.to();
        }
        if (past > 0) {
            text.text(words.substring(past));
        }
    }
}
