package org.mingtang.policy.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a question. */
public record QuestionStep(String act, @Nullable String text, String name, Instant at) {

    public String on() {
        return at.atZone(QuestionView.CHINA).toLocalDate().toString();
    }
}
