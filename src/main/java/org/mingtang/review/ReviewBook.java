package org.mingtang.review;

import java.util.List;
import org.mingtang.review.ReviewView.State;
import org.mingtang.review.ReviewView.StepView;
import org.mingtang.review.chain.Step;
import org.springframework.stereotype.Component;

/** Shows reviews to others. */
@Component
class ReviewBook {

    private final ReviewActs acts;

    ReviewBook(ReviewActs acts) {
        this.acts = acts;
    }

    ReviewView view(Review review) {
        List<ActView> taken =
                acts.ofReview(review.id().value()).stream().map(ReviewAct::view).toList();
        Course course = review.course();
        return new ReviewView(
                review.id(),
                review.matter().kind(),
                review.matter().kindLabel(),
                review.matter().subject(),
                review.unit(),
                review.matter().title(),
                review.matter().href(),
                review.stage(),
                course.open().map(Step::key).orElse(null),
                course.due(),
                course.provisional(),
                review.disclosure(),
                review.round(),
                review.sha256(),
                review.matter().author(),
                review.matter().authorName(),
                review.changedAt(),
                course.steps().stream().map(step -> step(course, step, taken)).toList(),
                taken);
    }

    private static StepView step(Course course, Step step, List<ActView> acts) {
        ActView pass = !course.isPassed(step)
                ? null
                : acts.stream()
                        .filter(act -> act.act() == Act.PASS || act.act() == Act.APPROVE)
                        .filter(act -> step.key().equals(act.step()))
                        .reduce((first, second) -> second)
                        .orElse(null);
        return new StepView(step.key(), step.name(), state(course, step, acts), step.workingDays(), pass);
    }

    private static State state(Course course, Step step, List<ActView> acts) {
        if (course.isPassed(step)) {
            return State.PASSED;
        }
        if (course.open().filter(step::equals).isPresent()) {
            return State.OPEN;
        }
        ActView last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
        if (last != null && last.act() == Act.RETURN && step.key().equals(last.step())) {
            return State.RETURNED;
        }
        return course.isNeeded(step) ? State.WAITING : State.NOT_NEEDED;
    }
}
