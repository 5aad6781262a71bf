package org.mingtang.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;

/**
 * Which items are asked for; null means all.
 *
 * @param units only theirs; empty means every unit's
 * @param words all of them must stand in the title or number
 * @param withdrawn whether withdrawn ones are listed too (on the desk only)
 * @param within whose items are listed at all: those of the site that was asked for
 */
public record ItemFilter(
        @Nullable String line,
        @Nullable ItemKind kind,
        List<UUID> units,
        @Nullable String theme,
        @Nullable Integer year,
        @Nullable String words,
        boolean withdrawn,
        UnitScope within) {

    public static final ItemFilter ALL = new ItemFilter(null, null, List.of(), null, null, null, false, UnitScope.ALL);

    public ItemFilter {
        units = List.copyOf(units);
    }

    /** As on the desk: of all sites. */
    public ItemFilter(
            @Nullable String line,
            @Nullable ItemKind kind,
            List<UUID> units,
            @Nullable String theme,
            @Nullable Integer year,
            @Nullable String words,
            boolean withdrawn) {
        this(line, kind, units, theme, year, words, withdrawn, UnitScope.ALL);
    }

    public ItemFilter inLine(@Nullable String code) {
        return new ItemFilter(code, kind, units, theme, year, words, withdrawn, within);
    }

    public ItemFilter ofKind(@Nullable ItemKind wanted) {
        return new ItemFilter(line, wanted, units, theme, year, words, withdrawn, within);
    }

    public ItemFilter ofUnits(List<UUID> wanted) {
        return new ItemFilter(line, kind, wanted, theme, year, words, withdrawn, within);
    }

    public ItemFilter on(UnitScope site) {
        return new ItemFilter(line, kind, units, theme, year, words, withdrawn, site);
    }
}
