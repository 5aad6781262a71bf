package org.mingtang.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo city's people at their desks: what they write passes the real chain and the real door. */
@Component
@ConditionalOnProperty("mingtang.demo")
public class DemoDesk {

    private static final List<UnitId> OFFICES = List.of(UnitId.named("云麓市人民政府办公室"), UnitId.named("云麓市东川区人民政府办公室"));
    private static final int MOST_STEPS = 9;
    private static final int ALIKE = 20;

    private final Manuscripts manuscripts;
    private final Publications publications;
    private final Reviews reviews;
    private final Accounts accounts;
    private final Items items;

    DemoDesk(Manuscripts manuscripts, Publications publications, Reviews reviews, Accounts accounts, Items items) {
        this.manuscripts = manuscripts;
        this.publications = publications;
        this.reviews = reviews;
        this.accounts = accounts;
        this.items = items;
    }

    /** A published item by its whole title; empty where the demo could not publish it. */
    public Optional<ItemNumber> titled(String title) {
        ItemFilter named = new ItemFilter(null, null, List.of(), null, null, title, false);
        return items.list(named, ALIKE, 0).stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .map(line -> new ItemNumber(line.number()));
    }

    /** Lets a manuscript pass every step and publishes it. */
    public void letOut(ManuscriptId id, UnitId unit, Person writer) {
        letPass(id, unit, writer);
        publish(id, unit);
    }

    /** Whoever of the unit has the permission; null where the demo has nobody. */
    public @Nullable Person somebody(UnitId unit, Permission permission) {
        return accounts.ofUnit(unit.value()).stream()
                .filter(person -> person.may(permission))
                .findFirst()
                .orElse(null);
    }

    /** Sends a manuscript to review and lets it pass every step. */
    public void letPass(ManuscriptId id, UnitId unit, Person writer) {
        manuscripts.submit(id, writer);
        for (int step = 0; step < MOST_STEPS && stage(id) == ManuscriptStage.UNDER_REVIEW; step++) {
            ItemKind kind = manuscripts.find(id).orElseThrow().fields().kind();
            ReviewView review =
                    reviews.of(ManuscriptReviews.kind(kind), id.toString()).orElseThrow();
            if (people(unit).noneMatch(person -> passes(review, person))) {
                return;
            }
        }
    }

    /** Publishes what passed. */
    public void publish(ManuscriptId id, UnitId unit) {
        Person publisher = somebody(unit, Permission.PUBLISH);
        if (publisher != null && stage(id) == ManuscriptStage.APPROVED) {
            publications.publish(id, publisher);
        }
    }

    private boolean passes(ReviewView review, Person person) {
        try {
            reviews.pass(review.id(), String.valueOf(review.openStep()), "同意公开", review.disclosure(), person);
            return true;
        } catch (UnlawfulAct notHisStep) {
            return false;
        }
    }

    private ManuscriptStage stage(ManuscriptId id) {
        return manuscripts.find(id).orElseThrow().stage();
    }

    private Stream<Person> people(UnitId unit) {
        return Stream.concat(Stream.of(unit), OFFICES.stream()).flatMap(each -> accounts.ofUnit(each.value()).stream());
    }
}
