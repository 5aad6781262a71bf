package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open items are wanted; what is null does not narrow.
 *
 * @param units none for all of them
 * @param account his own items and those of the units that are for no one person
 * @param from first due day
 * @param to last due day
 * @param shared also what these modules told of, whichever unit it waits for; only beside units
 */
record AgendaFilter(
        List<UUID> units,
        @Nullable UUID account,
        @Nullable String source,
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> shared) {

    static AgendaFilter of(UUID unit) {
        return among(null, List.of(unit));
    }

    static AgendaFilter of(UUID unit, UUID account) {
        return among(account, List.of(unit));
    }

    private static AgendaFilter among(@Nullable UUID account, List<UUID> units) {
        return new AgendaFilter(units, account, null, null, null, null, Set.of());
    }

    /** And what these modules told of, whichever unit it waits for. */
    AgendaFilter and(Set<String> modules) {
        return new AgendaFilter(units, account, source, words, from, to, modules);
    }

    /** The same of other units: for people of a 科室 those of its department, too. */
    AgendaFilter among(List<UUID> others) {
        return new AgendaFilter(others, account, source, words, from, to, shared);
    }

    AgendaFilter due(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AgendaFilter(units, account, source, words, first, last, shared);
    }

    AgendaFilter matching(@Nullable String wantedSource, @Nullable String wantedWords) {
        return new AgendaFilter(units, account, wantedSource, wantedWords, from, to, shared);
    }

    String where() {
        var conditions = new ArrayList<>(List.of("state = 'OPEN'"));
        if (!units.isEmpty() && account != null) {
            // Two arms that can each use their index; an item for me may also stand with another unit.
            conditions.add("((unit in (:units) and account is null) or account = :account)");
        } else if (!units.isEmpty() && !shared.isEmpty()) {
            conditions.add("(unit in (:units) or source in (:shared))");
        } else if (!units.isEmpty()) {
            conditions.add("unit in (:units)");
        }
        narrow(conditions, source, "source = :source");
        // position() and not like: a typed % or _ means itself.
        narrow(conditions, words, "position(lower(:words) in lower(title || ' ' || coalesce(detail, ''))) > 0");
        narrow(conditions, from, "due >= :from");
        narrow(conditions, to, "due <= :to");
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        add(values, "units", units.isEmpty() ? null : units);
        add(values, "account", account);
        add(values, "shared", shared.isEmpty() ? null : shared);
        add(values, "source", source);
        add(values, "words", words);
        add(values, "from", from);
        add(values, "to", to);
        return values;
    }

    private static void narrow(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static void add(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
