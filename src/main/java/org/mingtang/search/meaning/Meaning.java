package org.mingtang.search.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Works out what texts mean. The model is loaded when it is first needed and let go when nobody asked for a while; one
 * text at a time is worked on, so that it never takes more than one processor.
 */
@Component
public class Meaning implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);
    private static final int REMEMBERED = 256;

    /** Whether it is there. */
    public enum State {
        /** Not wanted by whoever runs this program. */
        OFF,
        READY,
        /** Wanted, but this machine or its disk does not let it run. */
        UNAVAILABLE
    }

    private final Path data;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<String, Vector> remembered = new LinkedHashMap<>(REMEMBERED, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Vector> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile State state;
    private volatile String trouble = "";
    private @Nullable Model model;
    private long lastUsed;

    Meaning(@Value("${mingtang.search.meaning:true}") boolean wanted, @Value("${mingtang.data}") Path data) {
        this.data = data;
        this.state = wanted ? State.READY : State.OFF;
    }

    /** Returns one that works below this folder. */
    public static Meaning below(Path data) {
        return new Meaning(true, data);
    }

    /** Returns one that never knows anything. */
    public static Meaning none() {
        return new Meaning(false, Path.of(""));
    }

    public State state() {
        return state;
    }

    /** Returns why it is unavailable, else nothing. */
    public String trouble() {
        return trouble;
    }

    /** Returns the name vectors are kept under, empty where none are wanted. */
    public String model() {
        return state == State.OFF ? "" : ModelFiles.MODEL;
    }

    /** Works out a text, however long others wait before it. */
    public Optional<Vector> of(String text) {
        turn.lock();
        try {
            return worked(text);
        } finally {
            turn.unlock();
        }
    }

    /** Works out what somebody typed and is waiting for; nothing if that would take longer than he should wait. */
    public Optional<Vector> ofTyped(String words, Duration patience) {
        synchronized (remembered) {
            var known = remembered.get(words);
            if (known != null) {
                return Optional.of(known);
            }
        }
        try {
            if (state != State.READY
                    || !turn.tryLock(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var vector = worked(words);
            vector.ifPresent(each -> {
                synchronized (remembered) {
                    remembered.put(words, each);
                }
            });
            return vector;
        } finally {
            turn.unlock();
        }
    }

    /** Lets the model go if nobody needed it for so long; returns whether it did. */
    public boolean restAfter(Duration idle) {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            if (model == null || System.nanoTime() - lastUsed < idle.toNanos()) {
                return false;
            }
            release();
            return true;
        } finally {
            turn.unlock();
        }
    }

    /** Whether the model is in memory now. */
    public boolean awake() {
        turn.lock();
        try {
            return model != null;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void destroy() {
        turn.lock();
        try {
            state = State.OFF;
            release();
        } finally {
            turn.unlock();
        }
    }

    private Optional<Vector> worked(String text) {
        if (state != State.READY) {
            return Optional.empty();
        }
        try {
            var loaded = model;
            if (loaded == null) {
                loaded = Model.load(ModelFiles.below(data));
                model = loaded;
            }
            return Optional.of(loaded.vector(text));
        } catch (IOException | LinkageError e) {
            release();
            state = State.UNAVAILABLE;
            trouble = e.getMessage() == null ? e.toString() : e.getMessage();
            LOG.warn("Search goes on with words alone, meaning cannot be worked out here: {}", trouble);
            return Optional.empty();
        } finally {
            lastUsed = System.nanoTime();
        }
    }

    private void release() {
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
