package org.mingtang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.springframework.beans.factory.ListableBeanFactory;

/** Every entry of the index on disk, for whoever compares it with what is public. */
public final class WhatIsFound {

    private WhatIsFound() {}

    /** Lets the index catch up, then returns the key of each entry in it; one that stands there twice comes twice. */
    public static List<UUID> keys(ListableBeanFactory beans) {
        beans.getBean(SearchIndex.class).caughtUp();
        return beans.getBean(LiveIndex.class).ask(WhatIsFound::keys);
    }

    private static List<UUID> keys(IndexSearcher searcher) throws IOException {
        List<UUID> keys = new ArrayList<>();
        searcher.search(new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)), new SimpleCollector() {
            private BinaryDocValues values;

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
                values = leaf.reader().getBinaryDocValues(Fields.KEY);
            }

            @Override
            public void collect(int document) {
                try {
                    values.advanceExact(document);
                    keys.add(UUID.fromString(values.binaryValue().utf8ToString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        });
        return keys;
    }
}
