package org.mingtang.search.opensearch;

import org.mingtang.search.engine.SearchUnavailable;

/** Another program has taken over the writing; what this one was about to write is written by that one. */
final class Overtaken extends SearchUnavailable {

    private static final long serialVersionUID = 1;

    Overtaken() {
        super("Another program writes the index now");
    }
}
