package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.search.SearchEntry;

/**
 * A document of the library.
 *
 * @param names other names it is asked for by, e.g. what stands inside 《》
 * @param claimed whether {@code publishedOn} is a day the office claims: what was public before and was imported
 * @param headNote 题注 as a keeper wrote it; null where the relations tell it
 * @param told the state that search was told last
 * @param state the state on the day asked for
 */
public record PolicyDocument(
        long item,
        UUID unit,
        ItemKind kind,
        String title,
        List<String> names,
        @Nullable String docNumber,
        @Nullable String theme,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        LocalDate publishedOn,
        boolean claimed,
        boolean withdrawn,
        boolean forEverybody,
        @Nullable String headNote,
        SearchEntry.Validity told,
        boolean endHandled,
        SearchEntry.Validity state) {

    public PolicyDocument {
        names = List.copyOf(names);
    }

    public ItemNumber number() {
        return new ItemNumber(item);
    }

    /** Whether it fell since its own validity is over: then a further text can bring it back. */
    public boolean ended() {
        return state == SearchEntry.Validity.EXPIRED && validUntil != null;
    }

    /** The day that counts where no other is named: of effect, of formation, of publication. */
    LocalDate day() {
        return effectiveFrom != null ? effectiveFrom : formedOn != null ? formedOn : publishedOn;
    }
}
