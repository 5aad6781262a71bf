package org.mingtang.policy.question;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one reader wrote about a policy; fresh until the unit has read it. */
public record FeedbackSaid(
        UUID id, Judgement judgement, @Nullable String words, LocalDate on, boolean fresh) {

    public String chip() {
        return switch (judgement) {
            case GOOD -> "chip-ok";
            case FAIR -> "chip-idle";
            case POOR -> "chip-warn";
        };
    }
}
