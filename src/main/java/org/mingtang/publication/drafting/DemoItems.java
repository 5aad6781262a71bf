package org.mingtang.publication.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo city's information: written, reviewed and published by its people through the real acts. */
@Component
@Order(40)
@ConditionalOnProperty("mingtang.demo")
class DemoItems implements ApplicationRunner {

    private static final UnitId OFFICE = UnitId.named("云麓市人民政府办公室");

    private final Items items;
    private final Manuscripts manuscripts;
    private final Publications publications;
    private final Reviews reviews;
    private final Accounts accounts;
    private final Clock clock;

    DemoItems(
            Items items,
            Manuscripts manuscripts,
            Publications publications,
            Reviews reviews,
            Accounts accounts,
            Clock clock) {
        this.items = items;
        this.manuscripts = manuscripts;
        this.publications = publications;
        this.reviews = reviews;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (items.count(ItemFilter.ALL) > 0) {
            return;
        }
        List<DemoItem> all = new ArrayList<>(DemoItem.all(LocalDate.now(clock)));
        // What stands last in the file is published first, so that the newest stands above in every list.
        Collections.reverse(all);
        all.forEach(each -> publish(each.unit(), each.fields()));
    }

    private void publish(UnitId unit, ManuscriptFields fields) {
        Person writer = first(unit, Permission.DRAFT_PUBLICATION);
        if (writer == null) {
            return;
        }
        ManuscriptId id = manuscripts.begin(unit.value(), null, fields, writer);
        manuscripts.submit(id, writer);
        for (int step = 0; step < 9 && stage(id) == ManuscriptStage.UNDER_REVIEW; step++) {
            ReviewView review = reviews.of(Manuscripts.reviewKind(fields.kind()), id.toString())
                    .orElseThrow();
            if (people(unit).noneMatch(person -> passes(review, person))) {
                return;
            }
        }
        if (stage(id) == ManuscriptStage.APPROVED) {
            Person publisher = first(unit, Permission.PUBLISH);
            publications.publish(id, publisher == null ? writer : publisher);
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

    private @Nullable Person first(UnitId unit, Permission permission) {
        return accounts.ofUnit(unit.value()).stream()
                .filter(person -> person.may(permission))
                .findFirst()
                .orElse(null);
    }

    private Stream<Person> people(UnitId unit) {
        return Stream.concat(accounts.ofUnit(unit.value()).stream(), accounts.ofUnit(OFFICE.value()).stream());
    }
}
