package org.mingtang.publication.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.PastItem;

/**
 * A row with what is to become of it.
 *
 * @param item what comes in; null where it is refused
 * @param why it is refused or held back, or what else is to be known of it, in sentences
 * @param heldFor the kinds of findings for which it is held back, in words; empty where it is not
 */
record Judged(String place, String title, @Nullable PastItem item, List<String> why, String heldFor) {

    Judged {
        why = List.copyOf(why);
    }

    Judged(String place, String title, @Nullable PastItem item, List<String> why) {
        this(place, title, item, why, "");
    }

    Judged refused(String reason) {
        return new Judged(place, title, null, List.of(reason));
    }

    Judged held(String kinds, String found) {
        List<String> all = new ArrayList<>(why);
        all.add(found);
        return new Judged(place, title, item, all, kinds);
    }

    RowState state() {
        return item == null ? RowState.REFUSED : heldFor.isEmpty() ? RowState.READY : RowState.HELD;
    }
}
