package org.mingtang.search.chinese;

import java.text.Normalizer;

/**
 * Makes writings that mean the same equal, character by character, so that every place in the folded text is the same
 * place in the original: full and half width, capitals, traditional and simplified characters, radicals from PDF files.
 */
public final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    public static char fold(char c) {
        return TABLE[c];
    }

    /** Returns the text folded, of the same length. */
    public static String fold(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    /** Whether it is a Chinese character; rare ones beyond the basic plane are taken for punctuation. */
    public static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff' || c == '〇' || c == '々';
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toLowerCase((char) c);
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = Character.toLowerCase((char) (c - '！' + '!'));
        }
        table['\u3000'] = ' ';
        table['\u00a0'] = ' ';
        for (char c = '\u2f00'; c <= '\u2fd5'; c++) {
            var plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            table[c] = plain.length() == 1 ? plain.charAt(0) : c;
        }
        WordList.characters("/data/dictionary/tc/t2s.txt", (traditional, simplified) -> {
            if (simplified.length() == 1) {
                table[traditional] = simplified.charAt(0);
            }
        });
        // A radical may stand for a traditional character.
        for (int c = 0; c < table.length; c++) {
            table[c] = table[table[c]];
        }
        return table;
    }
}
