package org.mingtang.request.redaction;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/**
 * Words that are to go wherever they stand, or a pattern of such words.
 *
 * <p>Both are looked for in {@link Folded} text: full-width or half-width, with or without spaces, over line ends.
 */
public record Term(String words, @Nullable Pattern pattern, String ground) {

    private static final int LONGEST = 200;

    public Term {
        Folded folded = Folded.of(words);
        boolean ascii = folded.text().chars().allMatch(c -> c < 128);
        if (words.length() > LONGEST || pattern == null && folded.text().length() < (ascii ? 4 : 2)) {
            throw new UnlawfulAct("要遮盖的词须在两个汉字（字母、数字四个）以上、" + LONGEST + "字以内，太短会遮盖无关的文字，请连同前后的字一起填写。");
        }
    }

    public static Term of(String words, String ground) {
        return new Term(words, null, ground);
    }

    /** @param regex Java's, for folded text: half-width, lower case, without spaces and separators in numbers */
    public static Term matching(String regex, String ground) {
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.matcher("").find()) {
                throw new UnlawfulAct("“" + regex + "”连空白也算匹配，会遮盖全文。");
            }
            return new Term(regex, pattern, ground);
        } catch (PatternSyntaxException e) {
            throw new UnlawfulAct("“" + regex + "”不是正则表达式：" + e.getDescription());
        }
    }
}
