package org.mingtang.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an act: the words, a public address, files, a percentage, a day.
 *
 * @param percent 0 to 100
 * @param files ids of stored files
 */
public record Grounds(
        @Nullable String text,
        @Nullable String link,
        List<UUID> files,
        @Nullable Integer percent,
        @Nullable LocalDate due) {

    public static final Grounds NONE = new Grounds(null, null, List.of(), null, null);

    public Grounds {
        files = List.copyOf(files);
    }

    public static Grounds of(String text) {
        return new Grounds(text, null, List.of(), null, null);
    }

    boolean saysNothing() {
        return text == null || text.isBlank();
    }
}
