package org.mingtang.publication.log;

import java.util.Optional;

/** A place or a size, as it stands in an address: digits only. */
final class LogPlace {

    private LogPlace() {}

    static Optional<Long> read(String text) {
        return text.matches("0|[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
