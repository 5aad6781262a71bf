package org.mingtang.request.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Applicant;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestStep;

/**
 * What is known of those in a case, so that it can be taken out and looked for again.
 *
 * @param surname of an applicant who is a person; null for an organisation
 */
record Known(List<Term> terms, @Nullable String surname) {

    private static final Pattern THIRD_PARTY = Pattern.compile("^第三方（(.+?)）：", Pattern.DOTALL);

    /** From the town or district on: 云麓市学院路 8 号 is also written 学院路 8 号. */
    private static final Pattern WITHIN_TOWN = Pattern.compile("^.*(?:省|市|区|县|旗)(.{4,})$", Pattern.DOTALL);

    Known {
        terms = List.copyOf(terms);
    }

    /** Words that tell who somebody is. */
    record Term(Trace kind, String words) {

        /** Whether no text of the library may have it; names of others are a matter of judgement. */
        boolean isApplicants() {
            return kind != Trace.COMPANY && kind != Trace.PERSON && kind != Trace.CASE;
        }
    }

    static Known of(Applicant who, String number, List<RequestStep> history) {
        var terms = new ArrayList<Term>();
        add(terms, Trace.APPLICANT, who.name());
        add(terms, Trace.REPRESENTATIVE, who.representative());
        add(terms, Trace.PAPER, who.paperNumber());
        add(terms, Trace.PHONE, who.phone());
        add(terms, Trace.MAIL, who.mail());
        add(terms, Trace.ADDRESS, who.address());
        add(terms, Trace.ADDRESS, withinTown(who.address()));
        add(terms, Trace.CASE, number);
        history.stream()
                .filter(step -> step.act() == RequestAct.CONSULT && step.text() != null)
                .map(step -> THIRD_PARTY.matcher(String.valueOf(step.text())))
                .filter(Matcher::find)
                .map(asked -> asked.group(1))
                .forEach(name -> add(terms, Names.isPerson(name) ? Trace.PERSON : Trace.COMPANY, name));
        return new Known(terms, who.kind().isPerson() ? Names.surname(who.name()) : null);
    }

    private static void add(List<Term> terms, Trace kind, @Nullable String words) {
        if (words != null && isTelling(Squeezed.of(words))) {
            terms.add(new Term(kind, words));
        }
    }

    /** One character, or a few digits, stand in every text. */
    private static boolean isTelling(String squeezed) {
        return squeezed.length() >= (squeezed.matches("\\p{ASCII}*") ? 4 : 2);
    }

    private static @Nullable String withinTown(@Nullable String address) {
        Matcher within = WITHIN_TOWN.matcher(address == null ? "" : address);
        return within.matches() ? within.group(1) : null;
    }
}
