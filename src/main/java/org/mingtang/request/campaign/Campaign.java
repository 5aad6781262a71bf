package org.mingtang.request.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Open requests to one organ for the same or nearly the same.
 *
 * @param wordings by how many asked in them; the first is the one the others are like
 */
public record Campaign(List<Wording> wordings) {

    public Campaign {
        wordings = List.copyOf(wordings);
    }

    private Wording leader() {
        return wordings.get(0);
    }

    public UUID organ() {
        return leader().organ();
    }

    /** By which the group is called. */
    public String key() {
        return leader().key();
    }

    public long cases() {
        return wordings.stream().mapToLong(Wording::cases).sum();
    }

    /** Those in exactly the words of most. */
    public long same() {
        return leader().cases();
    }

    public int ways() {
        return wordings.size();
    }

    /** The number of the eldest request in the words of most. */
    public String number() {
        return leader().number();
    }

    public LocalDate first() {
        return days(Wording::first).min(Comparator.naturalOrder()).orElseThrow();
    }

    public LocalDate last() {
        return days(Wording::last).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The earliest last day to reply; null while no period runs. */
    public @Nullable LocalDate dueFirst() {
        return days(Wording::dueFirst).min(Comparator.naturalOrder()).orElse(null);
    }

    public @Nullable LocalDate dueLast() {
        return days(Wording::dueLast).max(Comparator.naturalOrder()).orElse(null);
    }

    List<String> keys() {
        return wordings.stream().map(Wording::key).toList();
    }

    boolean holds(String key) {
        return wordings.stream().anyMatch(wording -> wording.key().equals(key));
    }

    private Stream<LocalDate> days(Function<Wording, @Nullable LocalDate> day) {
        return wordings.stream().map(day).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
