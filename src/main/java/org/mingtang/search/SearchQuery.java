package org.mingtang.search;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for.
 *
 * @param words as typed, shortened to what anybody types
 * @param chosen the code chosen of each facet
 * @param site empty for whatever told search of it
 * @param page from 1
 * @param within whose things are found at all: those of the portal that was asked
 */
record SearchQuery(String words, Map<Facet, String> chosen, String site, Order order, int page, UnitScope within) {

    /** Longer questions are cut; nobody reads an answer to more. */
    static final int LONGEST = 120;

    static final int PAGE = 15;
    /** Nobody turns so many pages: whoever has not found it by then narrows down. */
    static final int PAGES = 600;
    /** How many results can be looked through. */
    static final int DEEPEST = PAGES * PAGE;

    private static final int LONGEST_CODE = 80;

    /** By what results are ordered. */
    enum Order {
        RELEVANCE,
        NEWEST
    }

    SearchQuery {
        // Signs that stand for nothing, zero above all, are no words; PostgreSQL keeps none of them.
        words = words.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.min(Math.max(page, 1), PAGES);
    }

    SearchQuery(String words, Map<Facet, String> chosen, String site, Order order, int page) {
        this(words, chosen, site, order, page, UnitScope.ALL);
    }

    SearchQuery on(UnitScope portal) {
        return new SearchQuery(words, chosen, site, order, page, portal);
    }

    static SearchQuery words(String words) {
        return new SearchQuery(words, Map.of(), "", Order.RELEVANCE, 1);
    }

    /** Reads the parameters of an address; what makes no sense there is left out. */
    static SearchQuery of(Map<String, String> parameters) {
        var chosen = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var value = parameters.getOrDefault(facet.field(), "").strip();
            if (!value.isEmpty() && value.length() <= LONGEST_CODE) {
                chosen.put(facet, value);
            }
        }
        return new SearchQuery(
                parameters.getOrDefault("words", ""),
                chosen,
                parameters.getOrDefault("site", ""),
                "newest".equals(parameters.get("order")) ? Order.NEWEST : Order.RELEVANCE,
                number(parameters.get("page")));
    }

    SearchQuery with(Facet facet, @Nullable String code) {
        var other = new EnumMap<Facet, String>(Facet.class);
        other.putAll(chosen);
        other.remove(facet);
        if (code != null) {
            other.put(facet, code);
        }
        return new SearchQuery(words, other, site, order, 1, within);
    }

    SearchQuery with(Order order) {
        return new SearchQuery(words, chosen, site, order, 1, within);
    }

    SearchQuery with(String words) {
        return new SearchQuery(words, chosen, site, order, 1, within);
    }

    SearchQuery onPage(int page) {
        return new SearchQuery(words, chosen, site, order, page, within);
    }

    SearchQuery narrowedByNothing() {
        return new SearchQuery(words, Map.of(), site, order, 1, within);
    }

    /** Returns its address below {@code path}. */
    String href(String path) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("words", "{words}");
        var values = new java.util.HashMap<String, Object>();
        values.put("words", words);
        chosen.forEach((facet, code) -> {
            address.queryParam(facet.field(), "{" + facet.field() + "}");
            values.put(facet.field(), code);
        });
        if (!site.isEmpty()) {
            address.queryParam("site", "{site}");
            values.put("site", site);
        }
        if (order == Order.NEWEST) {
            address.queryParam("order", "newest");
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 1;
    }
}
