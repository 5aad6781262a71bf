package org.mingtang.search.opensearch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed;
import org.mingtang.search.engine.SearchUnavailable;
import org.mingtang.search.engine.View;
import org.mingtang.search.opensearch.Claims.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index in OpenSearch for all programs on one database. The table is the queue; the index remembers its place in it.
 * Each program looks every second whether there is something to take in, and whoever gets the claim takes it in.
 */
final class OpenSearchEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchEngine.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long PAUSE_MILLIS = 100;
    /** Nobody else writes to an index that does not answer yet. */
    private static final long FIRST_VERSION = 0;

    private final Connection connection;
    private final Indexes indexes;
    private final Feed feed;
    private final Claims claims;
    private final Description description;
    private final int stretch;
    private final AtomicLong built = new AtomicLong(-1);
    private volatile boolean closed;
    /** What this program took in beyond the place, because an older transaction was still running. */
    private volatile Ahead ahead = new Ahead("", Map.of());

    /**
     * Makes an engine.
     *
     * @param stretch after so many rows what was taken in is seen and the place remembered, though more is to come
     */
    OpenSearchEngine(
            Connection connection, Indexes indexes, Feed feed, Claims claims, Description description, int stretch) {
        this.stretch = stretch;
        this.connection = connection;
        this.indexes = indexes;
        this.feed = feed;
        this.claims = claims;
        this.description = description;
    }

    private record Ahead(String index, Map<UUID, Long> rows) {

        boolean holds(Feed.Change change) {
            return Long.valueOf(change.writtenIn()).equals(rows.get(change.key()));
        }

        Ahead in(String other) {
            return index.equals(other) ? this : new Ahead(other, Map.of());
        }
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public boolean keepsVectors() {
        return description.vectors();
    }

    @Override
    public <T> T look(Function<View, T> question) {
        return question.apply(new RemoteView(connection, indexes.alias(), description));
    }

    @Override
    public synchronized void follow() {
        long began = System.nanoTime();
        while (!closed) {
            var kept = indexes.inUse();
            // An index of another kind is not written to; one is built that takes its place.
            if (kept.isPresent() && (strange(kept.get()) || !somethingNew(kept.get()))) {
                return;
            }
            if (claimed(Claims.FOLLOW, this::takeInUnder)) {
                return;
            }
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new SearchUnavailable("Another program holds the claim to write the index");
            }
            pause();
        }
    }

    /** Looks again what there is: since it was looked at without the claim, another may have written. */
    private void takeInUnder(Claim claim) {
        var kept = indexes.inUse().orElseGet(() -> empty(claim));
        if (!strange(kept)) {
            takeIn(kept, claim.number(), () -> claims.renew(claim), taken -> {});
        }
    }

    /** Whether it was made by another edition, from another database, or from a newer copy of this one. */
    private boolean strange(Kept kept) {
        return kept.strange(feed.edition(), feed.now()) || kept.writer() > claims.newest(Claims.FOLLOW);
    }

    private Kept empty(Claim claim) {
        var kept = fresh(claim.number());
        indexes.use(kept.index());
        LOG.info("There was no index in OpenSearch, so one is made again from the table");
        return kept;
    }

    private boolean somethingNew(Kept kept) {
        var taken = ahead.in(kept.index());
        return new Rows(feed, kept.place()).anyMatch(change -> !taken.holds(change));
    }

    /** Takes in what the table holds beyond the place, then remembers the new place. */
    private Kept takeIn(Kept kept, long version, Runnable stillMine, Consumer<Long> told) {
        long oldestRunning = feed.now().oldestRunning();
        var taken = ahead.in(kept.index());
        var reached = new HashMap<UUID, Long>();
        var bulk = new Bulk(connection, description, Indexes.writing(kept.index()), version);
        var count = new AtomicLong();
        new Rows(feed, kept.place())
                .each(
                        change -> {
                            if (change.writtenIn() >= oldestRunning) {
                                reached.put(change.key(), change.writtenIn());
                            }
                            if (!taken.holds(change)) {
                                bulk.add(change);
                                told.accept(count.incrementAndGet());
                            }
                            if (count.get() % stretch == stretch - 1 && change.writtenIn() < oldestRunning) {
                                settle(bulk, kept.at(change.writtenIn(), version), stillMine);
                            }
                        },
                        stillMine);
        var next = kept.at(oldestRunning, version);
        settle(bulk, next, stillMine);
        ahead = new Ahead(kept.index(), reached);
        return next;
    }

    /** Lets what was taken in be seen, and only then remembers the place. */
    private void settle(Bulk bulk, Kept place, Runnable stillMine) {
        bulk.flush();
        stillMine.run();
        indexes.refresh(place.index());
        indexes.keep(place, place.writer());
    }

    @Override
    public void keep() {
        // Every bulk is on disk when it is answered.
    }

    @Override
    public boolean rebuildDue() {
        return indexes.inUse()
                .filter(kept -> kept.wish() < feed.newestWish() || strange(kept))
                .isPresent();
    }

    @Override
    public void rebuild() {
        claimed(Claims.REBUILD, this::rebuild);
    }

    private void rebuild(Claim claim) {
        if (built.get() >= 0) {
            return;
        }
        var fresh = fresh(FIRST_VERSION);
        boolean complete = false;
        built.set(0);
        try {
            replace(takeIn(fresh, FIRST_VERSION, () -> claims.renew(claim), this::count));
            complete = true;
        } finally {
            built.set(-1);
            if (!complete) {
                indexes.drop(fresh.index());
            }
        }
    }

    /** Makes an index that has taken in nothing and answers nothing yet. */
    private Kept fresh(long version) {
        long wish = feed.newestWish();
        var index = indexes.fresh(wish, description);
        var kept = new Kept(index, 0, feed.edition(), feed.now().database(), wish, version);
        indexes.keep(kept, version);
        return kept;
    }

    /** Catches up once more and lets the new index answer, while nobody writes to the old one. */
    private synchronized void replace(Kept next) {
        long began = System.nanoTime();
        while (!claimed(Claims.FOLLOW, claim -> {
            takeIn(next, claim.number(), () -> claims.renew(claim), this::count);
            indexes.use(next.index());
        })) {
            if (closed || System.nanoTime() - began > PATIENCE_NANOS) {
                throw new SearchUnavailable("The new index could not take the place of the old one");
            }
            pause();
        }
    }

    private void count(long taken) {
        built.accumulateAndGet(taken, (before, now) -> before < 0 ? before : Math.max(before, now));
        if (closed || Thread.currentThread().isInterrupted()) {
            throw new SearchUnavailable("The program ends before the index is complete");
        }
    }

    @Override
    public long building() {
        return built.get();
    }

    @Override
    public long waiting() {
        return indexes.inUse()
                .map(kept -> Math.max(
                        0,
                        feed.countSince(kept.place())
                                - ahead.in(kept.index()).rows().size()))
                .orElseGet(() -> feed.countSince(0));
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Does the work if no other program holds the claim; returns whether it did. */
    private boolean claimed(String name, Consumer<Claim> work) {
        Optional<Claim> claim = claims.take(name);
        claim.ifPresent(held -> {
            try {
                work.accept(held);
            } finally {
                claims.giveBack(held);
            }
        });
        return claim.isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("The program ends", e);
        }
    }
}
