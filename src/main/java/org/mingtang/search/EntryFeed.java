package org.mingtang.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.chinese.HanAnalyzer;
import org.mingtang.search.engine.Feed;
import org.springframework.stereotype.Component;

/** The table of entries as an engine elsewhere takes it in. */
@Component
class EntryFeed implements Feed {

    private final EntryTable table;
    private final Rebuilds rebuilds;
    private final Vectors vectors;

    EntryFeed(EntryTable table, Rebuilds rebuilds, Vectors vectors) {
        this.table = table;
        this.vectors = vectors;
        this.rebuilds = rebuilds;
    }

    @Override
    public String edition() {
        // Another model makes other vectors.
        return Fields.EDITION + vectors.model();
    }

    @Override
    public List<Document> example() {
        return Fields.example();
    }

    @Override
    public Analyzer analyzer() {
        return new HanAnalyzer();
    }

    @Override
    public Horizon now() {
        return table.horizon();
    }

    @Override
    public List<Change> changes(long since, @Nullable UUID after, int most) {
        var rows = table.changes(since, after, most);
        var known = vectors.of(
                rows.stream().flatMap(row -> Stream.ofNullable(row.entry())).toList());
        return rows.stream()
                .map(row -> new Change(
                        row.key(),
                        row.writtenIn(),
                        row.entry() == null ? List.of() : Fields.documents(row.entry(), known),
                        row.mostPassages()))
                .toList();
    }

    @Override
    public long countSince(long since) {
        return table.countSince(since);
    }

    @Override
    public long newestWish() {
        return rebuilds.newest();
    }
}
