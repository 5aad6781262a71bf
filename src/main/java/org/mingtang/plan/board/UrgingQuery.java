package org.mingtang.plan.board;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which lines of the urging list are shown and in which order; what is blank does not narrow.
 *
 * @param kind name of an {@link UrgingKind}
 * @param category outermost heading
 * @param sort {@code due}, {@code unit} or {@code urged}; anything else is the most pressing first
 */
public record UrgingQuery(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String words,
        @Nullable String sort,
        @Nullable Integer page) {

    static final UrgingQuery ALL = new UrgingQuery(null, null, null, null, null, null);
    static final int ROWS = 30;

    private static final String ADDRESS = "/desk/urgings";

    private static final Comparator<UrgingsPage.Line> BY_DAY =
            Comparator.comparing(UrgingsPage.Line::due).thenComparing(UrgingsPage.Line::task);

    public UrgingQuery {
        kind = given(kind);
        unit = given(unit);
        category = given(category);
        words = given(words);
        sort = given(sort);
    }

    List<UrgingsPage.Line> choose(List<UrgingsPage.Line> lines) {
        return lines.stream().filter(this::matches).sorted(order()).toList();
    }

    /** The page asked for, or the last there is. */
    int pageOf(int found) {
        int last = Math.max(0, (found - 1) / ROWS);
        return page == null ? 0 : Math.max(0, Math.min(page, last));
    }

    public boolean narrows() {
        return kind != null || unit != null || category != null || words != null;
    }

    public boolean is(@Nullable String field, String value) {
        return value.equals(field);
    }

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The list narrowed only to one kind. */
    public String onlyAt(UrgingKind only) {
        return ADDRESS + "?kind=" + only.name();
    }

    /** The same list on another page. */
    public String at(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        add(address, "kind", kind);
        add(address, "unit", unit);
        add(address, "category", category);
        add(address, "words", words);
        add(address, "sort", sort);
        add(address, "page", number == 0 ? null : String.valueOf(number));
        return address.encode().toUriString();
    }

    /** The same list on the same page. */
    String here() {
        return at(page == null || page < 0 ? 0 : page);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            // As a variable: braces and percent signs that somebody typed mean themselves.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private boolean matches(UrgingsPage.Line line) {
        return (kind == null
                        || line.kinds().stream().anyMatch(each -> each.name().equals(kind)))
                && (unit == null || line.unitId().equals(unit))
                && (category == null || line.category().equals(category))
                && (words == null || contains(line, words.toLowerCase(Locale.ROOT)));
    }

    private static boolean contains(UrgingsPage.Line line, String sought) {
        return (line.number() + " " + line.requirement() + "\n" + line.unit() + "\n" + line.plan() + "\n"
                        + line.category())
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }

    private Comparator<UrgingsPage.Line> order() {
        return switch (orEmpty(sort)) {
            case "due" -> BY_DAY;
            case "unit" -> Comparator.comparing(UrgingsPage.Line::unit).thenComparing(BY_DAY);
            case "urged" -> Comparator.comparingInt(UrgingsPage.Line::urged).thenComparing(BY_DAY);
            default ->
                Comparator.<UrgingsPage.Line, UrgingKind>comparing(
                                line -> line.kinds().get(0))
                        .thenComparing(BY_DAY);
        };
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
