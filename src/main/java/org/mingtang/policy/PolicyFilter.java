package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
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
 * @param within whose documents are listed at all: those of the site that was asked for
 */
public record PolicyFilter(
        @Nullable ItemKind kind,
        List<UUID> units,
        @Nullable String theme,
        @Nullable Integer year,
        SearchEntry.@Nullable Validity validity,
        @Nullable String words,
        @Nullable LocalDate formedBefore,
        UnitScope within) {

    public static final PolicyFilter ALL =
            new PolicyFilter(null, List.of(), null, null, null, null, null, UnitScope.ALL);

    public PolicyFilter {
        units = List.copyOf(units);
        theme = storable(theme);
        words = storable(words);
    }

    /** The database knows no text with this character; no document has it. */
    private static @Nullable String storable(@Nullable String asked) {
        String text = asked == null ? "" : asked.replace("\u0000", "");
        return text.isBlank() ? null : text;
    }

    /** As on the desk: of all sites. */
    public PolicyFilter(
            @Nullable ItemKind kind,
            List<UUID> units,
            @Nullable String theme,
            @Nullable Integer year,
            SearchEntry.@Nullable Validity validity,
            @Nullable String words,
            @Nullable LocalDate formedBefore) {
        this(kind, units, theme, year, validity, words, formedBefore, UnitScope.ALL);
    }

    public PolicyFilter on(UnitScope site) {
        return new PolicyFilter(kind, units, theme, year, validity, words, formedBefore, site);
    }

    public PolicyFilter ofUnits(List<UUID> wanted) {
        return new PolicyFilter(kind, wanted, theme, year, validity, words, formedBefore, within);
    }
}
