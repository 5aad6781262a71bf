package org.mingtang.search.engine;

import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** What an index is made of: the table of public things, as documents. */
public interface Feed {

    /** Tells one way of making documents from another; an index of another edition is built anew. */
    String edition();

    /** Returns documents with every field there can be: the description of the index. */
    List<Document> example();

    /** Cuts the texts of documents. */
    Analyzer analyzer();

    /** Returns where the table stands now. */
    Horizon now();

    /** Returns the next rows written in this transaction and after this key, or in a later one, in that order. */
    List<Change> changes(long since, @Nullable UUID after, int most);

    long countSince(long since);

    /** Returns the number of the newest wish to build anew. */
    long newestWish();

    /**
     * Where the table stands.
     *
     * @param oldestRunning all transactions before it have ended
     * @param database what tells one database from another
     */
    record Horizon(long oldestRunning, String database) {}

    /**
     * A row.
     *
     * @param documents its parts in order, then itself; empty if it is gone
     * @param mostParts how many parts it ever had
     */
    record Change(UUID key, long writtenIn, List<Document> documents, int mostParts) {}
}
