package org.mingtang.search;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.mingtang.search.engine.Engine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where rooms above tell what is public. What is put within a transaction is found once that transaction has been
 * committed and the index has followed, and never if it was rolled back.
 */
@Component
public class SearchIndex {

    private final EntryTable table;
    private final Engine index;
    private final IndexFollower follower;

    SearchIndex(EntryTable table, Engine index, IndexFollower follower) {
        this.table = table;
        this.index = index;
        this.follower = follower;
    }

    /** Puts a public thing, in place of what was put under its key before; within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(SearchEntry entry) {
        table.put(entry);
        follower.afterCommit();
    }

    /**
     * Until the caller's transaction ends nobody else puts or takes away what is known under the key. What the caller reads
     * after this and puts is not overtaken: who withdraws it meanwhile comes after him, or has come before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID key) {
        table.hold(key);
    }

    /** Takes away what is no longer public; no matter whether it was there. Within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID key) {
        table.remove(key);
        follower.afterCommit();
    }

    /** Whether something is known only as an older edition of the program told it. */
    public boolean outdated() {
        return table.outdated();
    }

    /** Returns which of them are known only so; until the caller's transaction ends nobody else tells them anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> holdOutdated(Collection<UUID> keys) {
        return table.holdOutdated(keys);
    }

    /** Calls a unit otherwise with all it made public. Within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(UUID unit, String name) {
        table.rename(unit, name);
        follower.afterCommit();
    }

    /** Brings this program's index up to all that is committed now; returns when it has. */
    public void caughtUp() {
        index.follow();
    }
}
