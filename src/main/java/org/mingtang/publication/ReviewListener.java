package org.mingtang.publication;

import java.time.Clock;
import java.util.UUID;
import org.mingtang.review.Approval;
import org.mingtang.review.Disclosure;
import org.mingtang.review.ReviewPassed;
import org.mingtang.review.ReviewReturned;
import org.mingtang.review.Reviews;
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

    private final Drafts drafts;
    private final DraftActs acts;
    private final DraftWords words;
    private final DraftAgenda agenda;
    private final Reviews reviews;
    private final Clock clock;

    ReviewListener(
            Drafts drafts, DraftActs acts, DraftWords words, DraftAgenda agenda, Reviews reviews, Clock clock) {
        this.drafts = drafts;
        this.acts = acts;
        this.words = words;
        this.agenda = agenda;
        this.reviews = reviews;
        this.clock = clock;
    }

    @EventListener
    void passed(ReviewPassed passed) {
        if (!Drafts.REVIEW_KINDS.contains(passed.kind())) {
            return;
        }
        Draft draft = drafts.draft(new DraftId(UUID.fromString(passed.subject())));
        Approval approval = reviews.approval(passed.kind(), passed.subject(), words.text(draft))
                .orElse(null);
        if (approval == null || draft.stage() != DraftStage.UNDER_REVIEW) {
            return;
        }
        DraftStage before = draft.stage();
        draft.decided(approval.disclosure());
        DraftAct act =
                approval.disclosure().attribute() == Disclosure.PROACTIVE ? DraftAct.PASS : DraftAct.WITHHOLD;
        draft.take(act, clock.instant());
        acts.note(draft, act, before, null, draft.author(), "审核流程");
        agenda.tell(draft);
    }

    @EventListener
    void returned(ReviewReturned returned) {
        if (!Drafts.REVIEW_KINDS.contains(returned.kind())) {
            return;
        }
        Draft draft = drafts.draft(new DraftId(UUID.fromString(returned.subject())));
        if (draft.stage() != DraftStage.UNDER_REVIEW) {
            return;
        }
        DraftStage before = draft.stage();
        draft.take(DraftAct.RETURN, clock.instant());
        acts.note(draft, DraftAct.RETURN, before, returned.reason(), draft.author(), "审核流程");
        agenda.tell(draft);
    }
}
