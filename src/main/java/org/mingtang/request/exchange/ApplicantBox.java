package org.mingtang.request.exchange;

import java.security.KeyPair;
import org.mingtang.request.Applicant;

/** Seals who asks for the one platform that is to handle the request, and opens what was sealed for this one. */
final class ApplicantBox {

    private static final Box<Applicant> BOX = new Box<>("mingtang-exchange-applicant-v1", Applicant.class);

    private ApplicantBox() {}

    static PassedCase.Sealed close(Applicant applicant, CaseKey key, String from, Partner to) {
        return BOX.close(applicant, bound(key, from, to.side()), to);
    }

    /**
     * Opens a box.
     *
     * @throws IllegalArgumentException when it was not closed for this key, this case and this way, or was changed
     */
    static Applicant open(PassedCase.Sealed sealed, KeyPair own, CaseKey key, String from, String to) {
        return BOX.open(sealed, own, bound(key, from, to));
    }

    private static String bound(CaseKey key, String from, String to) {
        return from + "\n" + to + "\n" + key;
    }
}
