package org.mingtang.review.substitute;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One naming of a substitute.
 *
 * @param state in words as of today
 * @param open whether it can still be ended
 */
public record Substitute(
        UUID id, String principal, String substitute, LocalDate from, LocalDate to, String state, boolean open) {}
