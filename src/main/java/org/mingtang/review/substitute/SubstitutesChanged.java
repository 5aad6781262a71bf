package org.mingtang.review.substitute;

import java.util.UUID;

/** Somebody named a substitute or ended it. */
public record SubstitutesChanged(UUID principal) {}
