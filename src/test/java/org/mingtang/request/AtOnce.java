package org.mingtang.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The same thing done by several at the same moment. */
public final class AtOnce {

    /** What came of it: what was returned, and what was thrown. */
    public record Done<T>(List<T> returned, List<Throwable> thrown) {}

    private AtOnce() {}

    public static <T> Done<T> times(int times, Callable<T> act) throws InterruptedException {
        var together = new CyclicBarrier(times);
        Callable<T> waiting = () -> {
            together.await();
            return act.call();
        };
        var threads = Executors.newFixedThreadPool(times);
        try {
            var done = new Done<T>(new ArrayList<>(), new ArrayList<>());
            for (var each : threads.invokeAll(Collections.nCopies(times, waiting))) {
                try {
                    done.returned().add(each.get());
                } catch (ExecutionException e) {
                    done.thrown().add(e.getCause());
                }
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
