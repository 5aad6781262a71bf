package org.mingtang.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Looks no further than to the first that is found. */
final class FirstCollector extends SimpleCollector {

    private boolean found;

    boolean found() {
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        if (found) {
            throw new CollectionTerminatedException();
        }
    }

    @Override
    public void collect(int doc) {
        found = true;
        throw new CollectionTerminatedException();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
