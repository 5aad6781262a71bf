package org.mingtang.search.opensearch;

import org.mingtang.search.engine.SearchUnavailable;

/** OpenSearch has no room for a request just now; the same request may do a moment later. */
final class Busy extends SearchUnavailable {

    private static final long serialVersionUID = 1;

    Busy(String reason) {
        super(reason);
    }
}
