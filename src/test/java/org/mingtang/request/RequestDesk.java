package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reply.Replies;
import org.mingtang.request.reply.ReplyDraft;
import org.mingtang.request.reply.ReplyOrgans;
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

    private static final Map<Field, String> WORDS = Map.of(
            Field.INTERNAL_AFFAIR, "人事管理",
            Field.PROCESS_KIND, "讨论记录",
            Field.EARLIER_DATE, "2026-01-05",
            Field.EARLIER_NUMBER, "区教育局公复〔2026〕1号");

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
        var online = new ReplyOrgans.Entered(null, null, null, "https://fuyi.yunlu.example", null);
        beans.getBean(ReplyOrgans.class).enter(education, online, head);
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

    /** An answer that gives what was asked for. */
    public static ReplyDraft disclosing() {
        return saying(Outcome.DISCLOSED)
                .saying(Field.WAY, "网上获取")
                .saying(Field.ROUTE, "凭查询码在本机关网站下载")
                .saying(Field.TIME, "自收到本告知书之日起");
    }

    /** An answer of this outcome with something in every field that its letter needs. */
    public static ReplyDraft saying(Outcome outcome) {
        ReplyDraft draft = ReplyDraft.empty(outcome);
        for (Field field : LetterKind.of(outcome).needs(outcome)) {
            draft = draft.saying(field, WORDS.getOrDefault(field, "依照规定作出的" + field.key()));
        }
        return draft;
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
