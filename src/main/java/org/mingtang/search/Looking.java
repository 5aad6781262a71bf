package org.mingtang.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.View;

/**
 * Looks at the best of what is found, as deep as a page of results needs: what fell and what is near in meaning stands
 * elsewhere than the index put it, so that some more must be known than are shown.
 *
 * @param near what of an entry is nearest in meaning
 * @param weight how much meaning counts beside words
 */
record Looking(View view, Query query, boolean byDay, Map<UUID, Near> near, double weight) {

    private static final int FEWEST = 150;
    /** How many times deeper it looks when it did not see enough. */
    private static final int DEEPER = 4;

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * What was seen.
     *
     * @param hits in order, without successors
     * @param all whether nothing else is found
     */
    record Seen(List<Hit> hits, boolean all) {}

    /** Asks for enough that so many are mostly in order. */
    Ask ask(int wanted) {
        return deep(Math.min(SearchQuery.DEEPEST, Math.max(FEWEST, 2 * wanted)));
    }

    /**
     * Looks deeper until so many are in order, or there are no more.
     *
     * @param first the answer to {@link #ask}, with its total
     */
    Seen at(Best first, int wanted) {
        long most = Math.min(first.total(), SearchQuery.DEEPEST);
        var best = first;
        while (true) {
            int depth = best.rows().size();
            if (depth == 0) {
                return new Seen(List.of(), true);
            }
            var read = Hits.read(best);
            var last = read.get(depth - 1);
            read.add(new Hit(NOBODY, last.score(), last.day(), false, null));
            var hits = near.isEmpty() ? read : Blend.scored(withNear(read), near, weight);
            var sorted = Hits.sorted(
                    hits.stream().filter(hit -> !hit.key().equals(NOBODY)).toList(), !byDay);
            if (depth >= most || settled(sorted, unseen(hits, last), wanted)) {
                return new Seen(sorted, depth >= first.total());
            }
            best = view.best(deep((int) Math.min(most, (long) DEEPER * depth)));
        }
    }

    private Ask deep(int depth) {
        var best = Ask.best(query, depth, Hits.KEPT).tiedBy(Fields.TIE);
        return byDay ? best.newestBy(Fields.DAY) : best;
    }

    /** What is near may stand beyond the best by words. */
    private List<Hit> withNear(List<Hit> read) {
        var beyond = new HashSet<>(near.keySet());
        read.forEach(hit -> beyond.remove(hit.key()));
        read.addAll(new Hits(view).lookUp(beyond, query));
        return read;
    }

    /** Returns what could stand highest of all that was not seen: in force, near in nothing, and just behind the last. */
    private static Hit unseen(List<Hit> hits, Hit last) {
        float score = hits.stream()
                .filter(hit -> hit.key().equals(NOBODY))
                .findFirst()
                .orElse(last)
                .score();
        return new Hit(last.key(), score, last.day(), false, null);
    }

    private boolean settled(List<Hit> sorted, Hit unseen, int wanted) {
        Comparator<Hit> order = byDay ? Hit.BY_DAY : Hit.BY_SCORE;
        return sorted.size() >= wanted && order.compare(sorted.get(wanted - 1), unseen) <= 0;
    }
}
