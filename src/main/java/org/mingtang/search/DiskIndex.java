package org.mingtang.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.mingtang.search.chinese.HanAnalyzer;
import org.mingtang.search.engine.Feed.Horizon;
import org.mingtang.search.meaning.Vector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index on disk and how far it has followed the table. What it held when the program died it holds again at the next
 * start, with the place from where to go on: rows taken in twice do no harm.
 */
final class DiskIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskIndex.class);
    private static final int BATCH = 200;
    private static final double BUFFER_MEGABYTES = 24;

    private final EntryTable table;
    private final Vectors vectors;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String database;
    /** What was taken in already beyond the place, because an older transaction was still running. */
    private Map<UUID, Long> ahead = new HashMap<>();

    private volatile long place;
    private boolean changed;

    DiskIndex(Path folder, EntryTable table, Vectors vectors, Horizon now) throws IOException {
        this.table = table;
        this.vectors = vectors;
        this.database = now.database();
        directory = FSDirectory.open(folder);
        var config = new IndexWriterConfig(new HanAnalyzer());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        try {
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            directory.close();
            throw e;
        }
        place = Place.of(writer.getLiveCommitData(), now, vectors.model());
    }

    /** Whether it was made by another edition of the program or from another database and must be built anew. */
    boolean strange() {
        return place == Place.STRANGE;
    }

    /** Takes in all that was committed before this call. */
    synchronized void follow(LongConsumer taken) throws IOException {
        long oldestRunning = table.horizon().oldestRunning();
        var reached = new HashMap<UUID, Long>();
        long since = place;
        UUID after = null;
        long count = 0;
        while (true) {
            var batch = table.changes(since, after, BATCH);
            var known = vectors.of(batch.stream()
                    .flatMap(change -> Stream.ofNullable(change.entry()))
                    .toList());
            for (var change : batch) {
                if (change.writtenIn() >= oldestRunning) {
                    reached.put(change.key(), change.writtenIn());
                }
                if (!Long.valueOf(change.writtenIn()).equals(ahead.get(change.key()))) {
                    takeIn(change, known);
                    taken.accept(++count);
                }
                since = change.writtenIn();
                after = change.key();
            }
            if (batch.size() < BATCH) {
                break;
            }
        }
        ahead = reached;
        place = oldestRunning;
        if (count > 0) {
            changed = true;
            searchers.maybeRefreshBlocking();
        }
    }

    /** Forces what was taken in to disk, so that the next start goes on from here. */
    synchronized void keep() throws IOException {
        if (changed) {
            writer.setLiveCommitData(Place.kept(place, database, vectors.model()));
            writer.commit();
            changed = false;
        }
    }

    /** Writes an index without documents, so that the folder can be opened again. */
    synchronized void keepEmpty() throws IOException {
        changed = true;
        keep();
    }

    /** Returns how many rows are not taken in yet. */
    long waiting() {
        return Math.max(0, table.countSince(place) - ahead.size());
    }

    SearcherManager searchers() {
        return searchers;
    }

    private void takeIn(EntryTable.Change change, Map<String, Vector> known) throws IOException {
        var key = new Term(Fields.KEY, change.key().toString());
        if (change.entry() == null) {
            writer.deleteDocuments(key);
            return;
        }
        try {
            writer.updateDocuments(key, Fields.documents(change.entry(), known));
        } catch (IllegalArgumentException e) {
            // One entry the index cannot hold must not keep the others out.
            LOG.error("The entry {} cannot be found by search: {}", change.key(), e.getMessage());
        }
    }

    /** Ends without keeping: call {@link #keep} before. */
    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
