package org.mingtang.publication;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingtang.search.SearchEntry.Passage;

/** A body without articles as passages: what stands below each heading, a few paragraphs at a time, word for word. */
public final class BodyPassages {

    /** The beginning of the text on the item's page. */
    public static final String TOP = "item-title";

    /** About as long as articles are; what is much longer speaks of too much to be an answer. */
    private static final int ENOUGH = 300;

    private static final String ASKED = "问";
    private static final String ANSWERED = "答";

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String fragment = TOP;
    private String label = "";

    private BodyPassages() {}

    /** The passages of a body in order, each under the heading above it; an empty body has none. */
    public static List<Passage> of(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        BodyHeadings.mark(document);
        BodyPassages read = new BodyPassages();
        document.body().children().forEach(read::take);
        read.end();
        return List.copyOf(read.passages);
    }

    /** Of a 简明问答 the answer, each passage of it with the question before it; a question alone answers nothing. */
    public static List<Passage> ofAnswer(String body) {
        List<Passage> all = of(body);
        List<Passage> answers =
                all.stream().filter(each -> each.label().equals(ANSWERED)).toList();
        String asked = String.join(
                "\n",
                all.stream()
                        .filter(each -> each.label().equals(ASKED))
                        .map(Passage::text)
                        .toList());
        if (answers.isEmpty()) {
            return all.stream().filter(each -> !each.label().equals(ASKED)).toList();
        }
        return answers.stream()
                .map(each ->
                        asked.isEmpty() ? each : Passage.of(each.fragment(), each.label(), asked + "\n" + each.text()))
                .toList();
    }

    private void take(Element element) {
        if (element.normalName().matches("h[1-6]")) {
            end();
            label = element.text();
            fragment = element.id().isEmpty() ? fragment : element.id();
            return;
        }
        BodyHtml.text(element.outerHtml()).lines().forEach(line -> {
            if (text.length() + line.length() > ENOUGH) {
                end();
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        });
    }

    private void end() {
        if (!text.isEmpty()) {
            passages.add(Passage.of(fragment, label, text.toString()));
            text.setLength(0);
        }
    }
}
