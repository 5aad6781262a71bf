package org.mingtang.search.chinese;

import org.apache.lucene.analysis.Analyzer;

/** Cuts text into single Chinese characters and pairs of them, words of letters, and numbers; all folded. */
public final class HanAnalyzer extends Analyzer {

    /** Between two texts in one field, so that no phrase runs over the border. */
    public static final int GAP = 50;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new HanTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
