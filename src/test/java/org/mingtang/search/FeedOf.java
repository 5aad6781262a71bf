package org.mingtang.search;

import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.mingtang.search.engine.Feed;

/** The feed of another, where a test changes one answer of it. */
class FeedOf implements Feed {

    private final Feed other;

    FeedOf(Feed other) {
        this.other = other;
    }

    @Override
    public String edition() {
        return other.edition();
    }

    @Override
    public List<Document> example() {
        return other.example();
    }

    @Override
    public Analyzer analyzer() {
        return other.analyzer();
    }

    @Override
    public Horizon now() {
        return other.now();
    }

    @Override
    public List<Change> changes(long since, UUID after, int most) {
        return other.changes(since, after, most);
    }

    @Override
    public long countSince(long since) {
        return other.countSince(since);
    }

    @Override
    public long newestWish() {
        return other.newestWish();
    }
}
