package org.mingtang.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.mingtang.search.chinese.Tokens;

/** Passages by any of their characters and pairs: on labelled questions about law this ranks best of all ways to cut. */
final class PassageQuery {

    private PassageQuery() {}

    /** Returns the question for runs of words, each of the lists another way to say the same. */
    static Query of(List<List<String>> ways) {
        var any = new BooleanQuery.Builder();
        for (var way : ways) {
            for (var run : way) {
                for (var token : Tokens.of(run)) {
                    any.add(new TermQuery(new Term(Fields.PASSAGE_WORDS, token.text())), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }
}
