package org.mingtang.request.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The open requests of a group as a condition on {@code request_case}, however many there are. */
final class Members {

    static final String SQL =
            "stage <> 'CLOSED' and organ = :organ and subject_key = any(:keys) and (:all or unit = :unit or organ = :unit)";

    private Members() {}

    /** @param unit whose requests are meant; empty for those of all units */
    static Map<String, Object> of(UUID organ, Collection<String> keys, Optional<UUID> unit) {
        return Map.of(
                "organ", organ,
                "keys", keys.toArray(String[]::new),
                "all", unit.isEmpty(),
                "unit", unit.orElse(organ));
    }
}
