package org.mingtang.review.checking;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.privacy.PersonalDatum;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Personal data and credit codes; where two see the same digits, a person's number wins, then the credit code. */
final class PersonalData implements PassageCheck {

    private final CreditCodes creditCodes;

    PersonalData(boolean creditCodesWanted) {
        creditCodes = new CreditCodes(creditCodesWanted);
    }

    @Override
    public List<Finding> in(Passage passage) {
        List<PersonalDatum> persons = org.mingtang.privacy.PersonalData.in(passage.text(), passage.heading());
        List<Finding> codes = creditCodes.in(passage).stream()
                .filter(code -> persons.stream()
                        .noneMatch(each -> each.kind() == PersonalDatum.Kind.RESIDENT_ID && overlap(each, code)))
                .toList();
        List<Finding> found = new ArrayList<>(codes);
        for (PersonalDatum each : persons) {
            if (codes.stream().noneMatch(code -> overlap(each, code))) {
                found.add(finding(passage, each));
            }
        }
        return found;
    }

    private static Finding finding(Passage passage, PersonalDatum datum) {
        return passage.finding(
                FindingKind.valueOf(datum.kind().name()),
                datum.code(),
                datum.sure() ? Severity.REFUSE : Severity.WARN,
                datum.from(),
                datum.to(),
                datum.message(),
                datum.masked());
    }

    private static boolean overlap(PersonalDatum datum, Finding code) {
        return datum.overlaps(code.offset(), code.offset() + code.quoted().length());
    }
}
