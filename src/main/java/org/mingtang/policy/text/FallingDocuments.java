package org.mingtang.policy.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.Clue.Kind;

/**
 * What a sentence or a heading says of documents that fall.
 *
 * @param kind whether they are abolished or declared to have lapsed
 * @param whole named with all they hold
 * @param partly named with single articles only: that amends them
 */
record FallingDocuments(Kind kind, List<Reference> whole, List<Reference> partly) {

    private static final Pattern FALLS = Pattern.compile("废止|停止执行|不再执行|失效");
    private static final String NAMED = "《(?:[^《》]++|《[^《》]*+》)++》(?:[（(][^（()）]*[）)])?";
    private static final Pattern ASIDE = Pattern.compile("(?:根据|依据|依照|按照|与|自)" + NAMED + "(?:(?:施行|实施|公布|发布|印发)之?日起)?|"
            + NAMED + "(?:[、和]" + NAMED + ")*继续(?:有效|执行|施行)");
    private static final Pattern PARTLY =
            Pattern.compile(NAMED + "(?:中)?(?:的)?(?:附件)?第[" + Numeral.HAN + "0-9]+(?:编|章|节|条|款|项)");
    private static final Pattern STAYS = Pattern.compile("继续有效|继续执行|予以保留|现行有效");
    private static final Pattern AMENDED = Pattern.compile("(?:修改|修订|修正)");

    static boolean in(String text) {
        return FALLS.matcher(text).find();
    }

    /** Empty lists where the sentence names none. */
    static FallingDocuments of(String sentence) {
        Matcher falls = FALLS.matcher(sentence);
        if (!falls.find()) {
            throw new IllegalArgumentException(sentence);
        }
        Kind kind = kind(falls.group());
        String before = ASIDE.matcher(sentence.substring(0, falls.start())).replaceAll("");
        List<Reference> partly = PARTLY.matcher(before)
                .results()
                .flatMap(found -> Reference.in(found.group()).stream())
                .toList();
        String rest = PARTLY.matcher(before).replaceAll("");
        List<Reference> whole = Reference.in(rest);
        boolean named = !whole.isEmpty() || !partly.isEmpty();
        return new FallingDocuments(kind, named ? whole : Reference.in(sentence.substring(falls.end())), partly);
    }

    /** What a heading says of the documents listed below it; {@code current} where it says nothing, null for nothing. */
    static @Nullable Kind headed(String heading, @Nullable Kind current) {
        Matcher falls = FALLS.matcher(heading);
        if (falls.find()) {
            return kind(falls.group());
        }
        if (STAYS.matcher(heading).find()) {
            return null;
        }
        return AMENDED.matcher(heading).find() ? Kind.AMENDS : current;
    }

    private static Kind kind(String word) {
        return word.equals("失效") ? Kind.DECLARES_LAPSED : Kind.ABOLISHES;
    }
}
