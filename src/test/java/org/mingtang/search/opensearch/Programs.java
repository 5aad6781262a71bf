package org.mingtang.search.opensearch;

import java.net.URI;
import java.time.Duration;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Engines as several programs on one database would have them. */
public final class Programs {

    private Programs() {}

    /** Returns an engine of a program of its own, with an index under this name. */
    public static Engine on(URI address, Feed feed, JdbcClient database, String index) {
        return on(address, feed, database, index, 20_000);
    }

    /** Returns one that remembers its place after so many rows. */
    public static Engine on(URI address, Feed feed, JdbcClient database, String index, int stretch) {
        return on(address, feed, database, index, stretch, false);
    }

    /** Returns one that has its near vectors kept as well. */
    public static Engine withVectors(URI address, Feed feed, JdbcClient database, String index) {
        return on(address, feed, database, index, 20_000, true);
    }

    private static Engine on(URI address, Feed feed, JdbcClient database, String index, int stretch, boolean vectors) {
        return OpenSearchConfiguration.engine(
                feed, database, new Address(address, "", "", ""), index, 1, vectors, Duration.ofSeconds(30), stretch);
    }
}
