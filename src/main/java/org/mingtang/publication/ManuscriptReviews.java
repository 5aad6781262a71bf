package org.mingtang.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.review.ReviewView;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.Reviews;
import org.mingtang.review.Stage;
import org.mingtang.review.Submission;
import org.springframework.stereotype.Component;

/** Drafts before their reviewers. An author may change the kind of a draft that came back: then another chain begins. */
@Component
public class ManuscriptReviews {

    /** The kinds under which drafts are reviewed; chains of review are chosen by them. */
    static final Set<String> KINDS = Set.of("publication", "policy");

    private final Reviews reviews;

    ManuscriptReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Policy documents may have a chain of their own (国办发〔2016〕80号). */
    public static String kind(ItemKind kind) {
        return kind.isPolicy() ? "policy" : "publication";
    }

    /** The review, of whichever kind, that came back last and waits for the author. */
    public Optional<ReviewView> returned(ManuscriptId draft) {
        return KINDS.stream()
                .flatMap(kind -> reviews.of(kind, draft.toString()).stream())
                .filter(review -> review.stage() == Stage.RETURNED)
                .max(Comparator.comparing(ReviewView::changedAt));
    }

    /** The text of a round, for those who may look at the draft. */
    public ReviewedText submitted(ReviewView review, int round) {
        return reviews.submitted(review.id(), round);
    }

    void submit(Manuscript draft, ReviewedText text, List<UUID> writers, Person by) {
        ItemKind kind = draft.fields().kind();
        KINDS.stream()
                .filter(other -> !other.equals(kind(kind)))
                .forEach(other -> reviews.end(other, draft.id().toString(), by));
        Submission whole = new Submission(
                kind(kind),
                kind.isPolicy() ? "政策文件" : "公开信息",
                draft.id().toString(),
                new UnitId(draft.unit()),
                draft.fields().title(),
                "/desk/drafts/" + draft.id(),
                text,
                draft.fields().disclosure());
        reviews.submit(whole.forNamedUnits(!draft.fields().forEverybody()), writers, by);
    }

    /** Takes it back from those who have it; where the review has ended, it is with its author already. */
    void withdraw(Manuscript draft, Person by) {
        reviews.of(kind(draft.fields().kind()), draft.id().toString())
                .filter(review -> review.stage() == Stage.UNDER_REVIEW)
                .ifPresent(review -> reviews.withdraw(review.id(), by));
    }

    /** Nobody waits any more for a draft that was given up. */
    void end(Manuscript draft, Person by) {
        KINDS.forEach(kind -> reviews.end(kind, draft.id().toString(), by));
    }
}
