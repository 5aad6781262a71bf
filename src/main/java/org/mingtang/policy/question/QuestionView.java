package org.mingtang.policy.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as pages see it.
 *
 * @param item number of the policy
 * @param contact whether the asker left one
 * @param answer the answer, or why there is none
 * @param answerItem number of the published 简明问答
 * @param answerTitle its title, as reviewed, while everybody may read it; the question's own words are never public
 */
public record QuestionView(
        UUID id,
        long item,
        String itemTitle,
        UUID unit,
        QuestionStage stage,
        String words,
        boolean consent,
        boolean contact,
        Instant askedAt,
        LocalDate due,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable UUID manuscript,
        @Nullable Long answerItem,
        @Nullable String answerTitle) {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public LocalDate askedOn() {
        return askedAt.atZone(CHINA).toLocalDate();
    }

    public @Nullable LocalDate answeredOn() {
        return answeredAt == null ? null : answeredAt.atZone(CHINA).toLocalDate();
    }

    public String stageLabel() {
        return stage.label();
    }

    public String stageChip() {
        return stage.chip();
    }

    public boolean open() {
        return stage == QuestionStage.RECEIVED;
    }

    public boolean answered() {
        return stage == QuestionStage.ANSWERED;
    }

    /** Paragraphs of the answer. */
    public String[] answerLines() {
        return answer == null ? new String[0] : answer.split("\\R+");
    }
}
