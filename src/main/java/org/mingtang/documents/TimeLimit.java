package org.mingtang.documents;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a parser on a thread of its own, for so long and no longer.
 *
 * <p>The thread has a deep stack, so that honest nesting is read, and its overflow cannot reach the caller. When time is
 * up it is interrupted; Java cannot stop a thread that never looks, but the caller goes on.
 */
final class TimeLimit {

    private static final long STACK_BYTES = 8L * 1024 * 1024;

    private final Duration longest;

    TimeLimit(Duration longest) {
        this.longest = longest;
    }

    <T> T call(Callable<T> parser) throws Throwable {
        FutureTask<T> task = new FutureTask<>(parser);
        Thread thread = new Thread(null, task, "document-reader", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw UnreadableReason.TOO_SLOW.found(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnreadableReason.TOO_SLOW.found(e);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            task.cancel(true);
        }
    }
}
