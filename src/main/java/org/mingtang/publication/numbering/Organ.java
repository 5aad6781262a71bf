package org.mingtang.publication.numbering;

import java.util.UUID;

/** A unit that publishes. @param code empty while it has none, so that its first item gets a neutral one */
public record Organ(UUID unit, String name, String code) {

    /** Whether the program made the code up. */
    public boolean neutral() {
        return code.matches("MT\\d{7}");
    }
}
