package org.mingtang.search;

import java.util.List;
import org.mingtang.procedure.Refusal;

/**
 * The page of the index and its words.
 *
 * @param engine what keeps the index
 * @param reachable whether it could be asked; if not, what is told of the index is not known
 * @param entries how many things are public
 * @param waiting how many changes are not in the index yet
 * @param built how many entries the index in the making holds; -1 if none is made
 * @param due an index is about to be made
 * @param meaning whether search goes by meaning as well
 * @param lines what was typed and refused
 */
public record IndexPage(
        String engine,
        boolean reachable,
        long entries,
        long waiting,
        long built,
        boolean due,
        ByMeaning meaning,
        List<Group> synonyms,
        String lines,
        List<Refusal> refusals) {

    /** One group of words that mean the same. */
    public record Group(String id, String words) {}

    /**
     * Search by meaning.
     *
     * @param state OFF, READY or UNAVAILABLE
     * @param waiting how many public things are not worked out yet
     * @param trouble why it is unavailable
     */
    public record ByMeaning(String state, long waiting, String trouble) {}

    public boolean building() {
        return built >= 0;
    }

    public long percent() {
        return entries == 0 ? 100 : Math.min(100, built * 100 / entries);
    }
}
