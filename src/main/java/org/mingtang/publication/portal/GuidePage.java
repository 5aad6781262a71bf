package org.mingtang.publication.portal;

import java.time.LocalDate;
import java.util.List;
import org.mingtang.publication.ItemView;

/**
 * A guide, in the one version that holds.
 *
 * @param all the guides of all organs
 */
public record GuidePage(ItemView item, HeadedBody body, LocalDate updated, List<ListRow> all) {}
