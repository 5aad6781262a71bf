package org.mingtang.request.letter;

import static org.mingtang.request.letter.LetterFinding.blocking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Remedy;
import org.mingtang.request.letter.LetterFinding.Kind;

/** Whether a letter tells the remedy that goes with its ground, to whom, and until when. */
final class RemedyCheck {

    private static final Pattern ORGAN = Pattern.compile("向([^，。；、]{2,60}?)申请行政复议");

    private RemedyCheck() {}

    static void check(Letter letter, LetterFacts facts, List<LetterFinding> found) {
        Remedy remedy;
        String expected;
        try {
            remedy = Letters.remedyOf(facts);
            expected = Letters.remedy(facts);
        } catch (UnlawfulAct e) {
            found.add(blocking(Kind.REMEDY, e.getMessage()));
            return;
        } catch (IllegalArgumentException e) {
            // Parts that are missing were found before.
            return;
        }
        String body = letter.body();
        if (remedy == Remedy.NONE) {
            String bare = LetterCheck.bare(body, facts);
            if (bare.contains("行政复议") || bare.contains("行政诉讼")) {
                found.add(blocking(Kind.REMEDY, "本文书不单独告知救济途径。"));
            }
            return;
        }
        if (!letter.paragraphs().contains(expected)) {
            found.add(blocking(Kind.REMEDY, "救济途径应当写作：" + expected));
        }
        String rest = LetterCheck.bare(body.replace(expected, ""), facts);
        if (remedy == Remedy.RECONSIDERATION_FIRST && rest.matches("(?s).*(个月内|直接).{0,40}提起行政诉讼.*")) {
            found.add(blocking(Kind.REMEDY, "依据第十四条、第十五条、第十六条不予公开的，应当先申请行政复议，不得告知可以直接起诉。"));
        }
        if (remedy == Remedy.FREE_CHOICE && rest.matches("(?s).*先.{0,30}申请行政复议.*")) {
            found.add(blocking(Kind.REMEDY, "本答复可以复议也可以直接起诉，不得要求先申请行政复议。"));
        }
        String organs = String.join("或者", ReconsiderationOrgan.of(facts.organ()));
        Matcher named = ORGAN.matcher(rest);
        while (named.find()) {
            if (!named.group(1).equals(organs)) {
                found.add(blocking(Kind.REMEDY, "行政复议机关应当为“" + organs + "”，文书写的是“" + named.group(1) + "”。"));
            }
        }
    }
}
