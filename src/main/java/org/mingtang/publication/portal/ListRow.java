package org.mingtang.publication.portal;

import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.StateSource;

/**
 * A row of a list.
 *
 * @param state how it stands, where a room knows
 */
public record ListRow(ItemLine item, String unit, StateSource.@Nullable State state) {}
