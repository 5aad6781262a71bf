package org.mingtang.search.chinese;

import java.util.ArrayList;
import java.util.List;

/** A text cut for searching: single characters, pairs of neighbours, words of letters, numbers. */
public final class Tokens {

    /** Longer runs of letters are no words: something encoded, or an attack. */
    private static final int LONGEST_WORD = 40;

    private Tokens() {}

    /**
     * One token.
     *
     * @param place counts the characters, words and numbers before it; a pair has the place of its first character
     * @param from where it begins in the text
     */
    public record Token(String text, int place, int from) {

        public boolean isPair() {
            return text.length() == 2 && Folding.isHan(text.charAt(0));
        }

        public boolean isHan() {
            return Folding.isHan(text.charAt(0));
        }
    }

    /** Returns the tokens by their places, a character before the pair it begins. */
    public static List<Token> of(String text) {
        var folded = Folding.fold(text);
        var tokens = new ArrayList<Token>(folded.length() * 2);
        int place = 0;
        for (int i = 0; i < folded.length(); ) {
            char c = folded.charAt(i);
            if (Folding.isHan(c)) {
                tokens.add(new Token(folded.substring(i, i + 1), place, i));
                if (i + 1 < folded.length() && Folding.isHan(folded.charAt(i + 1))) {
                    tokens.add(new Token(folded.substring(i, i + 2), place, i));
                }
                i++;
            } else if (isWord(c)) {
                int end = endOfWord(folded, i);
                tokens.add(new Token(folded.substring(i, Math.min(end, i + LONGEST_WORD)), place, i));
                i = end;
            } else {
                i++;
                continue;
            }
            place++;
        }
        return tokens;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !Folding.isHan(c);
    }

    private static int endOfWord(String text, int from) {
        boolean digits = Character.isDigit(text.charAt(from));
        int end = from + 1;
        while (end < text.length() && isWord(text.charAt(end)) && Character.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }
}
