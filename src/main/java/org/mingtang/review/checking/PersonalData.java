package org.mingtang.review.checking;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.review.Finding;

/** All checks for personal data; where two see the same digits, the surer one comes first and wins. */
final class PersonalData implements PassageCheck {

    private final List<PassageCheck> checks;

    PersonalData(boolean creditCodesWanted) {
        checks = List.of(
                new ResidentIds(),
                new CreditCodes(creditCodesWanted),
                new BankCards(),
                new PhoneNumbers(),
                new HomeAddresses());
    }

    @Override
    public List<Finding> in(Passage passage) {
        List<Finding> found = new ArrayList<>();
        for (PassageCheck check : checks) {
            for (Finding each : check.in(passage)) {
                if (found.stream().noneMatch(other -> overlap(other, each))) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.offset() < other.offset() + other.quoted().length()
                && other.offset() < one.offset() + one.quoted().length();
    }
}
