package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.OwnDays;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.publication.ItemView;

/**
 * From when and until when a document is valid: as filled in, else as its own text says once and clearly of itself.
 *
 * @param from null where it counts from the day of its formation
 * @param until the last day; null without an end
 */
record DaysOfText(@Nullable LocalDate from, @Nullable LocalDate until) {

    static DaysOfText of(ItemView item) {
        DaysOfText filled = new DaysOfText(item.effectiveFrom(), item.validUntil());
        return filled.from != null && filled.until != null
                ? filled
                : filled.or(BodyLines.of(item.title(), item.body()).text(), item.formedOn());
    }

    /** What the text says where nothing was filled in; a period counts from the day of effect or of formation. */
    DaysOfText or(PolicyText text, @Nullable LocalDate formed) {
        OwnDays said = OwnDays.of(text, formed);
        LocalDate start = from != null ? from : only(said.from());
        LocalDate counted = start != null ? start : formed;
        LocalDate last = until != null
                ? until
                : only(said.terms().stream()
                        .map(term -> last(term, counted))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList());
        boolean backwards = until == null && last != null && counted != null && last.isBefore(counted);
        return new DaysOfText(start, backwards ? null : last);
    }

    /** Null where it is not said, or in two ways. */
    private static @Nullable LocalDate only(List<LocalDate> days) {
        return days.size() == 1 ? days.get(0) : null;
    }

    private static @Nullable LocalDate last(OwnDays.Term term, @Nullable LocalDate start) {
        if (term.until() != null || start == null) {
            return term.until();
        }
        return start.plusMonths(term.months()).minusDays(1);
    }
}
