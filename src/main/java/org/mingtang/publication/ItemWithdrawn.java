package org.mingtang.publication;

import java.time.Instant;
import java.util.UUID;

/** An item was withdrawn; its address goes on to say so. */
public record ItemWithdrawn(ItemNumber item, UUID unit, ItemKind kind, String reason, Instant at) {}
