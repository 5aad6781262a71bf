package org.mingtang.search.engine;

/** The index cannot be asked just now. Nothing is lost: what is put meanwhile waits in the table. */
public class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SearchUnavailable(String reason) {
        super(reason);
    }

    public SearchUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
