package org.mingtang.search;

import java.util.UUID;

/**
 * Something near in meaning.
 *
 * @param place of the passage within its entry; {@link Sense#WHOLE} for the entry by its title and beginning
 * @param closeness cosine, at most 1
 */
record Near(UUID key, int place, double closeness) {}
