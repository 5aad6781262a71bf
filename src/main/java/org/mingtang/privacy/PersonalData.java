package org.mingtang.privacy;

import java.util.ArrayList;
import java.util.List;

/** Finds personal data in text; where two finders see the same digits, the surer one comes first and wins. */
public final class PersonalData {

    private static final List<Finder> FINDERS =
            List.of(new ResidentIds(), new BankCards(), new PhoneNumbers(), new HomeAddresses());

    private PersonalData() {}

    /**
     * @param text a paragraph or a cell
     * @param heading of the table column it stands in; else empty
     */
    public static List<PersonalDatum> in(String text, String heading) {
        Visible visible = Visible.of(text);
        Words words = new Words(visible.text(), heading, Folded.of(visible.text()));
        List<PersonalDatum> found = new ArrayList<>();
        for (Finder finder : FINDERS) {
            for (PersonalDatum each : finder.in(words)) {
                if (found.stream().noneMatch(other -> other.overlaps(each.from(), each.to()))) {
                    found.add(each);
                }
            }
        }
        return found.stream().map(visible::placed).toList();
    }
}
