package org.mingtang.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.engine.Feed.Horizon;

/** How an index remembers how far it has followed the table. */
final class Place {

    /** The index belongs to another edition of the program, or to another database or an older copy of this one. */
    static final long STRANGE = -1;

    private Place() {}

    static long of(@Nullable Iterable<Map.Entry<String, String>> kept, Horizon now, String model) {
        long place = 0;
        boolean own = true;
        if (kept != null) {
            for (var each : kept) {
                switch (each.getKey()) {
                    case "place" -> place = Long.parseLong(each.getValue());
                    case "edition" -> own &= each.getValue().equals(edition(model));
                    case "database" -> own &= each.getValue().equals(now.database());
                    default -> own = false;
                }
            }
        }
        return own && place <= now.oldestRunning() ? place : STRANGE;
    }

    static Iterable<Map.Entry<String, String>> kept(long place, String database, String model) {
        return Map.of("place", String.valueOf(place), "edition", edition(model), "database", database)
                .entrySet();
    }

    /** An index without vectors, or with those of another model, is another edition. */
    private static String edition(String model) {
        return Fields.EDITION + model;
    }
}
