package org.mingtang.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;

/** A district of its own for each test, with people who write, review and publish, and manuscripts brought so far. */
public final class PressRoom {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    public final UnitId education;
    public final UnitId office;
    public final Person clerk;
    public final Person head;
    public final Person openness;
    public final Person leader;

    private final Manuscripts manuscripts;
    private final Publications publications;
    private final Reviews reviews;

    public PressRoom(ListableBeanFactory beans) {
        Units units = beans.getBean(Units.class);
        manuscripts = beans.getBean(Manuscripts.class);
        publications = beans.getBean(Publications.class);
        reviews = beans.getBean(Reviews.class);
        UnitId government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        office = SomeUnits.add(units, name + "办公室", name + "办公室", UnitKind.DEPARTMENT, government);
        education = SomeUnits.department(units, government, "教育局");
        clerk = person("叶知秋", education, Role.CLERK);
        head = person("沈怀谷", education, Role.HEAD);
        openness = person("苏明远", office, Role.OPENNESS_OFFICE);
        leader = person("顾清和", office, Role.LEADER);
    }

    public static Person person(String name, UnitId unit, Role... roles) {
        return new Person(UUID.randomUUID(), name, unit.value(), Set.of(roles));
    }

    /** A document number that no other test has. */
    public static String number() {
        return "云测规〔2026〕" + NUMBERS.incrementAndGet() + "号";
    }

    public static ManuscriptFields notice(String title) {
        return ManuscriptFields.of("20-11", ItemKind.INFORMATION, title, "<h2>一、报名时间</h2><p>自2026年7月1日起报名。</p>")
                .dated(null, LocalDate.of(2026, 6, 1), null, null);
    }

    public ManuscriptId written(ManuscriptFields fields) {
        return manuscripts.begin(education.value(), null, fields, clerk);
    }

    public ManuscriptId underReview(ManuscriptFields fields) {
        ManuscriptId id = written(fields);
        manuscripts.submit(id, clerk);
        return id;
    }

    public ManuscriptId approved(ManuscriptFields fields) {
        ManuscriptId id = underReview(fields);
        pass(id);
        return id;
    }

    public ItemNumber published(ManuscriptFields fields) {
        return publications.publish(approved(fields), head);
    }

    /** A further version with another text. */
    public ItemNumber revised(ItemNumber item, ManuscriptFields fields) {
        ManuscriptId id = manuscripts.begin(education.value(), item, fields, clerk);
        manuscripts.submit(id, clerk);
        pass(id);
        return publications.publish(id, head);
    }

    /** All steps of the chain, each by another person. */
    public void pass(ManuscriptId id) {
        for (Person reviewer : List.of(head, openness, leader)) {
            ReviewView review = review(id);
            reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
        }
    }

    public ReviewView review(ManuscriptId id) {
        return reviews.of("publication", id.toString())
                .or(() -> reviews.of("policy", id.toString()))
                .orElseThrow();
    }
}
