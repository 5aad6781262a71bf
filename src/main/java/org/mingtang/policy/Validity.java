package org.mingtang.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.SearchEntry;

/**
 * Since when and until when a document is in force, from what it says itself and what others did to it. Nobody types a
 * state: it is derived for any day.
 *
 * @param validUntil the last day on which it is in force
 * @param touches what other documents did to it
 */
public record Validity(
        @Nullable LocalDate effectiveFrom, @Nullable LocalDate validUntil, List<Touch> touches) {

    public Validity {
        touches = List.copyOf(touches);
    }

    /** Something another document did to it, from a day on. */
    public record Touch(RelationKind kind, LocalDate from) {}

    /** Returns the state on a day: abolished, expired, not yet in force, amended, or in force, asked in this order. */
    public SearchEntry.Validity on(LocalDate day) {
        if (done(RelationKind.Effect.ENDS, day).findAny().isPresent()) {
            return SearchEntry.Validity.ABOLISHED;
        }
        if ((validUntil != null && day.isAfter(validUntil))
                || done(RelationKind.Effect.LAPSES, day).findAny().isPresent()) {
            return SearchEntry.Validity.EXPIRED;
        }
        if (effectiveFrom != null && day.isBefore(effectiveFrom)) {
            return SearchEntry.Validity.NOT_YET;
        }
        return done(RelationKind.Effect.CHANGES, day).findAny().isPresent()
                ? SearchEntry.Validity.AMENDED
                : SearchEntry.Validity.EFFECTIVE;
    }

    /** The first day on which it is no longer in force, as far as it is known. */
    public Optional<LocalDate> endsOn() {
        Stream<LocalDate> own = validUntil == null ? Stream.empty() : Stream.of(validUntil.plusDays(1));
        Stream<LocalDate> others = touches.stream()
                .filter(touch -> touch.kind().effect() == RelationKind.Effect.ENDS
                        || touch.kind().effect() == RelationKind.Effect.LAPSES)
                .map(Touch::from);
        return Stream.concat(own, others).min(Comparator.naturalOrder());
    }

    /** The first day of the state in which it fell: of abolition where it is abolished, else of its lapse. */
    Optional<LocalDate> fellOn(SearchEntry.Validity state) {
        RelationKind.Effect effect =
                state == SearchEntry.Validity.ABOLISHED ? RelationKind.Effect.ENDS : RelationKind.Effect.LAPSES;
        Stream<LocalDate> own = validUntil == null || effect == RelationKind.Effect.ENDS
                ? Stream.empty()
                : Stream.of(validUntil.plusDays(1));
        return Stream.concat(
                        own,
                        touches.stream()
                                .filter(touch -> touch.kind().effect() == effect)
                                .map(Touch::from))
                .min(Comparator.naturalOrder());
    }

    private Stream<Touch> done(RelationKind.Effect effect, LocalDate day) {
        return touches.stream()
                .filter(touch -> touch.kind().effect() == effect)
                .filter(touch -> !touch.from().isAfter(day));
    }
}
