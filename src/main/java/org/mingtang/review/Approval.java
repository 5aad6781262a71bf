package org.mingtang.review;

import java.time.Instant;

/**
 * That a text passed all steps of its chain.
 *
 * @param sha256 of the {@link ReviewedText} that passed
 */
public record Approval(ReviewId review, String sha256, DisclosureDecision disclosure, Instant at) {}
