package org.mingtang.documents.comparison;

/**
 * A paragraph and what stands opposite.
 *
 * @param before place in the former text from 0, or -1
 * @param after place in the new text from 0, or -1
 * @param moved whether it stands at another place among its neighbours
 */
public record Pair(int before, int after, boolean moved) {}
