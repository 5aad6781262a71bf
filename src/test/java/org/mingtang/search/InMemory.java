package org.mingtang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.mingtang.search.chinese.HanAnalyzer;
import org.mingtang.search.engine.View;
import org.mingtang.search.meaning.Vector;

/** An index of a few entries without disk and database. */
final class InMemory {

    private static final int MOST_PARTS = 30;

    private InMemory() {}

    static <T> T of(List<SearchEntry> entries, Function<View, T> question) {
        return of(entries, Map.of(), question);
    }

    static <T> T of(List<SearchEntry> entries, Map<String, Vector> known, Function<View, T> question) {
        try (var index = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(index, new IndexWriterConfig(new HanAnalyzer()))) {
                int parts = 0;
                for (var entry : entries) {
                    writer.addDocuments(Fields.documents(entry, known));
                    // The first each in a part of the index of its own, as they come in one after another.
                    if (parts++ < MOST_PARTS) {
                        writer.commit();
                    }
                }
            }
            try (var reader = DirectoryReader.open(index)) {
                return question.apply(new LuceneView(new IndexSearcher(reader)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
