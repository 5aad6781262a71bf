package org.mingtang.search.opensearch;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.engine.Feed;

/** The rows of the table from one place on, read in parts. */
record Rows(Feed feed, long since) {

    private static final int PART = 200;

    boolean anyMatch(Predicate<Feed.Change> wanted) {
        return walk(wanted, () -> {});
    }

    /** Tells each row; {@code between} is called before each part. */
    void each(Consumer<Feed.Change> told, Runnable between) {
        walk(
                change -> {
                    told.accept(change);
                    return false;
                },
                between);
    }

    private boolean walk(Predicate<Feed.Change> wanted, Runnable between) {
        long written = since;
        @Nullable UUID after = null;
        while (true) {
            between.run();
            var part = feed.changes(written, after, PART);
            for (var change : part) {
                if (wanted.test(change)) {
                    return true;
                }
                written = change.writtenIn();
                after = change.key();
            }
            if (part.size() < PART) {
                return false;
            }
        }
    }
}
