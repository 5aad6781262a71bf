package org.mingtang.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the index follow the table: at once after a commit of this program, and each second for what others committed.
 * What goes wrong is tried again, told once.
 */
@Component
class IndexFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final long BREATH_MILLIS = 1000;
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long STOP_MILLIS = 10_000;

    private final Engine index;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable Thread builder;

    IndexFollower(Engine index) {
        this.index = index;
    }

    /** Lets the index follow as soon as the caller's transaction is committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.release();
            }
        });
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = new Thread(this::run, "search-follower");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        running = false;
        news.release();
        try {
            if (thread != null) {
                thread.join(STOP_MILLIS);
            }
            // An index half built is swept away at the next start.
            if (builder != null) {
                builder.interrupt();
                builder.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean well = true;
        long kept = System.nanoTime();
        while (running) {
            try {
                index.follow();
                if (System.nanoTime() - kept > KEEP_NANOS) {
                    index.keep();
                    kept = System.nanoTime();
                }
                rebuildIfDue();
                well = true;
            } catch (RuntimeException e) {
                if (well && running) {
                    LOG.warn("The search index cannot follow for now and tries again: {}", e.toString());
                }
                well = false;
            }
            breathe();
        }
    }

    private void breathe() {
        try {
            if (news.tryAcquire(BREATH_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void rebuildIfDue() {
        if ((builder == null || !builder.isAlive()) && index.rebuildDue()) {
            builder = new Thread(this::rebuild, "search-rebuild");
            builder.setDaemon(true);
            builder.start();
        }
    }

    private void rebuild() {
        try {
            index.rebuild();
        } catch (RuntimeException e) {
            LOG.warn("The search index could not be built anew and the old one goes on: {}", e.toString());
        }
    }
}
