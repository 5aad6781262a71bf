package org.mingtang.review;

import org.jspecify.annotations.Nullable;

/**
 * What is filled in to pass a step.
 *
 * @param step key of the step the page was drawn for
 * @param seen text and disclosure on the page, {@link Seen#token}
 */
public record PassForm(
        @Nullable String step,
        @Nullable String seen,
        @Nullable String opinion,
        @Nullable Disclosure attribute,
        @Nullable Ground ground,
        @Nullable String reason) {

    static PassForm empty(ReviewView review) {
        DisclosureDecision now = review.disclosure();
        return new PassForm(review.openStep(), review.seen(), null, now.attribute(), now.ground(), now.reason());
    }

    /** What was filled in, for the page as it is now: a decision on what has changed since is to be made anew. */
    PassForm on(ReviewView review) {
        if (review.seen().equals(seen)) {
            return this;
        }
        PassForm now = empty(review);
        return new PassForm(now.step(), now.seen(), opinion, now.attribute(), now.ground(), now.reason());
    }

    /** What was decided; what was not filled in stays as it is. */
    DisclosureDecision decision(DisclosureDecision now) {
        return attribute == null ? now : new DisclosureDecision(attribute, ground, reason);
    }

    public String opinionOrNothing() {
        return opinion == null ? "" : opinion;
    }

    public String reasonOrNothing() {
        return reason == null ? "" : reason;
    }
}
