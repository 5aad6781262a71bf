package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemKind;
import org.mingtang.search.SearchEntry;

/**
 * Which documents are asked for; null means all.
 *
 * @param units only theirs; empty means every unit's
 * @param theme a class, or a class with its sub-class
 * @param year of publication
 * @param words all of them must stand in title, other names or number
 * @param formedBefore only what was formed before that day
 */
public record PolicyFilter(
        @Nullable ItemKind kind,
        List<UUID> units,
        @Nullable String theme,
        @Nullable Integer year,
        SearchEntry.@Nullable Validity validity,
        @Nullable String words,
        @Nullable LocalDate formedBefore) {

    public static final PolicyFilter ALL = new PolicyFilter(null, List.of(), null, null, null, null, null);

    public PolicyFilter {
        units = List.copyOf(units);
    }

    public PolicyFilter ofUnits(List<UUID> wanted) {
        return new PolicyFilter(kind, wanted, theme, year, validity, words, formedBefore);
    }
}
