package org.mingtang.review;

import java.util.UUID;

/** The author's side took a draft back from its reviewers; kind and subject as the owner submitted them. */
public record ReviewWithdrawn(ReviewId review, String kind, String subject, UUID by, String byName) {}
