package org.mingtang.request;

/** Why an event cannot stand: the article and a sentence for a clerk. */
record Objection(String article, String reason) {}
