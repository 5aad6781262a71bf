package org.mingtang.request.library;

/**
 * One place that the rules took out.
 *
 * @param from first character in the text before
 * @param to behind the last character in the text before
 * @param mark what stands there instead
 */
record Replacement(Trace kind, int from, int to, String mark) {}
