package org.mingtang.request.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Outcome;

/**
 * Which library cases a list shows; what is null or blank does not narrow it.
 *
 * @param words all of which must stand in its texts
 * @param article of 政府信息公开条例, e.g. 第三十六条第四项
 * @param unit the organ that answered
 * @param year of the answer
 */
public record LibraryQuery(
        String words,
        @Nullable Outcome outcome,
        String article,
        @Nullable UUID unit,
        @Nullable Integer year,
        @Nullable Ending ending,
        boolean training,
        int page) {

    static final LibraryQuery ALL = new LibraryQuery("", null, "", null, null, null, false, 0);

    private static final int LAST = 100_000;

    public LibraryQuery {
        words = words.replace("\u0000", "").strip();
        page = Math.max(0, Math.min(page, LAST));
    }

    /** The words by themselves, without spacing, marks and width. */
    List<String> each() {
        return Arrays.stream(words.split("[\\s\\p{Z}]+"))
                .map(Squeezed::of)
                .filter(word -> !word.isEmpty())
                .limit(10)
                .toList();
    }

    /** Outcomes that rest on the article. */
    String[] resting() {
        return Stream.of(Outcome.values())
                .filter(each -> each.articles().contains(article))
                .map(Outcome::code)
                .toArray(String[]::new);
    }

    /** The same list, another page of it. */
    public String address(int other) {
        return "/desk/library?page=" + other + told("words", words) + told("article", article)
                + (outcome == null ? "" : told("outcome", outcome.code()))
                + (unit == null ? "" : told("unit", unit.toString()))
                + (year == null ? "" : told("year", year.toString()))
                + (ending == null ? "" : told("ending", ending.name()))
                + (training ? "&training=true" : "");
    }

    private static String told(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
