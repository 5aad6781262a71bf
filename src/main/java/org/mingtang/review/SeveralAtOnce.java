package org.mingtang.review;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Passes several reviews from a list, each by its own act and in its own transaction. */
@Component
class SeveralAtOnce {

    private final Reviews reviews;

    SeveralAtOnce(Reviews reviews) {
        this.reviews = reviews;
    }

    /** How many were passed, and which were not with the reason. */
    record Outcome(int passed, List<Refusal> refused) {}

    /**
     * Passes what was chosen, its disclosure as it stands.
     *
     * @param choices as {@link ReviewLine#choice} gave them
     */
    Outcome pass(List<String> choices, @Nullable String opinion, Person by) {
        List<Refusal> refused = new ArrayList<>();
        int passed = 0;
        for (String choice : choices) {
            String title = "";
            try {
                String[] parts = choice.split(":", 3);
                ReviewView review = find(parts);
                title = reviews.maySee(review.id(), by) ? "《" + review.title() + "》" : "";
                reviews.requireInBatch(review.id(), parts[1]);
                reviews.pass(review.id(), parts[1], parts[2], opinion, review.disclosure(), by);
                passed++;
            } catch (UnlawfulAct | OptimisticLockingFailureException | OptimisticLockException why) {
                String reason = why instanceof UnlawfulAct ? why.getMessage() : "别人刚刚办理过，请刷新后再办。";
                refused.add(new Refusal(null, title + reason));
            }
        }
        return new Outcome(passed, refused);
    }

    private ReviewView find(String[] parts) {
        try {
            if (parts.length == 3) {
                return reviews.find(new ReviewId(UUID.fromString(parts[0])))
                        .orElseThrow(() -> new UnlawfulAct("没有这份审核。"));
            }
        } catch (IllegalArgumentException broken) {
            throw new UnlawfulAct("没有这份审核。");
        }
        throw new UnlawfulAct("没有这份审核。");
    }
}
