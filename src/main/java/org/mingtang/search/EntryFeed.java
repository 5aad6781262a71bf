package org.mingtang.search;

import java.util.List;
import java.util.UUID;
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

    EntryFeed(EntryTable table, Rebuilds rebuilds) {
        this.table = table;
        this.rebuilds = rebuilds;
    }

    @Override
    public String edition() {
        return Fields.EDITION;
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
        return table.changes(since, after, most).stream()
                .map(row -> new Change(
                        row.key(),
                        row.writtenIn(),
                        row.entry() == null ? List.of() : Fields.documents(row.entry()),
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
