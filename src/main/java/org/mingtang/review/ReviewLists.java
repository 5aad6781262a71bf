package org.mingtang.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.review.ReviewQuery.Which;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.StepPeople;
import org.mingtang.review.substitute.Substitutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person, what he sent, what he reviewed, what his unit has under review. */
@Component
@Transactional(readOnly = true)
class ReviewLists {

    /** More than this nobody works off in a day; the rest shows when these are done. */
    private static final int MOST_WAITING = 2000;

    private final JdbcClient database;
    private final AllReviews reviews;
    private final ReviewPermissions permissions;
    private final Substitutes substitutes;
    private final StepPeople people;
    private final WorkCalendars calendars;
    private final Clock clock;

    ReviewLists(
            JdbcClient database,
            AllReviews reviews,
            ReviewPermissions permissions,
            Substitutes substitutes,
            StepPeople people,
            WorkCalendars calendars,
            Clock clock) {
        this.database = database;
        this.reviews = reviews;
        this.permissions = permissions;
        this.substitutes = substitutes;
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    public ReviewListPage page(ReviewQuery query, Person person) {
        Which which = query.which();
        List<Review> waiting = waiting(person);
        List<Review> all = which == Which.WAITING ? narrowed(waiting, query) : found(query, person);
        int from = which == Which.WAITING ? Math.min(all.size(), (query.number() - 1) * ReviewQuery.ON_A_PAGE) : 0;
        List<Review> shown = all.subList(from, Math.min(all.size(), from + ReviewQuery.ON_A_PAGE));
        boolean more = all.size() > from + shown.size();
        WorkCalendar calendar = calendars.current();
        return new ReviewListPage(
                which,
                query,
                shown.stream().map(review -> line(review, which, calendar)).toList(),
                kinds(),
                waiting.size(),
                query.number() > 1 ? query.at(query.number() - 1) : null,
                more ? query.at(query.number() + 1) : null,
                person.may(Permission.EDIT_REVIEW));
    }

    /** Reviews this person may pass or return now, the most urgent first. */
    private List<Review> waiting(Person person) {
        Set<UUID> units = new HashSet<>(Set.of(person.unit()));
        substitutes.principalsOf(person.account()).forEach(principal -> units.add(principal.unit()));
        List<UUID> ids = database.sql("""
                        select id from review where stage = 'UNDER_REVIEW' and waits_for && cast(:units as uuid[])
                        order by due nulls last, place limit :most""")
                .param("units", units.toArray(UUID[]::new))
                .param("most", MOST_WAITING)
                .query(UUID.class)
                .list();
        return inOrder(ids).stream()
                .filter(review -> permissions.reviewer(review, person).isPresent())
                .toList();
    }

    /** One more than a page, so that it shows whether there is a next one. */
    private List<Review> found(ReviewQuery query, Person person) {
        Stage stage = query.stageOrNull();
        List<UUID> ids = database.sql("select r.id from review r where "
                        + switch (query.which()) {
                            case SENT -> "r.author = :me";
                            case UNIT -> "r.unit = any(cast(:units as uuid[]))";
                            default ->
                                "exists (select 1 from review_act a where a.review = r.id and a.account = :me"
                                        + " and a.step is not null)";
                        }
                        + """
                         and (:kind = '' or r.kind = :kind) and (:stage = '' or r.stage = :stage)
                        and (:words = '' or position(:words in r.title) > 0)
                        order by r.changed_at desc, r.place desc limit :limit offset :offset""")
                .param("me", person.account())
                .param("units", people.around(person).toArray(UUID[]::new))
                .param("kind", query.kindOrNothing())
                .param("stage", stage == null ? "" : stage.name())
                .param("words", query.wordsOrNothing())
                .param("limit", ReviewQuery.ON_A_PAGE + 1)
                .param("offset", (query.number() - 1) * ReviewQuery.ON_A_PAGE)
                .query(UUID.class)
                .list();
        return inOrder(ids);
    }

    private static List<Review> narrowed(List<Review> all, ReviewQuery query) {
        return all.stream()
                .filter(review -> query.kindOrNothing().isEmpty()
                        || query.isKind(review.matter().kind()))
                .filter(review -> review.matter().title().contains(query.wordsOrNothing()))
                .toList();
    }

    private List<Review> inOrder(List<UUID> ids) {
        Map<UUID, Review> found = new LinkedHashMap<>();
        reviews.findAllById(ids).forEach(review -> found.put(review.id().value(), review));
        List<Review> ordered = new ArrayList<>();
        ids.forEach(id -> ordered.add(found.get(id)));
        return ordered;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        database.sql("select distinct on (kind) kind, kind_label from review order by kind, place desc")
                .query((row, n) -> kinds.put(row.getString("kind"), row.getString("kind_label")))
                .list();
        return kinds;
    }

    private ReviewLine line(Review review, Which which, WorkCalendar calendar) {
        Course course = review.course();
        LocalDate due = course.due();
        ReviewTimes.Left left = ReviewTimes.left(due, LocalDate.now(clock), calendar);
        String choice = which != Which.WAITING
                ? ""
                : course.open()
                        .filter(Step::inBatch)
                        .map(step -> review.id() + ":" + step.key() + ":" + review.seen())
                        .orElse("");
        return new ReviewLine(
                review.id().value(),
                review.matter().title(),
                review.matter().kindLabel(),
                people.nameOf(review.unit().value()),
                review.matter().authorName(),
                review.stage(),
                course.open().map(Step::name).orElse(""),
                review.disclosure().attribute(),
                ReviewTimes.minute(review.changedAt()),
                due == null ? "" : due.toString(),
                course.provisional(),
                left.words(),
                left.chip(),
                review.round(),
                choice);
    }
}
