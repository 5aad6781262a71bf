package org.mingtang.request.conversion;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;

/**
 * Whether what several applicants asked an organ for becomes public for everybody.
 *
 * @param due last day to decide
 * @param decision null while nobody decided
 * @param draft the manuscript that was begun; null unless it is converted
 * @param publishedOn day on which its manuscript was published; null before
 */
public record Conversion(
        UUID id,
        UnitId unit,
        int cases,
        LocalDate proposedOn,
        LocalDate due,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable UUID draft,
        @Nullable LocalDate publishedOn) {

    /** What the organ decided. */
    public enum Decision {
        CONVERT("转为主动公开"),
        KEEP("不转为主动公开");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
