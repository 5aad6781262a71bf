package org.mingtang.review;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Person;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.StepPeople;
import org.mingtang.review.substitute.Substitutes;
import org.springframework.stereotype.Component;

/** Tells the agenda whose turn it is: the people of the open step, or the author of what was returned. */
@Component
class ReviewAgenda {

    private static final String SOURCE = "review";
    private static final String RETURNED = "review-returned";
    private static final String STUCK = "review-stuck";

    /** Several people of one unit: then the item is for the whole unit. */
    private static final UUID SEVERAL = new UUID(0, 0);

    private final Agenda agenda;
    private final StepPeople people;
    private final Substitutes substitutes;

    ReviewAgenda(Agenda agenda, StepPeople people, Substitutes substitutes) {
        this.agenda = agenda;
        this.people = people;
        this.substitutes = substitutes;
    }

    void put(Review review) {
        List<Person> able =
                review.course().open().map(step -> able(review, step)).orElse(List.of());
        Map<UUID, @Nullable UUID> waiting = waiting(review, able);
        Set<UUID> before = new HashSet<>(review.told());
        before.removeAll(waiting.keySet());
        String subject = review.id().toString();
        stuck(review, able);
        before.forEach(unit -> agenda.done(SOURCE, subject, unit));
        waiting.forEach((unit, account) -> agenda.put(item(review, unit, account)));
        review.told(waiting.keySet());
        review.waitsFor(review.course()
                .open()
                .map(step -> people.unitsOf(step.who(), review.unit()))
                .orElse(Set.of()));
        switch (review.stage()) {
            case RETURNED -> agenda.put(returned(review));
            case WITHDRAWN -> agenda.drop(RETURNED, subject, review.matter().authorUnit());
            case UNDER_REVIEW, PASSED -> {}
        }
    }

    /** Whether nobody may stand on the open step, so that the office has to see to it. */
    boolean hangs(Review review, Step step) {
        return able(review, step).isEmpty();
    }

    private void stuck(Review review, List<Person> able) {
        UUID office = people.office(review.unit().value());
        review.course()
                .open()
                .filter(step -> able.isEmpty())
                .ifPresentOrElse(
                        step -> agenda.put(nobody(review, step, office)),
                        () -> agenda.done(STUCK, review.id().toString(), office));
    }

    /** What was returned to its author is no longer with him. */
    void answered(Review review) {
        agenda.done(RETURNED, review.id().toString(), review.matter().authorUnit());
    }

    /** Units whose turn it is, with the one person where only one of the unit may. */
    private Map<UUID, @Nullable UUID> waiting(Review review, List<Person> able) {
        Map<UUID, @Nullable UUID> units = new LinkedHashMap<>();
        review.course().open().ifPresent(step -> {
            able.forEach(person -> units.merge(person.unit(), person.account(), (one, other) -> SEVERAL));
            units.replaceAll((unit, account) -> SEVERAL.equals(account) ? null : account);
            if (units.isEmpty()) {
                people.unitsOf(step.who(), review.unit()).stream().findFirst().ifPresent(unit -> units.put(unit, null));
            }
        });
        return units;
    }

    private List<Person> able(Review review, Step step) {
        return people.of(step.who(), review.unit()).stream()
                .filter(person -> review.conflict(person.account(), step.key()).isEmpty())
                .flatMap(person ->
                        Stream.concat(Stream.of(person), substitutes.substitutesOf(person.account()).stream()))
                .filter(person -> review.conflict(person.account(), step.key()).isEmpty())
                .distinct()
                .toList();
    }

    private static WorkItem item(Review review, UUID unit, @Nullable UUID account) {
        String step = review.course().open().map(Step::name).orElse("");
        return new WorkItem(
                SOURCE,
                "审核",
                review.id().toString(),
                unit,
                step + "：" + review.matter().title(),
                review.matter().kindLabel() + " · 送审人 " + review.matter().authorName(),
                "待" + step,
                "/desk/reviews/" + review.id(),
                account,
                review.course().due(),
                review.course().provisional());
    }

    private static WorkItem nobody(Review review, Step step, UUID office) {
        return new WorkItem(
                STUCK,
                "审核",
                review.id().toString(),
                office,
                "无人可审：" + review.matter().title(),
                "“" + step.name() + "”没有能审核的人；请开通审核人的账户，或者调整审核流程后请起草单位撤回再送审",
                "无人可审",
                "/desk/reviews/" + review.id(),
                null,
                review.course().due(),
                review.course().provisional());
    }

    private static WorkItem returned(Review review) {
        return new WorkItem(
                RETURNED,
                "审核",
                review.id().toString(),
                review.matter().authorUnit(),
                "退回修改：" + review.matter().title(),
                review.matter().kindLabel(),
                "已退回",
                "/desk/reviews/" + review.id(),
                review.matter().author(),
                null,
                false);
    }
}
