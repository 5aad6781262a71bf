package org.mingtang.review;

/** A draft came before its reviewers, for the first time or again. */
public record ReviewSubmitted(ReviewId review, String kind, String subject) {}
