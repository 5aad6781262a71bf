package org.mingtang.request.exchange;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One case in a bundle.
 *
 * @param version given by the origin, greater with each change; the greatest wins, whatever comes first
 * @param content a {@link CaseState}, {@link PassedCase} or {@link FilePiece}; kept as it came, so that what is passed on loses nothing
 */
record ExchangeRecord(Kind kind, CaseKey key, long version, JsonNode content) {

    ExchangeRecord {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
        Objects.requireNonNull(content);
    }

    /** What a record tells of. */
    enum Kind {
        /** How a case stands, for whoever is above. */
        STATE,
        /** A request that was made above and is to be handled below. */
        PASSED,
        /** A piece of a file that goes along with such a request. */
        FILE
    }
}
