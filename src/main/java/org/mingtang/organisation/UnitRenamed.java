package org.mingtang.organisation;

import java.util.UUID;

/** A unit has another full name from now on. Told within the transaction. */
public record UnitRenamed(UUID unit, String name) {}
