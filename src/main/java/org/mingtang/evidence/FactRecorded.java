package org.mingtang.evidence;

import java.time.LocalDate;
import java.util.UUID;

/** A fact was recorded: what counts facts of this kind and unit around that day must count again. */
public record FactRecorded(FactId fact, String kind, UUID unit, LocalDate on) {}
