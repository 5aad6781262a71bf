package org.mingtang.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;

/** What another room knows of an item that makes it easier to find. */
public interface Findable {

    /**
     * What is known.
     *
     * @param aliases further names it is asked for by
     * @param passages its articles or sections, each with its fragment on the page
     * @param successor the item that took its place
     * @param restsOn the item it explains: its words answer nothing once that one fell
     */
    record Known(
            Validity validity,
            List<String> aliases,
            List<Passage> passages,
            Optional<ItemNumber> successor,
            Optional<ItemNumber> restsOn) {

        /** An item that is never in force itself. */
        public static Known explaining(Optional<ItemNumber> restsOn, List<Passage> passages) {
            return new Known(Validity.NONE, List.of(), passages, Optional.empty(), restsOn);
        }
    }

    /** Returns what this room knows of it; empty where it is none of its items. */
    Optional<Known> of(ItemView item);

    /** The key under which an item stands in the index. */
    static UUID key(ItemNumber number) {
        return Publications.source(number);
    }
}
