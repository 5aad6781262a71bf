package org.mingtang.request.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Content;
import org.mingtang.request.Outcome;

/**
 * A part of the information that is not disclosed (第三十七条).
 *
 * @param what which part, e.g. 会议纪要第二部分
 * @param ground B1 to B8
 * @param detail what the ground asks for besides reasons: the provision (B2), the consultation (B4), the kind (B5, B6),
 *     the query regime (B8); else null
 */
public record WithheldPart(
        String what,
        Outcome ground,
        String reasons,
        @Nullable String detail) {

    public WithheldPart {
        if (!ground.withholds()) {
            throw new IllegalArgumentException("部分公开中不予公开的部分只能以B1至B8为由：" + ground.code());
        }
    }

    /** What is missing, in the words of the table of answers; empty if the part is complete. */
    List<String> missing() {
        if (reasons.isBlank()) {
            return List.of(Content.REASONS.label());
        }
        if (detail != null && !detail.isBlank()) {
            return List.of();
        }
        return ground.contents().stream()
                .filter(content -> content != Content.REASONS && content.isObligatory())
                .map(Content::label)
                .toList();
    }
}
