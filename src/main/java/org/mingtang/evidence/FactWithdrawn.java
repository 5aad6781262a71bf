package org.mingtang.evidence;

import java.time.LocalDate;
import java.util.UUID;

/** A fact was taken back and no longer counts. */
public record FactWithdrawn(FactId fact, String kind, UUID unit, LocalDate on) {}
