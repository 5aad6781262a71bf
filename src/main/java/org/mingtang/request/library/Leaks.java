package org.mingtang.request.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.privacy.PersonalData;
import org.mingtang.procedure.Refusal;

/** What of an applicant, and which numbers of persons, still stand in texts; says where, never what. */
final class Leaks {

    private static final Set<Trace> NUMBERS = Set.of(Trace.PAPER, Trace.PHONE);

    private Leaks() {}

    /**
     * All that must go before the texts may be released.
     *
     * @param texts by what they are called on the page
     */
    static List<Refusal> in(Map<String, String> texts, Known known) {
        var refusals = new LinkedHashSet<Refusal>();
        texts.forEach((name, text) -> {
            known.terms().stream()
                    .filter(term -> term.isApplicants() && stands(term, text))
                    .forEach(term ->
                            refusals.add(new Refusal(null, "“" + name + "”里还有" + whose(term.kind()) + "，请删去或者改写。")));
            PersonalData.in(text, "").stream()
                    .filter(datum -> datum.sure())
                    .forEach(datum -> refusals.add(new Refusal(
                            null, "“" + name + "”里还有" + datum.kind().label() + " " + datum.masked() + "，请删去或者改写。")));
        });
        return List.copyOf(refusals);
    }

    private static boolean stands(Known.Term term, String text) {
        return NUMBERS.contains(term.kind())
                ? Squeezed.digits(text).contains(Squeezed.digits(term.words()))
                : Squeezed.of(text).contains(Squeezed.of(term.words()));
    }

    private static String whose(Trace kind) {
        return kind == Trace.APPLICANT || kind == Trace.REPRESENTATIVE ? kind.label() : "申请人的" + kind.label();
    }
}
