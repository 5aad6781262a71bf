package org.mingtang.request.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/** The words that must go, ready to be looked for in text and in bytes. */
final class Sought {

    /** A pattern may read so many characters of one text; one that runs away reads more. */
    private static final long PATIENCE = 20_000_000;

    private record Wanted(String folded, @Nullable Pattern pattern, String ground) {}

    /** A find in a text: which of the terms, from where to behind where. */
    record Hit(int term, int from, int to) {}

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Needle> needles = new ArrayList<>();
    private final BitSet found = new BitSet();

    private Sought() {}

    static Sought of(List<Term> terms) {
        Sought sought = new Sought();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            sought.wanted.add(new Wanted(Folded.of(term.words()).text(), term.pattern(), term.ground()));
            if (term.pattern() == null) {
                sought.needles.addAll(Needle.of(i, term.words()));
            }
        }
        return sought;
    }

    String ground(int term) {
        return wanted.get(term).ground();
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Which of the terms stood in some text so far. */
    boolean hasFound(int term) {
        return found.get(term);
    }

    /** All finds, in the text's own places; they may overlap. */
    List<Hit> in(String text) {
        if (wanted.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        Folded folded = Folded.of(text);
        String plain = folded.text();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Pattern pattern = wanted.get(i).pattern();
            if (pattern == null) {
                String words = wanted.get(i).folded();
                for (int at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
                    hits.add(new Hit(i, folded.from(at), folded.to(at + words.length() - 1)));
                }
            } else {
                Matcher m = pattern.matcher(new Patient(plain, new long[1]));
                while (m.find()) {
                    if (m.end() > m.start()) {
                        hits.add(new Hit(i, folded.from(m.start()), folded.to(m.end() - 1)));
                    }
                }
            }
        }
        hits.forEach(hit -> found.set(hit.term()));
        return hits;
    }

    Set<Integer> termsIn(String text) {
        Set<Integer> terms = new LinkedHashSet<>();
        in(text).forEach(hit -> terms.add(hit.term()));
        return terms;
    }

    /** Which characters of a text are to go. */
    BitSet marks(String text) {
        BitSet marks = new BitSet();
        in(text).forEach(hit -> marks.set(hit.from(), hit.to()));
        return marks;
    }

    /** The terms that stand in bytes of whatever kind, in one of the usual encodings. */
    Set<Integer> termsIn(byte[] bytes) {
        Set<Integer> terms = new LinkedHashSet<>();
        for (Needle needle : needles) {
            if (!terms.contains(needle.term()) && needle.isIn(bytes)) {
                terms.add(needle.term());
            }
        }
        return terms;
    }

    /** Lets a pattern read on only so long. */
    private record Patient(CharSequence text, long[] reads) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++reads[0] > PATIENCE) {
                throw new UnlawfulAct("正则表达式太复杂，找不完，请改用简单的写法。");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Patient(text.subSequence(start, end), reads);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
