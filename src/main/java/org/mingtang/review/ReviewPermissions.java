package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.StepPeople;
import org.mingtang.review.chain.Who;
import org.mingtang.review.substitute.Substitutes;
import org.springframework.stereotype.Component;

/** Who may stand on a step of a review, by himself or for another. */
@Component
class ReviewPermissions {

    private static final Who GENERAL_OFFICE = new Who(Who.Place.GENERAL_OFFICE, null, null, List.of());

    private final StepPeople people;
    private final Substitutes substitutes;

    ReviewPermissions(StepPeople people, Substitutes substitutes) {
        this.people = people;
        this.substitutes = substitutes;
    }

    /** As whom the person stands on the open step; empty if he may not. */
    Optional<Reviewer> reviewer(Review review, Person person) {
        return review.course().open().stream()
                .flatMap(step -> possible(review, step, person).stream()
                        .filter(each -> conflicts(review, step, each).isEmpty()))
                .findFirst();
    }

    /** The same, or a sentence that says why not. */
    Reviewer require(Review review, Person person) {
        Step step = review.course()
                .open()
                .orElseThrow(() -> new UnlawfulAct("稿件目前“" + review.stage().label() + "”，不在审核中。请刷新页面查看最新状态。"));
        List<Reviewer> possible = possible(review, step, person);
        if (possible.isEmpty()) {
            throw new UnlawfulAct("您不是“" + step.name() + "”这一步的审核人。");
        }
        return reviewer(review, person)
                .orElseThrow(() ->
                        new UnlawfulAct(conflicts(review, step, possible.get(0)).get(0)));
    }

    /** Who wrote, or may draft for the unit whose draft it is and has no part in reviewing it. */
    boolean isAuthor(Review review, Person person) {
        return review.isWriter(person.account())
                || person.may(Permission.DRAFT_PUBLICATION)
                        && isOfUnit(review, person)
                        && !review.standings().containsKey(person.account())
                        && !mightReview(review, person);
    }

    /** Whether the open step is his, by himself or for another, whatever the four-eyes rules say. */
    boolean mightReview(Review review, Person person) {
        return review.course()
                .open()
                .filter(step -> !possible(review, step, person).isEmpty())
                .isPresent();
    }

    /** The author's side, everyone who stands on a step, and those who look after openness of the same government. */
    boolean maySee(Review review, Person person) {
        return person.may(Permission.READ_PUBLICATIONS)
                && (isOfUnit(review, person)
                        || review.standings().containsKey(person.account())
                        || review.course().steps().stream()
                                .anyMatch(
                                        step -> !possible(review, step, person).isEmpty())
                        || people.unitsOf(GENERAL_OFFICE, review.unit()).contains(person.unit()));
    }

    private boolean isOfUnit(Review review, Person person) {
        return people.isOf(review.unit().value(), person);
    }

    private List<Reviewer> possible(Review review, Step step, Person person) {
        List<Reviewer> all = new ArrayList<>();
        if (people.mayStand(step.who(), review.unit(), person)) {
            all.add(Reviewer.self(person));
        } else if (person.may(Permission.REVIEW_DRAFT)) {
            substitutes.principalsOf(person.account()).stream()
                    .filter(principal -> people.mayStand(step.who(), review.unit(), principal))
                    .forEach(principal -> all.add(new Reviewer(person, principal)));
        }
        return all;
    }

    private static List<String> conflicts(Review review, Step step, Reviewer reviewer) {
        return reviewer.accounts().stream()
                .flatMap(account -> review.conflict(account, step.key()).stream())
                .toList();
    }
}
