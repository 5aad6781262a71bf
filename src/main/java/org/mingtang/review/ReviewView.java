package org.mingtang.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;

/**
 * A review as others see it.
 *
 * @param openStep key of the step it stands on, null unless under review
 * @param due last day of the open step
 * @param provisional the day rests on a calendar year without notice
 * @param disclosure as proposed, or as a reviewer has changed it
 * @param round how many times it was submitted
 * @param sha256 of the text last submitted
 */
public record ReviewView(
        ReviewId id,
        String kind,
        String kindLabel,
        String subject,
        UnitId unit,
        String title,
        String href,
        Stage stage,
        @Nullable String openStep,
        @Nullable LocalDate due,
        boolean provisional,
        DisclosureDecision disclosure,
        int round,
        String sha256,
        UUID author,
        String authorName,
        Instant changedAt,
        List<StepView> steps,
        List<ActView> acts) {

    /** Where a step stands. */
    public enum State {
        PASSED("已通过", "chip-ok"),
        OPEN("审核中", "chip-info"),
        RETURNED("已退回", "chip-warn"),
        WAITING("未到", "chip-idle"),
        /** It looks at parts only that this draft does not have. */
        NOT_NEEDED("不涉及", "chip-idle");

        private final String label;
        private final String chip;

        State(String label, String chip) {
            this.label = label;
            this.chip = chip;
        }

        public String label() {
            return label;
        }

        public String chip() {
            return chip;
        }
    }

    /**
     * A step of the chain this review began with.
     *
     * @param pass the act that passed it, while that counts
     */
    public record StepView(
            String key,
            String name,
            State state,
            int workingDays,
            @Nullable ActView pass) {}

    /** What stands in the form for what a reviewer has before him. */
    public String seen() {
        return new Seen(sha256, disclosure).token();
    }

    public Optional<StepView> open() {
        return steps.stream().filter(step -> step.key().equals(openStep)).findFirst();
    }

    /** Whether the act came with another disclosure than the one before it had, or with the first. */
    public boolean decidesDisclosure(ActView act) {
        int place = acts.indexOf(act);
        return place <= 0 || !acts.get(place - 1).disclosure().equals(act.disclosure());
    }

    /** The last return, where the author has not answered it yet. */
    public Optional<ActView> returned() {
        return stage == Stage.RETURNED ? lastReturn() : Optional.empty();
    }

    /** The last return, also when the author has answered it. */
    public Optional<ActView> lastReturn() {
        return acts.stream().filter(act -> act.act() == Act.RETURN).reduce((first, second) -> second);
    }
}
