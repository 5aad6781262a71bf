package org.mingtang.review.substitute;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What is filled in to name a substitute. */
public record SubstituteForm(
        @Nullable UUID substitute,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    static final SubstituteForm EMPTY = new SubstituteForm(null, null, null);

    public boolean is(UUID account) {
        return account.equals(substitute);
    }

    public String fromOrNothing() {
        return from == null ? "" : from.toString();
    }

    public String toOrNothing() {
        return to == null ? "" : to.toString();
    }
}
