package org.mingtang.publication.history;

import java.util.Map;
import java.util.UUID;

/** The rows a reading left that was cut short. */
final class EarlierRows {

    private static final int TOGETHER = 500;

    private final Map<String, Integer> left;

    private EarlierRows(Map<String, Integer> left) {
        this.left = left;
    }

    /** @param seen is told what came through, so that duplicates of it are known */
    static EarlierRows of(UUID batch, BatchRows rows, Duplicates.Seen seen) {
        int end = rows.next(batch);
        for (int from = 0; from < end; from += TOGETHER) {
            rows.checked(batch, from, TOGETHER, (place, item) -> seen.before(item, place));
        }
        return new EarlierRows(rows.places(batch));
    }

    /** Whether what stands at the place has its row; of several at one place each is asked for once. */
    boolean has(String place) {
        String kept = BatchRows.cut(place, BatchRows.LONGEST_PLACE);
        int rows = left.getOrDefault(kept, 0);
        if (rows > 0) {
            left.put(kept, rows - 1);
        }
        return rows > 0;
    }
}
