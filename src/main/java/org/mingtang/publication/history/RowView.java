package org.mingtang.publication.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row as pages and reports see it.
 *
 * @param place where it stood in the files
 * @param why it does not come in, or what else is to be known of it
 * @param item number of what became of it
 */
public record RowView(
        int position,
        String place,
        RowState state,
        String title,
        @Nullable String docNumber,
        @Nullable LocalDate claimedOn,
        @Nullable String why,
        @Nullable Long item) {}
