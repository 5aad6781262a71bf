package org.mingtang.publication.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.PastItem;

/**
 * A row with what is to become of it.
 *
 * @param item what comes in; null where it is refused
 * @param why it is refused, in sentences; empty where it comes in
 */
record Judged(String place, String title, @Nullable PastItem item, List<String> why) {

    Judged {
        why = List.copyOf(why);
    }

    Judged refused(String reason) {
        return new Judged(place, title, null, List.of(reason));
    }
}
