package org.mingtang.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they stand in the address; what cannot be understood does not narrow. */
public record FactListQuery(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String from,
        @Nullable String to,
        @Nullable String words,
        @Nullable String withdrawn,
        @Nullable Integer page) {

    FactSearch search() {
        return new FactSearch(kind, unitId(), day(from), day(to), words, withdrawn != null);
    }

    int pageNumber() {
        // No list is that long, and a greater number cannot be reckoned with.
        return page == null || page < 0 || page > 1_000_000 ? 0 : page;
    }

    String addressOfPage(int number) {
        return UriComponentsBuilder.fromPath("/desk/facts")
                .queryParam("kind", orEmpty(kind))
                .queryParam("unit", orEmpty(unit))
                .queryParam("from", orEmpty(from))
                .queryParam("to", orEmpty(to))
                .queryParam("words", "{words}")
                .queryParam(withdrawn == null ? "standing" : "withdrawn", "1")
                .queryParam("page", number)
                .encode()
                .buildAndExpand(orEmpty(words))
                .toUriString();
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private @Nullable UUID unitId() {
        try {
            return unit == null || unit.isBlank() ? null : UUID.fromString(unit);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            // Beyond these years the database cannot follow.
            return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
