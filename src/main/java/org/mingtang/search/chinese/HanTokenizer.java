package org.mingtang.search.chinese;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** {@link Tokens} as the index takes them. */
final class HanTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Tokens.Token> tokens = List.<Tokens.Token>of().iterator();
    private int place = -1;

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringWriter();
        input.transferTo(text);
        tokens = Tokens.of(text.toString()).iterator();
        place = -1;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) {
            return false;
        }
        var token = tokens.next();
        term.append(token.text());
        step.setPositionIncrement(token.place() - place);
        place = token.place();
        return true;
    }
}
