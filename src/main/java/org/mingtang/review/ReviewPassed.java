package org.mingtang.review;

/** The last step of a review was passed; kind and subject as the owner submitted them. */
public record ReviewPassed(ReviewId review, String kind, String subject, String sha256) {}
