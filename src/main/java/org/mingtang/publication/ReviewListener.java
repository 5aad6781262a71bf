package org.mingtang.publication;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.Approval;
import org.mingtang.review.Disclosure;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewReturned;
import org.mingtang.review.ReviewWithdrawn;
import org.mingtang.review.Reviews;
import org.mingtang.review.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the reviewers' decision over into the draft, in their transaction: neither can be without the other.
 *
 * <p>The event alone opens nothing: what it says is asked for again at {@link Reviews}, so that a replayed or invented
 * event changes no draft.
 */
@Component
class ReviewListener {

    private static final String REVIEW = "审核流程";

    private final Manuscripts drafts;
    private final ManuscriptActs acts;
    private final ManuscriptWords words;
    private final ManuscriptAgenda agenda;
    private final Reviews reviews;
    private final Clock clock;

    ReviewListener(
            Manuscripts drafts,
            ManuscriptActs acts,
            ManuscriptWords words,
            ManuscriptAgenda agenda,
            Reviews reviews,
            Clock clock) {
        this.drafts = drafts;
        this.acts = acts;
        this.words = words;
        this.agenda = agenda;
        this.reviews = reviews;
        this.clock = clock;
    }

    @EventListener
    void passed(ReviewPassed passed) {
        Manuscript draft = underReview(passed.kind(), passed.subject(), Stage.PASSED);
        if (draft == null) {
            return;
        }
        Approval approval = reviews.approval(passed.kind(), passed.subject(), words.text(draft))
                .orElse(null);
        if (approval == null) {
            follow(draft, ManuscriptAct.RETURN, "稿件与审核的文本不一致，请核对后重新送审。", draft.author(), REVIEW);
            return;
        }
        draft.decided(approval.disclosure());
        ManuscriptAct act =
                approval.disclosure().attribute() == Disclosure.PROACTIVE ? ManuscriptAct.PASS : ManuscriptAct.WITHHOLD;
        follow(draft, act, null, draft.author(), REVIEW);
    }

    @EventListener
    void returned(ReviewReturned returned) {
        Manuscript draft = underReview(returned.kind(), returned.subject(), Stage.RETURNED);
        if (draft != null) {
            follow(draft, ManuscriptAct.RETURN, returned.reason(), draft.author(), REVIEW);
        }
    }

    /** Taken back on the page of the review; {@link Manuscripts#takeBack} has changed the draft already. */
    @EventListener
    void withdrawn(ReviewWithdrawn withdrawn) {
        Manuscript draft = underReview(withdrawn.kind(), withdrawn.subject(), Stage.WITHDRAWN);
        if (draft != null) {
            follow(draft, ManuscriptAct.TAKE_BACK, null, withdrawn.by(), withdrawn.byName());
        }
    }

    private void follow(Manuscript draft, ManuscriptAct act, @Nullable String why, UUID by, String name) {
        ManuscriptStage before = draft.stage();
        draft.take(act, clock.instant());
        acts.note(draft, act, before, why, by, name);
        agenda.tell(draft);
    }

    /** The draft that waits for a review, where that review really stands so. */
    private @Nullable Manuscript underReview(String kind, String subject, Stage stage) {
        return drafts.known(subject)
                .filter(draft -> draft.stage() == ManuscriptStage.UNDER_REVIEW)
                .filter(draft -> ManuscriptReviews.kind(draft.fields().kind()).equals(kind))
                .filter(draft -> reviews.of(kind, subject)
                        .filter(review -> review.stage() == stage)
                        .isPresent())
                .orElse(null);
    }
}
