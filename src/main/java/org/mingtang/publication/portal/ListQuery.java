package org.mingtang.publication.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;

/**
 * What a visitor asks of a list; what cannot be read is as if it had not been asked.
 *
 * @param page from 1
 */
public record ListQuery(
        @Nullable UUID unit,
        @Nullable Integer year,
        @Nullable String theme,
        @Nullable String words,
        @Nullable ItemKind kind,
        int page) {

    static final int PAGE = 20;
    private static final int LAST = 50_000;
    private static final int LONGEST = 100;

    static ListQuery of(Map<String, String> asked) {
        return new ListQuery(
                unit(asked.get("unit")),
                number(asked.get("year"), 1949, 2200),
                text(asked.get("theme")),
                text(asked.get("words")),
                kind(asked.get("kind")),
                Objects.requireNonNullElse(number(asked.get("page"), 1, LAST), 1));
    }

    ItemFilter filter() {
        return new ItemFilter(null, kind, unit == null ? List.of() : List.of(unit), theme, year, words, false);
    }

    long offset() {
        return (page - 1L) * PAGE;
    }

    public boolean narrowed() {
        return unit != null || year != null || theme != null || words != null;
    }

    /** The same list at another page. */
    String at(int other) {
        Map<String, Object> all = new LinkedHashMap<>();
        put(all, "unit", unit);
        put(all, "year", year);
        put(all, "theme", theme);
        put(all, "words", words);
        put(all, "kind", kind == null ? null : kind.name());
        put(all, "page", other == 1 ? null : other);
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(each -> each.getKey() + "="
                                + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    static @Nullable UUID unit(@Nullable String asked) {
        try {
            return asked == null || asked.isBlank() ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable ItemKind kind(@Nullable String asked) {
        for (ItemKind each : ItemKind.values()) {
            if (each.name().equals(asked)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Integer number(@Nullable String asked, int least, int most) {
        if (asked == null || !asked.matches("\\d{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(asked);
        return number >= least && number <= most ? number : null;
    }

    private static @Nullable String text(@Nullable String asked) {
        if (asked == null || asked.isBlank() || asked.indexOf('\0') >= 0) {
            return null;
        }
        String text = asked.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
