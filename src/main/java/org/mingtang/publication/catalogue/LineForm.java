package org.mingtang.publication.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is filled in on the page of a line. */
record LineForm(
        @Nullable String matter,
        @Nullable String name,
        @Nullable String content,
        @Nullable String basis,
        @Nullable String timeLimit,
        @Nullable String owners,
        @Nullable List<Carrier> carriers,
        @Nullable Boolean everybody,
        @Nullable String audience,
        @Nullable Boolean proactive,
        @Nullable Boolean onRequest,
        @Nullable Boolean county,
        @Nullable Boolean town,
        @Nullable String process,
        @Nullable Integer renewMonths) {

    LineText text() {
        return new LineText(
                cut(matter, 200),
                cut(name, 200),
                cut(content, 5000),
                cut(basis, 5000),
                cut(timeLimit, 200),
                cut(owners, 300),
                carriers == null ? Set.of() : Set.copyOf(carriers),
                Boolean.TRUE.equals(everybody),
                cut(audience, 200),
                Boolean.TRUE.equals(proactive),
                Boolean.TRUE.equals(onRequest),
                Boolean.TRUE.equals(county),
                Boolean.TRUE.equals(town),
                cut(process, 300),
                renewMonths == null || renewMonths < 1 || renewMonths > 120 ? null : renewMonths);
    }

    private static String cut(@Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip().replace("\r\n", "\n");
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }
}
