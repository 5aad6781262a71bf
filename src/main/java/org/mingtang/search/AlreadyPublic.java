package org.mingtang.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.engine.SearchUnavailable;
import org.springframework.stereotype.Component;

/** What is public already and may be what somebody is about to ask for: passages that answer, then titles that fit. */
@Component
public class AlreadyPublic {

    private static final int MOST = 4;
    private static final int SHORTEST = 4;

    private final Answers answers;
    private final Finder finder;
    private final EntryTable table;

    AlreadyPublic(Answers answers, Finder finder, EntryTable table) {
        this.answers = answers;
        this.finder = finder;
        this.table = table;
    }

    /**
     * Something that is public.
     *
     * @param passage word for word, with what fits marked; empty where only the title fits
     */
    public record Offer(String title, String href, String unit, List<Piece> passage) {}

    /** A few things of the portal that are in force, the likeliest first; none while search is down or little is typed. */
    public List<Offer> to(String words, UnitScope portal) {
        if (words.strip().length() < SHORTEST) {
            return List.of();
        }
        try {
            return offers(SearchQuery.words(words).on(portal));
        } catch (SearchUnavailable e) {
            return List.of();
        }
    }

    private List<Offer> offers(SearchQuery query) {
        var offers = new ArrayList<Offer>();
        var seen = new LinkedHashSet<String>();
        for (var answer : answers.to(query)) {
            seen.add(answer.entry().href());
            offers.add(new Offer(
                    answer.entry().title(), answer.href(), answer.entry().unitName(), answer.text()));
        }
        var found = finder.find(query, EntryQueries.Strictness.USUAL);
        // What is only near in meaning is offered where a passage of it answers, and not for its title.
        var keys = found.keys().stream().limit(Math.min(MOST, found.worded())).toList();
        var entries = table.find(keys);
        for (var key : keys) {
            var entry = entries.get(key);
            if (entry != null && !entry.validity().fallen() && seen.add(entry.href())) {
                offers.add(new Offer(entry.title(), entry.href(), entry.unitName(), List.of()));
            }
        }
        return offers.stream().limit(MOST).toList();
    }
}
