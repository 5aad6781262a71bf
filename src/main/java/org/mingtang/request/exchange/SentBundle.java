package org.mingtang.request.exchange;

import java.time.Instant;

/**
 * A bundle that was made for a partner and is sent, always the same bytes, until its receipt has come.
 *
 * @param sha256 of the bytes
 */
record SentBundle(long number, String sha256, int records, byte[] bytes, Instant madeAt, boolean answered) {}
