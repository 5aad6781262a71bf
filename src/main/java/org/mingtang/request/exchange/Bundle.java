package org.mingtang.request.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one platform sends to another at once.
 *
 * @param number 1, 2, 3, … from this sender to this addressee
 * @param known hashes of the bundles for which the sender noted receipts last; tells an addressee who was put back to an
 *     earlier state that he was
 */
record Bundle(
        int schema,
        String from,
        String to,
        long number,
        Instant madeAt,
        List<String> known,
        List<ExchangeRecord> records) {

    /** The schema that is written, and the newest that is understood. */
    static final int SCHEMA = 1;

    /** Most bundles without a receipt; what changes meanwhile waits and goes once. */
    static final int ON_THE_WAY = 20;

    /** So many receipts are told of; more than twice what can be on the way, so that a loss cannot slip through. */
    static final int KNOWN = 48;

    /** Most records in one bundle. */
    static final int MOST = 200;

    Bundle {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(madeAt);
        known = List.copyOf(known);
        records = List.copyOf(records);
        if (records.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " records");
        }
    }
}
