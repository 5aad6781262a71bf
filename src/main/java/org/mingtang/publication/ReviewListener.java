package org.mingtang.publication;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
        if (!Manuscripts.REVIEW_KINDS.contains(passed.kind())) {
            return;
        }
        Manuscript draft = underReview(passed.subject());
        Approval approval = draft == null
                ? null
                : reviews.approval(passed.kind(), passed.subject(), words.text(draft))
                        .orElse(null);
        if (draft == null || approval == null) {
            return;
        }
        ManuscriptStage before = draft.stage();
        draft.decided(approval.disclosure());
        ManuscriptAct act =
                approval.disclosure().attribute() == Disclosure.PROACTIVE ? ManuscriptAct.PASS : ManuscriptAct.WITHHOLD;
        draft.take(act, clock.instant());
        acts.note(draft, act, before, null, draft.author(), "审核流程");
        agenda.tell(draft);
    }

    @EventListener
    void returned(ReviewReturned returned) {
        if (!Manuscripts.REVIEW_KINDS.contains(returned.kind())) {
            return;
        }
        Manuscript draft = underReview(returned.subject());
        if (draft == null) {
            return;
        }
        ManuscriptStage before = draft.stage();
        draft.take(ManuscriptAct.RETURN, clock.instant());
        acts.note(draft, ManuscriptAct.RETURN, before, returned.reason(), draft.author(), "审核流程");
        agenda.tell(draft);
    }

    private @Nullable Manuscript underReview(String subject) {
        return drafts.known(subject)
                .filter(draft -> draft.stage() == ManuscriptStage.UNDER_REVIEW)
                .orElse(null);
    }
}
