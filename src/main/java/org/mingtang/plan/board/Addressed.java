package org.mingtang.plan.board;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they come in an address: anything that is none names nothing, which is no error of the program. */
final class Addressed {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Addressed() {}

    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
