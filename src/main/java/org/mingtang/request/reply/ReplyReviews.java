package org.mingtang.request.reply;

import java.util.UUID;
import org.mingtang.request.RequestId;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewReturned;
import org.mingtang.review.ReviewWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what became of the review of an answer. */
@Component
class ReplyReviews {

    private final Replies replies;

    ReplyReviews(Replies replies) {
        this.replies = replies;
    }

    @ApplicationModuleListener
    void on(ReviewPassed passed) {
        if (passed.kind().equals(Replies.KIND)) {
            replies.passed(new RequestId(UUID.fromString(passed.subject())));
        }
    }

    @ApplicationModuleListener
    void on(ReviewReturned returned) {
        if (returned.kind().equals(Replies.KIND)) {
            replies.returned(new RequestId(UUID.fromString(returned.subject())), returned.reason());
        }
    }

    @ApplicationModuleListener
    void on(ReviewWithdrawn withdrawn) {
        if (withdrawn.kind().equals(Replies.KIND)) {
            replies.withdrawn(new RequestId(UUID.fromString(withdrawn.subject())), withdrawn.byName());
        }
    }
}
