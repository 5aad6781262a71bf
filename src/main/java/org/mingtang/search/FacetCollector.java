package org.mingtang.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of fields over all that is found. */
final class FacetCollector extends SimpleCollector {

    private final List<String> fields;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private SortedDocValues[] values = new SortedDocValues[0];
    private int[][] tallies = new int[0][];
    private long total;

    FacetCollector(Collection<String> fields) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> counts.put(field, new HashMap<>()));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        tally();
        values = new SortedDocValues[fields.size()];
        tallies = new int[fields.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSorted(leaf.reader(), fields.get(i));
            tallies[i] = new int[values[i].getValueCount()];
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        for (int i = 0; i < values.length; i++) {
            if (values[i].advanceExact(doc)) {
                tallies[i][values[i].ordValue()]++;
            }
        }
    }

    /** Returns how many were found. */
    long total() {
        return total;
    }

    /** Returns the values of a field with how often each was met. */
    Map<String, Long> counts(String field) throws IOException {
        tally();
        return sums(field);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private Map<String, Long> sums(String field) {
        return Objects.requireNonNull(counts.get(field));
    }

    private void tally() throws IOException {
        for (int i = 0; i < values.length; i++) {
            var sums = sums(fields.get(i));
            for (int value = 0; value < tallies[i].length; value++) {
                if (tallies[i][value] > 0) {
                    sums.merge(values[i].lookupOrd(value).utf8ToString(), (long) tallies[i][value], Long::sum);
                }
            }
        }
        values = new SortedDocValues[0];
    }
}
