package org.mingtang.search;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.meaning.Meaning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works out what public texts mean, behind everybody's back: rows wait in the table until they are done, so that writing
 * one is never slower for it and a program that dies forgets none. A row that is done is taken into the indexes again.
 */
@Component
class MeaningQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MeaningQueue.class);
    private static final int FEW = 5;
    private static final long BREATH_MILLIS = 2000;
    private static final long STOP_MILLIS = 10_000;
    private static final long SWEEP_NANOS = TimeUnit.DAYS.toNanos(1);

    /** The model is let go when neither the queue nor anybody who searches needed it for so long. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final EntryTable table;
    private final VectorTable vectors;
    private final Meaning meaning;
    private final UUID self = UUID.randomUUID();
    private final Object breath = new Object();
    private volatile boolean running;
    private @Nullable Thread thread;

    MeaningQueue(EntryTable table, VectorTable vectors, Meaning meaning) {
        this.table = table;
        this.vectors = vectors;
        this.meaning = meaning;
    }

    /** Works out a few rows if it is this program's turn; returns whether there may be more. */
    boolean step() {
        if (meaning.state() != Meaning.State.READY) {
            return false;
        }
        var next = table.notMeant(FEW);
        if (next.isEmpty() || !vectors.takeShift(self)) {
            return false;
        }
        for (var change : next) {
            if (!workOut(change)) {
                return false;
            }
        }
        return true;
    }

    /** Works out one row, unless the model is unavailable. */
    boolean workOut(EntryTable.Change change) {
        var entry = change.entry();
        if (entry == null) {
            return true;
        }
        long turn = System.nanoTime();
        for (var sense : vectors.missing(Sense.of(entry))) {
            var vector = meaning.of(sense.text());
            if (vector.isEmpty()) {
                return false;
            }
            vectors.keep(sense, vector.get());
            if (System.nanoTime() - turn > TimeUnit.SECONDS.toNanos(20)) {
                turn = System.nanoTime();
                if (!vectors.takeShift(self)) {
                    return false;
                }
            }
        }
        table.meant(change, vectors.model());
        return true;
    }

    @Override
    public synchronized void start() {
        if (meaning.state() == Meaning.State.OFF) {
            return;
        }
        running = true;
        thread = new Thread(this::run, "search-meaning");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        running = false;
        synchronized (breath) {
            breath.notifyAll();
        }
        if (thread != null) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        boolean well = true;
        boolean begun = false;
        long swept = System.nanoTime();
        while (running) {
            boolean more = false;
            try {
                if (!begun) {
                    table.meantByOthers(vectors.model());
                    begun = true;
                }
                more = step();
                if (!more) {
                    meaning.restAfter(IDLE);
                    if (System.nanoTime() - swept > SWEEP_NANOS) {
                        swept = System.nanoTime();
                        vectors.sweep();
                    }
                }
                well = true;
            } catch (RuntimeException e) {
                if (well && running) {
                    LOG.warn("The meaning of texts cannot be worked out for now and is tried again: {}", e.toString());
                }
                well = false;
            }
            if (!more) {
                breathe();
            }
        }
        if (well && begun) {
            vectors.endShift(self);
        }
    }

    private void breathe() {
        synchronized (breath) {
            try {
                if (running) {
                    breath.wait(BREATH_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }
}
