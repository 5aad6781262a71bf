package org.mingtang.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mingtang.search.chinese.Folding;
import org.mingtang.search.chinese.Tokens;

/** Shows where in a text the words looked for stand. */
final class Marks {

    private static final int EXCERPT = 110;
    private static final int STEP = 10;

    private final Set<String> tokens;
    private final List<String> letters;

    private Marks(Set<String> tokens, List<String> letters) {
        this.tokens = tokens;
        this.letters = letters;
    }

    static Marks of(Words words, Synonyms synonyms) {
        return of(words, synonyms::variants);
    }

    /** Returns the marks of the words and of what else is looked for in the place of each part. */
    static Marks of(Words words, Function<String, List<String>> variants) {
        var tokens = new HashSet<String>();
        for (var part : words.parts()) {
            tokens.addAll(EntryQueries.pairs(part));
            variants.apply(part).forEach(each -> tokens.addAll(EntryQueries.pairs(each)));
        }
        words.phrases().forEach(phrase -> tokens.addAll(EntryQueries.pairs(phrase)));
        return new Marks(tokens, words.parts().stream().filter(Words::isLetters).toList());
    }

    static Marks of(Iterable<String> runs) {
        var tokens = new HashSet<String>();
        runs.forEach(run -> tokens.addAll(EntryQueries.pairs(run)));
        return new Marks(tokens, List.of());
    }

    /** Returns how many different words looked for stand in the text. */
    int in(String text) {
        var found = new HashSet<String>();
        for (var token : Tokens.of(text)) {
            if (tokens.contains(token.text())) {
                found.add(token.text());
            }
        }
        return found.size();
    }

    /** Returns the whole text in pieces. */
    List<Piece> whole(String text) {
        return pieces(text, marked(text), 0, text.length());
    }

    /** Returns a whole name in pieces; names are found by their sound as well. */
    List<Piece> name(String name) {
        var marked = marked(name);
        for (var each : letters) {
            SoundMarks.mark(name, each.replace("'", ""), marked);
        }
        return pieces(name, marked, 0, name.length());
    }

    /** Returns the stretch that holds most of the words, empty if there is none. */
    List<Piece> excerpt(String text) {
        var marked = marked(text);
        int best = -1;
        int most = 0;
        for (int from = 0; from < text.length(); from += STEP) {
            int here = 0;
            for (int i = from; i < Math.min(text.length(), from + EXCERPT); i++) {
                here += marked[i] ? 1 : 0;
            }
            if (here > most) {
                most = here;
                best = from;
            }
        }
        if (best < 0) {
            return List.of();
        }
        int from = startOfSentence(text, best);
        int to = Math.min(text.length(), Math.max(from + EXCERPT, best + EXCERPT));
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(text, marked, from, to));
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /** Returns the stretch that holds most of the words, else how the text begins. */
    List<Piece> excerptOrBeginning(String text) {
        var excerpt = excerpt(text);
        return excerpt.isEmpty() && !text.isEmpty() ? beginning(text) : excerpt;
    }

    /** Returns how a text begins, for one that is found by what it means. */
    static List<Piece> beginning(String text) {
        return text.length() <= EXCERPT
                ? List.of(new Piece(text, false))
                : List.of(new Piece(text.substring(0, EXCERPT), false), new Piece("…", false));
    }

    /** A few characters before rather than in the middle of a sentence. */
    private static int startOfSentence(String text, int from) {
        for (int i = from; i > Math.max(0, from - 2 * STEP); i--) {
            if ("。；！？\n".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return from <= 2 * STEP ? 0 : from;
    }

    private boolean[] marked(String text) {
        var marked = new boolean[text.length()];
        var folded = Folding.fold(text);
        for (var token : Tokens.of(text)) {
            if (tokens.contains(token.text())) {
                for (int i = token.from(); i < token.from() + token.text().length() && i < folded.length(); i++) {
                    marked[i] = true;
                }
            }
        }
        return marked;
    }

    private static List<Piece> pieces(String text, boolean[] marked, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || marked[i] != marked[start]) {
                pieces.add(new Piece(text.substring(start, i), marked[start]));
                start = i;
            }
        }
        return pieces;
    }
}
