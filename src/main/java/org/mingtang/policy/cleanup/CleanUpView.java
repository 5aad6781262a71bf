package org.mingtang.policy.cleanup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;

/** A round as pages see it. */
public record CleanUpView(
        UUID id,
        String title,
        UUID unit,
        CleanUpStage stage,
        LocalDate begunOn,
        @Nullable LocalDate replyBy,
        @Nullable ManuscriptId draft,
        @Nullable ItemNumber item,
        List<CleanUpLine> lines) {

    static CleanUpView of(CleanUp round) {
        return new CleanUpView(
                round.id(),
                round.title(),
                round.unit(),
                round.stage(),
                round.begunOn(),
                round.replyBy(),
                round.draft(),
                round.item(),
                round.lines());
    }

    public long proposed() {
        return lines.stream().filter(line -> line.proposal() != null).count();
    }

    public long decided() {
        return lines.stream().filter(line -> line.decision() != null).count();
    }
}
