package org.mingtang.search;

import java.util.Collection;
import java.util.Map;
import org.mingtang.search.meaning.Vector;

/** What texts mean as far as it is known. */
interface Vectors {

    /** Nothing is known and nothing will be. */
    Vectors NONE = new Vectors() {
        @Override
        public String model() {
            return "";
        }

        @Override
        public Map<String, Vector> of(Collection<SearchEntry> entries) {
            return Map.of();
        }
    };

    /** Returns the name of the model, empty where meaning is not wanted. */
    String model();

    /** Returns what is known of these by the hash of each {@link Sense}. */
    Map<String, Vector> of(Collection<SearchEntry> entries);
}
