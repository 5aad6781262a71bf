package org.mingtang.search.opensearch;

import org.mingtang.search.engine.SearchUnavailable;
import tools.jackson.databind.JsonNode;

/** OpenSearch understood a request and will not do it. */
final class Refused extends SearchUnavailable {

    private static final long serialVersionUID = 1;

    private final int status;

    Refused(int status, JsonNode answer) {
        super("OpenSearch refuses: " + status + " "
                + answer.path("error").path("type").asString("") + " "
                + answer.path("error").path("reason").asString(""));
        this.status = status;
    }

    boolean isMissing() {
        return status == 404;
    }

    boolean isConflict() {
        return status == 409;
    }
}
