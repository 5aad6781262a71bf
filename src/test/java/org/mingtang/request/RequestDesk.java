package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.MovableClock;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.review.ReviewView;
import org.mingtang.review.Reviews;
import org.springframework.beans.factory.ListableBeanFactory;

/** An organ of its own for each test, with people who handle, review and consent, and requests brought so far. */
public final class RequestDesk {

    public final UnitId government;
    public final UnitId office;
    public final UnitId education;
    public final Person clerk;
    public final Person head;
    public final Person openness;
    public final Person leader;

    private final Requests requests;
    private final Replies replies;
    private final Reviews reviews;
    private final MovableClock clock;

    public RequestDesk(ListableBeanFactory beans) {
        Units units = beans.getBean(Units.class);
        requests = beans.getBean(Requests.class);
        replies = beans.getBean(Replies.class);
        reviews = beans.getBean(Reviews.class);
        clock = beans.getBean(MovableClock.class);
        government = SomeUnits.district(units);
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

    /** A citizen whose resident card number is well formed. */
    public static Applicant citizen(String name) {
        return new Applicant(
                ApplicantKind.PERSON,
                name,
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002X",
                null,
                "13900001234",
                "qiaoan@example.cn",
                "云麓市学院路 8 号");
    }

    public static Wanted wanted(String subject) {
        return new Wanted(subject, null, WantedForm.ELECTRONIC, Delivery.ONLINE);
    }

    public NewRequest asked(Applicant applicant, Wanted wanted) {
        return new NewRequest(UUID.randomUUID(), education, applicant, wanted);
    }

    /** A request that was handed in in person on that day, which is today from now on. */
    public RequestId received(LocalDate on) {
        return received(on, "2025年各小学学区划分的会议纪要");
    }

    public RequestId received(LocalDate on, String subject) {
        clock.moveTo(on);
        return requests.register(
                asked(citizen("乔安"), wanted(subject)),
                new Arrival(Channel.IN_PERSON, on, null, null),
                List.of(),
                clerk);
    }

    public RequestView view(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    public static ReplyDraft disclosing() {
        return new ReplyDraft(Outcome.DISCLOSED, List.of(), "经查，本机关保存该信息。", "", "现将该信息提供给您，见附件。");
    }

    public static ReplyDraft refusing(Outcome outcome, Outcome... withheld) {
        return new ReplyDraft(outcome, List.of(withheld), "经检索和核实。", "依照规定作出以下说明。", "不予提供。");
    }

    /** Lets the answer pass every step of its chain, each by another person. */
    public void pass(RequestId id) {
        @Nullable ReviewView review = review(id);
        for (Person reviewer : List.of(head, openness, leader)) {
            if (review.openStep() != null && !review.openStep().isEmpty()) {
                reviews.pass(review.id(), review.openStep(), "同意", review.disclosure(), reviewer);
            }
            review = review(id);
        }
        replies.passed(id);
    }

    public ReviewView review(RequestId id) {
        return reviews.of(Replies.KIND, id.toString()).orElseThrow();
    }

    /** Brings a request that is in hand to where its answer only has to be served. */
    public void approved(RequestId id, ReplyDraft draft) {
        replies.submit(id, draft, clerk);
        pass(id);
    }
}
