package org.mingtang.plan.checking;

import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form field holds once it is taken for what it should be; null when it is empty or something else. */
final class Typed {

    private Typed() {}

    /** Browsers send every line break as two characters; one is kept, as the reader has it. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.replace("\r\n", "\n").strip();
    }

    /** Text in which digits typed with a Chinese input method (１０．５) are plain ones. */
    static @Nullable String digits(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** One of the choices offered; null for anything else. */
    static <E extends Enum<E>> @Nullable E choice(Class<E> choices, @Nullable String typed) {
        String text = text(typed);
        for (E each : choices.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }

    static @Nullable Integer number(@Nullable String typed) {
        String text = digits(typed);
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
