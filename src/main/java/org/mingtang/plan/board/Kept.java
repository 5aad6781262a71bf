package org.mingtang.plan.board;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made once and kept while its mark stays the same; the mark is looked at no more than once a second.
 *
 * <p>While one request makes it anew the others get the one before, so that nobody waits behind another. Its age is
 * that of the program's memory, not of the office's day, hence no {@code Clock}.
 */
final class Kept<T> {

    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();

    /** What no mark tells (a unit renamed) shows after so long at the latest. */
    private static final long MAKE_AGAIN = Duration.ofSeconds(30).toNanos();

    private final Supplier<String> mark;
    private final Function<String, T> make;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable State<T> state;

    private record State<T>(T value, String mark, long made, long looked) {}

    /** @param make gets the mark for which the value is made */
    Kept(Supplier<String> mark, Function<String, T> make) {
        this.mark = mark;
        this.make = make;
    }

    T get() {
        State<T> now = state;
        if (now != null && System.nanoTime() - now.looked < LOOK_AGAIN) {
            return now.value;
        }
        if (now != null && !making.tryLock()) {
            return now.value;
        }
        if (now == null) {
            making.lock();
        }
        try {
            return renewed();
        } finally {
            making.unlock();
        }
    }

    void forget() {
        state = null;
    }

    private T renewed() {
        State<T> last = state;
        long now = System.nanoTime();
        if (last != null && now - last.looked < LOOK_AGAIN) {
            return last.value;
        }
        String current = mark.get();
        boolean holds = last != null && last.mark.equals(current) && now - last.made < MAKE_AGAIN;
        State<T> fresh = last != null && holds
                ? new State<>(last.value, current, last.made, now)
                : new State<>(make.apply(current), current, now, now);
        state = fresh;
        return fresh.value;
    }
}
