package org.mingtang.request.exchange;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Delivery;
import org.mingtang.request.WantedForm;

/**
 * A request that is passed on for another organ to handle.
 *
 * @param number it has above
 * @param organ full name of the organ that is to answer
 * @param arrivedOn the day it reached the platform above; the day of receipt follows from the rules below, not from this
 * @param applicant who asks, sealed for the addressee alone
 */
record PassedCase(
        String number,
        String organ,
        LocalDate arrivedOn,
        String subject,
        @Nullable String documentNumber,
        WantedForm form,
        Delivery delivery,
        Sealed applicant) {

    PassedCase {
        CaseState.text(number, 60);
        CaseState.text(organ, 200);
        Objects.requireNonNull(arrivedOn);
        CaseState.text(subject, 4000);
        Objects.requireNonNull(form);
        Objects.requireNonNull(delivery);
        Objects.requireNonNull(applicant);
    }

    /**
     * What only the holder of a key can open (RFC 9180, base mode).
     *
     * @param key names the key it was sealed for
     * @param enc the encapsulated key, base 64
     * @param box the closed text, base 64
     */
    record Sealed(String key, String enc, String box) {

        Sealed {
            Objects.requireNonNull(key);
            Objects.requireNonNull(enc);
            Objects.requireNonNull(box);
        }
    }
}
