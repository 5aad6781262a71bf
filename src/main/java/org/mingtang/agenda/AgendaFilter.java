package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open items are wanted; what is null does not narrow.
 *
 * @param account his own items and those of the unit that are for no one person
 * @param from first due day
 * @param to last due day
 */
record AgendaFilter(
        @Nullable UUID unit,
        @Nullable UUID account,
        @Nullable String source,
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static AgendaFilter of(UUID unit) {
        return new AgendaFilter(unit, null, null, null, null, null);
    }

    static AgendaFilter of(UUID unit, UUID account) {
        return new AgendaFilter(unit, account, null, null, null, null);
    }

    AgendaFilter due(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AgendaFilter(unit, account, source, words, first, last);
    }

    AgendaFilter matching(@Nullable String wantedSource, @Nullable String wantedWords) {
        return new AgendaFilter(unit, account, wantedSource, wantedWords, from, to);
    }

    String where() {
        var conditions = new ArrayList<>(List.of("state = 'OPEN'"));
        if (unit != null && account != null) {
            // Two arms that can each use their index; an item for me may also stand with another unit.
            conditions.add("((unit = :unit and account is null) or account = :account)");
        } else if (unit != null) {
            conditions.add("unit = :unit");
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
        add(values, "unit", unit);
        add(values, "account", account);
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
