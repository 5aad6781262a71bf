package org.mingtang.request.reckoning;

/** Why an event cannot stand: the article and a sentence for a clerk. */
public record Objection(String article, String reason) {}
