package org.mingtang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.View;

/** The index on disk as it is while a searcher is held. */
record LuceneView(IndexSearcher searcher) implements View {

    @Override
    public List<Best> best(List<Ask> asks) {
        try {
            var answers = new ArrayList<Best>();
            for (var ask : asks) {
                answers.add(answer(ask));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Boolean> holding(List<? extends Query> queries) {
        try {
            var held = new ArrayList<Boolean>();
            for (var query : queries) {
                var first = new FirstCollector();
                searcher.search(query, first);
                held.add(first.found());
            }
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Frequencies frequencies(String field, Collection<String> terms) {
        try {
            var of = new HashMap<String, Integer>();
            for (var term : terms) {
                of.put(term, searcher.getIndexReader().docFreq(new Term(field, term)));
            }
            return new Frequencies(searcher.getIndexReader().getDocCount(field), of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Counts without scoring, and beside it looks for the best without counting: whatever cannot come among the best is
     * passed by then.
     */
    private Best answer(Ask ask) throws IOException {
        if (ask.counted().isEmpty()) {
            return ask.most() == 0 ? new Best(searcher.count(ask.query()), List.of(), Map.of()) : highest(ask);
        }
        if (ask.most() == 0) {
            return counted(ask);
        }
        var counting = ForkJoinTask.adapt(() -> counted(ask)).fork();
        List<Best.Row> rows;
        try {
            rows = highest(ask).rows();
        } finally {
            // The index may not be let go while someone still counts.
            counting.quietlyJoin();
        }
        var counted = counting.join();
        return new Best(counted.total(), rows, counted.counts());
    }

    private Best counted(Ask ask) throws IOException {
        var counted = new FacetCollector(ask.counted());
        searcher.search(ask.query(), counted);
        var counts = new HashMap<String, Map<String, Long>>();
        for (var field : ask.counted()) {
            counts.put(field, counted.counts(field));
        }
        return new Best(counted.total(), List.of(), counts);
    }

    private Best highest(Ask ask) throws IOException {
        var top = top(ask);
        return new Best(top.totalHits.value, rows(top, ask.kept()), Map.of());
    }

    private TopDocs top(Ask ask) throws IOException {
        var newest = ask.newestBy() == null ? null : new SortField(ask.newestBy(), SortField.Type.LONG, true);
        var ties = ask.tiedBy() == null ? SortField.FIELD_DOC : new SortField(ask.tiedBy(), SortField.Type.LONG);
        if (newest != null) {
            return searcher.search(
                    ask.query(), new TopFieldCollectorManager(new Sort(newest, ties), ask.most(), ask.most()));
        }
        var order = new Sort(SortField.FIELD_SCORE, ties);
        var top = searcher.search(ask.query(), new TopFieldCollectorManager(order, ask.most(), ask.most()));
        for (var each : top.scoreDocs) {
            each.score = (Float) ((FieldDoc) each).fields[0];
        }
        if (ask.refined() != null) {
            refine(top.scoreDocs, ask.refined());
        }
        return top;
    }

    private void refine(ScoreDoc[] found, Ask.Refinement refinement) throws IOException {
        int best = Math.min(found.length, refinement.best());
        var first = new TopDocs(new TotalHits(best, TotalHits.Relation.EQUAL_TO), Arrays.copyOf(found, best));
        QueryRescorer.rescore(searcher, first, refinement.by(), 1, best);
        // It scores them in place; of equals the tie still decides.
        Arrays.sort(
                found,
                0,
                best,
                Comparator.comparing((ScoreDoc each) -> -each.score)
                        .thenComparing(each -> ((Number) ((FieldDoc) each).fields[1]).longValue()));
    }

    /** Reads what the index keeps beside the documents, in their order in the index, and returns the rows as given. */
    private List<Best.Row> rows(TopDocs top, List<String> kept) throws IOException {
        var found = top.scoreDocs;
        var places = new Integer[found.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparing(i -> found[i].doc));
        var rows = new Best.Row[found.length];
        var leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        List<KeptValues> values = List.of();
        for (int place : places) {
            int now = ReaderUtil.subIndex(found[place].doc, leaves);
            if (now != leaf) {
                leaf = now;
                values = values(leaves.get(leaf).reader(), kept);
            }
            var row = new HashMap<String, String>();
            for (var each : values) {
                var value = each.of(found[place].doc - leaves.get(leaf).docBase);
                if (value != null) {
                    row.put(each.field(), value);
                }
            }
            rows[place] = new Best.Row(Float.isNaN(found[place].score) ? 0 : found[place].score, row);
        }
        return List.of(rows);
    }

    private static List<KeptValues> values(LeafReader reader, List<String> kept) throws IOException {
        var values = new ArrayList<KeptValues>();
        for (var field : kept) {
            var info = reader.getFieldInfos().fieldInfo(field);
            if (info != null) {
                values.add(KeptValues.of(reader, info));
            }
        }
        return values;
    }
}
