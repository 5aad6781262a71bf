package org.mingtang.plan.checking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form field holds once it is taken for what it should be; null when it is empty or something else. */
final class Typed {

    private Typed() {}

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static @Nullable Integer number(@Nullable String typed) {
        String text = text(typed);
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            String text = text(typed);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
