package org.mingtang.publication;

import java.util.List;
import java.util.Map;

/** What another room knows of how listed items stand, e.g. that a document is no longer in force. */
public interface StateSource {

    /**
     * A state in a word.
     *
     * @param chip its style, e.g. chip-ok
     */
    record State(String word, String chip) {}

    /** Returns the states it knows, by number of the item; asked once for a whole list. */
    Map<Long, State> of(List<ItemLine> lines);
}
