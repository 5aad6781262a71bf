package org.mingtang.site;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages in memory, as many as there is room for; those not asked for longest go first. */
final class KeptPages {

    private static final long LARGEST = 512 * 1024;

    private final long room;
    private final Map<String, Held> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;
    private String state = "";

    /** @param room in bytes */
    KeptPages(long room) {
        this.room = room;
    }

    private record Held(KeptPage page, long until) {}

    /**
     * @param now the state of what is public; pages of another state are gone
     * @param nanos the time by a clock that only goes forward
     */
    synchronized @Nullable KeptPage find(String key, String now, long nanos) {
        turn(now);
        Held held = pages.get(key);
        if (held == null) {
            return null;
        }
        if (nanos - held.until >= 0) {
            drop(key);
            return null;
        }
        return held.page;
    }

    /** Keeps a page that was drawn from that state, unless the state has moved on since. */
    synchronized void keep(String key, KeptPage page, String drawnFrom, String now, long until) {
        turn(now);
        if (!drawnFrom.equals(now) || page.weight() > LARGEST) {
            return;
        }
        drop(key);
        pages.put(key, new Held(page, until));
        weight += page.weight();
        Iterator<Map.Entry<String, Held>> oldest = pages.entrySet().iterator();
        while (weight > room && oldest.hasNext()) {
            weight -= oldest.next().getValue().page.weight();
            oldest.remove();
        }
    }

    synchronized int size() {
        return pages.size();
    }

    private void turn(String now) {
        if (!state.equals(now)) {
            pages.clear();
            weight = 0;
            state = now;
        }
    }

    private void drop(String key) {
        Held gone = pages.remove(key);
        if (gone != null) {
            weight -= gone.page.weight();
        }
    }
}
