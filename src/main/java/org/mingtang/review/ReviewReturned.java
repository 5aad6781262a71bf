package org.mingtang.review;

/** A reviewer returned a draft to its author with reasons. */
public record ReviewReturned(ReviewId review, String kind, String subject, String reason) {}
