package org.mingtang.request.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemView;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.stereotype.Component;

/** What search is told of a published case: its sections as passages, word for word as they were published. */
@Component
class LibraryFindable implements Findable {

    /** The article on the item's page; its sections have no addresses of their own. */
    private static final String FRAGMENT = "read";

    private static final int LONGEST = 4000;

    private final LibraryRows rows;

    LibraryFindable(LibraryRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Known> of(ItemView item) {
        if (!rows.existsByItem(item.number().value())) {
            return Optional.empty();
        }
        return Optional.of(new Known(Validity.NONE, List.of(), passages(item.body()), Optional.empty()));
    }

    static List<Passage> passages(String body) {
        var passages = new ArrayList<Passage>();
        String label = "";
        var text = new StringBuilder();
        for (Element element : Jsoup.parseBodyFragment(body).body().children()) {
            if (element.normalName().matches("h[1-6]")) {
                add(passages, label, text);
                label = element.text();
                text.setLength(0);
            } else {
                text.append(element.text());
            }
        }
        add(passages, label, text);
        return passages;
    }

    private static void add(List<Passage> passages, String label, StringBuilder text) {
        if (!text.isEmpty()) {
            passages.add(new Passage(FRAGMENT, label, text.substring(0, Math.min(LONGEST, text.length()))));
        }
    }
}
