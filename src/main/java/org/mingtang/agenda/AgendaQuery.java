package org.mingtang.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the agenda's pages as they stand in the address; what cannot be understood does not narrow.
 *
 * @param scope mine or unit
 * @param state overdue, soon or later; else all
 */
public record AgendaQuery(
        @Nullable String scope,
        @Nullable String source,
        @Nullable String state,
        @Nullable String words,
        @Nullable Integer page,
        @Nullable String month,
        @Nullable String day) {

    /** No list is that long; a greater number cannot be reckoned with. */
    private static final int LAST_PAGE = 1_000_000;

    public boolean wholeUnit() {
        return "unit".equals(scope);
    }

    AgendaFilter whose(Person person) {
        return wholeUnit() ? AgendaFilter.of(person.unit()) : AgendaFilter.of(person.unit(), person.account());
    }

    AgendaFilter filter(Person person, AgendaDay today) {
        return states(whose(person).matching(text(source), text(words)), today);
    }

    int pageNumber() {
        return page == null || page < 0 || page > LAST_PAGE ? 0 : page;
    }

    YearMonth month(LocalDate today) {
        try {
            YearMonth asked = month == null || month.isBlank() ? YearMonth.from(today) : YearMonth.parse(month);
            return isThinkable(asked.getYear()) ? asked : YearMonth.from(today);
        } catch (DateTimeException e) {
            return YearMonth.from(today);
        }
    }

    LocalDate day(LocalDate today) {
        try {
            LocalDate asked = day == null || day.isBlank() ? today : LocalDate.parse(day);
            return isThinkable(asked.getYear()) ? asked : today;
        } catch (DateTimeException e) {
            return today;
        }
    }

    /** The same filters at another address. */
    public String at(String path, int number) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("scope", wholeUnit() ? "unit" : "mine")
                .queryParam("source", "{source}")
                .queryParam("state", "{state}")
                .queryParam("words", "{words}")
                .queryParam("page", number)
                .encode()
                .buildAndExpand(orEmpty(source), orEmpty(state), orEmpty(words))
                .toUriString();
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private AgendaFilter states(AgendaFilter filter, AgendaDay day) {
        return switch (orEmpty(state)) {
            case "overdue" -> filter.due(null, day.today().minusDays(1));
            case "soon" -> filter.due(day.today(), day.lastSoon());
            case "later" -> filter.due(day.lastSoon().plusDays(1), null);
            default -> filter;
        };
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Beyond it neither the calendar nor the database can follow. */
    private static boolean isThinkable(int year) {
        return year >= 1900 && year <= 2200;
    }
}
