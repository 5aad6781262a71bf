package org.mingtang.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Writes tokens with their places as text that the analyzer {@code tokens} of {@link Mapping} reads back exactly: places
 * apart by spaces, several tokens of one place by bars, a place without any an underscore: {@code 政|政务 务 _ 开}. Our
 * tokens hold letters and digits only.
 */
final class Tokens {

    static final String HOLE = "_";
    static final String OR = "|";

    private Tokens() {}

    /** Reads the stream to its end and closes it; empty if it holds none. */
    static String of(TokenStream stream) {
        var term = stream.addAttribute(CharTermAttribute.class);
        var step = stream.addAttribute(PositionIncrementAttribute.class);
        var text = new StringBuilder();
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                append(text, term, step.getPositionIncrement());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static void append(StringBuilder text, CharSequence term, int step) {
        if (text.isEmpty()) {
            text.append(term);
            return;
        }
        if (step == 0) {
            text.append(OR).append(term);
            return;
        }
        for (int i = 1; i < step; i++) {
            text.append(' ').append(HOLE);
        }
        text.append(' ').append(term);
    }
}
