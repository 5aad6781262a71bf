package org.mingtang.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed.Horizon;
import org.mingtang.search.engine.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The index that answers now; another may be in the making beside it and takes its place at once when it is complete. */
@Component
@ConditionalOnProperty(name = "mingtang.search.engine", havingValue = "lucene", matchIfMissing = true)
class LiveIndex implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    private final EntryTable table;
    private final Rebuilds rebuilds;
    private final Vectors vectors;
    private final IndexFolders folders;
    private final AtomicLong built = new AtomicLong(-1);
    private final Object making = new Object();
    private volatile @Nullable Path folder;
    private volatile @Nullable DiskIndex current;

    /** An index of words alone. */
    LiveIndex(EntryTable table, Rebuilds rebuilds, Path data) {
        this(table, rebuilds, Vectors.NONE, data);
    }

    @Autowired
    LiveIndex(EntryTable table, Rebuilds rebuilds, Vectors vectors, @Value("${mingtang.data}") Path data) {
        this.table = table;
        this.vectors = vectors;
        this.rebuilds = rebuilds;
        this.folders = new IndexFolders(data.resolve("search"));
    }

    /** What is asked of a searcher while it is held. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    @Override
    public String name() {
        return "内置引擎（Lucene）";
    }

    @Override
    public boolean keepsVectors() {
        return true;
    }

    @Override
    public <T> T look(Function<View, T> question) {
        return ask(searcher -> question.apply(new LuceneView(searcher)));
    }

    /** Asks the index as it is now. */
    <T> T ask(Question<T> question) {
        try {
            while (true) {
                var index = opened();
                try {
                    var searcher = index.searchers().acquire();
                    try {
                        return question.ask(searcher);
                    } finally {
                        index.searchers().release(searcher);
                    }
                } catch (AlreadyClosedException e) {
                    replaced(index, e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void follow() {
        try {
            while (true) {
                var index = opened();
                try {
                    index.follow(taken -> {});
                    return;
                } catch (AlreadyClosedException e) {
                    replaced(index, e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns if another index took the place of a closed one; one that closed itself, as on a full disk, is opened again. */
    private synchronized void replaced(DiskIndex index, AlreadyClosedException closed) throws IOException {
        if (index == current) {
            current = null;
            index.close();
            throw closed;
        }
    }

    @Override
    public void keep() {
        var index = current;
        if (index != null) {
            try {
                index.keep();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean rebuildDue() {
        opened();
        return IndexFolders.wish(Objects.requireNonNull(folder)) < rebuilds.newest();
    }

    @Override
    public void rebuild() {
        synchronized (making) {
            long wish = rebuilds.newest();
            built.set(0);
            try {
                take(made(folders.fresh(wish)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                built.set(-1);
            }
        }
    }

    private Made made(Path fresh) throws IOException {
        var next = new DiskIndex(fresh, table, vectors, table.horizon());
        boolean complete = false;
        try {
            next.follow(this::count);
            next.keep();
            next.follow(taken -> {});
            complete = true;
            return new Made(fresh, next);
        } finally {
            if (!complete) {
                next.close();
            }
        }
    }

    private void count(long taken) {
        built.set(taken);
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The program ends before the index is complete");
        }
    }

    private synchronized void take(Made made) throws IOException {
        var old = opened();
        folders.use(made.folder());
        folder = made.folder();
        current = made.index();
        old.close();
        folders.sweep(made.folder());
        LOG.info("The search index was built anew from {} rows", built.get());
    }

    private record Made(Path folder, DiskIndex index) {}

    @Override
    public long building() {
        return built.get();
    }

    @Override
    public long waiting() {
        return opened().waiting();
    }

    /** Ends as a program that is killed does: nothing more is kept. */
    synchronized void crash() {
        var index = current;
        current = null;
        if (index != null) {
            try {
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public synchronized void close() {
        var index = current;
        if (index != null) {
            try {
                index.keep();
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            current = null;
        }
    }

    private DiskIndex opened() {
        var index = current;
        return index == null ? open() : index;
    }

    private synchronized DiskIndex open() {
        var index = current;
        if (index != null) {
            return index;
        }
        try {
            var now = table.horizon();
            var kept = folders.inUse();
            if (kept.isPresent()) {
                folder = kept.get();
                index = usable(kept.get(), now);
            }
            if (index == null) {
                folder = folders.fresh(rebuilds.newest());
                index = new DiskIndex(folder, table, vectors, now);
                index.keepEmpty();
                folders.use(folder);
            }
            folders.sweep(Objects.requireNonNull(folder));
            current = index;
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the index in the folder unless it is damaged, of another edition, or of another database. */
    private @Nullable DiskIndex usable(Path kept, Horizon now) throws IOException {
        try {
            var index = new DiskIndex(kept, table, vectors, now);
            if (!index.strange()) {
                return index;
            }
            index.close();
            LOG.info("The search index was made elsewhere or by another edition and is built anew");
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException e) {
            LOG.warn("The search index is damaged and is built anew: {}", e.toString());
        }
        return null;
    }
}
