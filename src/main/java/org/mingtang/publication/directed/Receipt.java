package org.mingtang.publication.directed;

import java.time.Instant;
import java.util.UUID;

/** Who of a unit first opened a version directed to it. */
public record Receipt(UUID unit, String name, Instant at) {}
