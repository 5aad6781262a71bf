package org.mingtang.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.StepPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of one review show. */
@Component
@Transactional(readOnly = true)
class ReviewPages {

    private final AllReviews reviews;
    private final Rounds rounds;
    private final ReviewBook book;
    private final ReviewPermissions permissions;
    private final StepPeople people;
    private final WorkCalendars calendars;
    private final ObjectProvider<BesideText> beside;
    private final Clock clock;

    ReviewPages(
            AllReviews reviews,
            Rounds rounds,
            ReviewBook book,
            ReviewPermissions permissions,
            StepPeople people,
            WorkCalendars calendars,
            ObjectProvider<BesideText> beside,
            Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.book = book;
        this.permissions = permissions;
        this.people = people;
        this.calendars = calendars;
        this.beside = beside;
        this.clock = clock;
    }

    public ReviewPage page(UUID id, Person person, @Nullable PassForm filled, @Nullable String refusal) {
        Review review = review(id, person);
        ReviewView view = book.view(review);
        List<Round> all = rounds.findByKeyReviewOrderByKeyNumber(id);
        Round base = comparedWith(view, all);
        ReviewTimes.Left left = ReviewTimes.left(view.due(), LocalDate.now(clock), calendars.current());
        Optional<Reviewer> as = permissions.reviewer(review, person);
        return new ReviewPage(
                view,
                people.nameOf(review.unit().value()),
                units(view),
                acts(review, person, as.isPresent()),
                as.map(Reviewer::words).orElse(""),
                as.isPresent() ? "" : note(review, person),
                left.words(),
                left.chip(),
                base == null ? 0 : base.number(),
                shown(view, all, base),
                RemarkPlaces.of(all),
                notes(review),
                filled == null ? PassForm.empty(view) : filled.on(view),
                refusal);
    }

    public ReturnPage returning(UUID id, Person person, ReturnForm filled, @Nullable String refusal) {
        Review review = review(id, person);
        permissions.require(review, person);
        ReviewView view = book.view(review);
        String step = review.course().open().map(Step::name).orElse("");
        return new ReturnPage(view, step, new ShownText(text(review), null, List.of(), false).parts(), filled, refusal);
    }

    public RecordPage record(UUID id, Person person) {
        Review review = review(id, person);
        ReviewView view = book.view(review);
        List<Round> all = rounds.findByKeyReviewOrderByKeyNumber(id);
        List<RecordPage.Submitted> submitted = all.stream()
                .map(round -> new RecordPage.Submitted(
                        round.number(),
                        ReviewTimes.minute(round.at()),
                        round.byName(),
                        round.sha256(),
                        round.text().parts().stream()
                                .map(ReviewedText.Part::label)
                                .collect(Collectors.joining("、"))))
                .toList();
        return new RecordPage(
                view,
                people.nameOf(review.unit().value()),
                units(view),
                submitted,
                RemarkPlaces.of(all),
                notes(review),
                ReviewTimes.minute(clock.instant()));
    }

    /** The text last submitted, for a person who may see it. */
    public ReviewedText text(UUID id, Person person) {
        return text(review(id, person));
    }

    private ReviewedText text(Review review) {
        return rounds.findById(new Round.Key(review.id().value(), review.round()))
                .orElseThrow()
                .text();
    }

    /** Where it is; its page asks who may see it. */
    public ReviewId latest(String kind, String subject) {
        return reviews.latest(kind, subject).map(Review::id).orElseThrow(() -> new UnlawfulAct("这份稿件还没有送审过。"));
    }

    private Review review(UUID id, Person person) {
        Review review = reviews.findById(id).orElseThrow(() -> new UnlawfulAct("没有这份审核。"));
        if (!permissions.maySee(review, person)) {
            throw new UnlawfulAct("这份稿件由其他单位审核，您不能查看。");
        }
        return review;
    }

    private List<Act> acts(Review review, Person person, boolean reviews) {
        List<Act> acts = new ArrayList<>();
        if (reviews) {
            acts.addAll(List.of(Act.PASS, Act.RETURN));
        }
        if (permissions.isAuthor(review, person) && Act.WITHDRAW.isPossibleFrom(review.stage())) {
            acts.add(Act.WITHDRAW);
        }
        return acts;
    }

    private String note(Review review, Person person) {
        if (review.course().open().isEmpty()) {
            return "";
        }
        try {
            permissions.require(review, person);
            return "";
        } catch (UnlawfulAct why) {
            return permissions.mightReview(review, person) ? String.valueOf(why.getMessage()) : whoseTurn(review);
        }
    }

    private String whoseTurn(Review review) {
        Step step = review.course().open().orElseThrow();
        List<Person> able = people.of(step.who(), review.unit()).stream()
                .filter(person -> review.conflict(person.account(), step.key()).isEmpty())
                .toList();
        return able.isEmpty()
                ? "“" + step.name() + "”目前没有可以审核的人：请公开办在审核流程中指定，或由系统管理员开通账户。"
                : "等待" + able.stream().map(Person::name).distinct().collect(Collectors.joining("、")) + "审核。";
    }

    /** The round a reader compares with: the one that was returned, else the one before. */
    private static @Nullable Round comparedWith(ReviewView view, List<Round> all) {
        int number = view.lastReturn()
                .map(ActView::round)
                .filter(round -> round < view.round())
                .orElse(view.round() - 1);
        return number < 1 ? null : all.get(number - 1);
    }

    private static List<ShownPart> shown(ReviewView view, List<Round> all, @Nullable Round base) {
        Optional<ActView> last = view.lastReturn();
        boolean onTextBefore =
                base != null && last.filter(act -> act.round() == base.number()).isPresent();
        boolean onTextNow = last.filter(act -> act.round() == view.round()).isPresent();
        List<Remark> remarks = onTextBefore || onTextNow ? last.orElseThrow().remarks() : List.of();
        return new ShownText(
                        all.get(view.round() - 1).text(),
                        base == null ? null : base.text(),
                        remarks,
                        onTextBefore && !onTextNow)
                .parts();
    }

    private List<BesideText.Note> notes(Review review) {
        Matter matter = review.matter();
        return beside.orderedStream()
                .flatMap(room -> room.beside(matter.kind(), matter.subject()).stream())
                .toList();
    }

    private Map<UUID, String> units(ReviewView view) {
        Map<UUID, String> names = new LinkedHashMap<>();
        view.acts().forEach(act -> names.computeIfAbsent(act.byUnit(), people::nameOf));
        return names;
    }
}
