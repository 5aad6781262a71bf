package org.mingtang.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.search.chinese.Folding;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a text into the pieces the model knows: each Chinese character and sign alone, other words as far as known. */
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String UNKNOWN = "[UNK]";
    private static final String FIRST = "[CLS]";
    private static final String LAST = "[SEP]";

    private final Map<String, Integer> numbers;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Reads the vocabulary from a {@code tokenizer.json}, without building a tree of it. */
    static WordPieces read(InputStream json) throws IOException {
        Map<String, Integer> numbers = new HashMap<>(32_000);
        try (var parser = new JsonMapper().createParser(json)) {
            boolean vocabulary = false;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("vocab")) {
                    vocabulary = true;
                } else if (vocabulary && token == JsonToken.VALUE_NUMBER_INT) {
                    numbers.put(parser.currentName(), parser.getIntValue());
                } else if (token == JsonToken.END_OBJECT) {
                    vocabulary = false;
                }
            }
        }
        for (var needed : List.of(UNKNOWN, FIRST, LAST)) {
            if (!numbers.containsKey(needed)) {
                throw new IOException("The vocabulary lacks " + needed);
            }
        }
        return new WordPieces(numbers);
    }

    static WordPieces of(Map<String, Integer> numbers) {
        return new WordPieces(Map.copyOf(numbers));
    }

    /** Returns the numbers of the pieces between the marks of beginning and end, at most so many in all. */
    long[] numbers(String text, int most) {
        var found = new ArrayList<Integer>();
        found.add(number(FIRST));
        var folded = Folding.fold(text);
        for (int i = 0; i < folded.length() && found.size() < most - 1; ) {
            int c = folded.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isPartOfWord(c)) {
                while (end < folded.length() && isPartOfWord(folded.codePointAt(end))) {
                    end += Character.charCount(folded.codePointAt(end));
                }
                word(folded.substring(i, end), found);
            } else if (!isNothing(c)) {
                found.add(numbers.getOrDefault(folded.substring(i, end), number(UNKNOWN)));
            }
            i = end;
        }
        var cut = found.subList(0, Math.min(found.size(), most - 1));
        var all = new long[cut.size() + 1];
        for (int i = 0; i < cut.size(); i++) {
            all[i] = cut.get(i);
        }
        all[cut.size()] = number(LAST);
        return all;
    }

    /** The longest known beginning, then the longest known part of the rest; all or nothing. */
    private void word(String word, List<Integer> found) {
        var pieces = new ArrayList<Integer>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            while (to > from && !numbers.containsKey((from == 0 ? "" : "##") + word.substring(from, to))) {
                to--;
            }
            if (to == from) {
                break;
            }
            pieces.add(number((from == 0 ? "" : "##") + word.substring(from, to)));
            from = to;
        }
        if (from == word.length()) {
            found.addAll(pieces);
        } else {
            found.add(number(UNKNOWN));
        }
    }

    private int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("The vocabulary lacks " + piece);
        }
        return number;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFFFD;
    }
}
