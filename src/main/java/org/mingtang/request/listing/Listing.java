package org.mingtang.request.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.Outcome;

/**
 * One line of the list: what was given, by whom, when; nothing leads from it to the case or to who asked.
 *
 * @param number in order of listing
 * @param item under which it became public for everybody since; null where it did not
 * @param takenOffOn null while it is listed
 */
public record Listing(
        long number,
        UnitId organ,
        String title,
        Outcome outcome,
        LocalDate repliedOn,
        LocalDate listedOn,
        @Nullable Long item,
        @Nullable LocalDate takenOffOn) {

    /** E.g. SQGK-2026-00017: of its own, since the number of a request leads to a request. */
    public String indexNumber() {
        return "SQGK-%d-%05d".formatted(listedOn.getYear(), number);
    }

    public boolean isListed() {
        return takenOffOn == null;
    }

    /** The address of what became public, or null. */
    public @Nullable String href() {
        return item == null ? null : "/info/" + item;
    }
}
