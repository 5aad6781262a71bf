package org.mingtang.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of facets over all that is found. */
final class FacetCollector extends SimpleCollector {

    private final List<Facet> facets;
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private SortedDocValues[] values = new SortedDocValues[0];
    private int[][] tallies = new int[0][];

    FacetCollector(Collection<Facet> facets) {
        this.facets = List.copyOf(facets);
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        tally();
        values = new SortedDocValues[facets.size()];
        tallies = new int[facets.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSorted(leaf.reader(), facets.get(i).field());
            tallies[i] = new int[values[i].getValueCount()];
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (values[i].advanceExact(doc)) {
                tallies[i][values[i].ordValue()]++;
            }
        }
    }

    /** Returns the values of a facet, most first. */
    List<Found.Count> counts(Facet facet) throws IOException {
        tally();
        return sums(facet).entrySet().stream()
                .map(each -> new Found.Count(Facet.code(each.getKey()), Facet.words(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingLong(Found.Count::count).reversed().thenComparing(Found.Count::label))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private Map<String, Integer> sums(Facet facet) {
        return Objects.requireNonNull(counts.get(facet));
    }

    private void tally() throws IOException {
        for (int i = 0; i < values.length; i++) {
            var sums = sums(facets.get(i));
            for (int value = 0; value < tallies[i].length; value++) {
                if (tallies[i][value] > 0) {
                    sums.merge(values[i].lookupOrd(value).utf8ToString(), tallies[i][value], Integer::sum);
                }
            }
        }
        values = new SortedDocValues[0];
    }
}
