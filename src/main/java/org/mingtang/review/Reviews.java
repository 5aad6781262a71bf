package org.mingtang.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.chain.Chain;
import org.mingtang.review.chain.Chains;
import org.mingtang.review.chain.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviews of all drafts: whatever is to become public goes through here, each act checked, carried out, noted and
 * told in one transaction.
 *
 * <p>Whether somebody may submit is for the owner of the draft to know; who reviews is decided here.
 */
@Component
@Transactional
public class Reviews {

    private final AllReviews reviews;
    private final Rounds rounds;
    private final ReviewBook book;
    private final Chains chains;
    private final ReviewPermissions permissions;
    private final ReviewRecord record;
    private final Set<String> policyKinds;

    Reviews(
            AllReviews reviews,
            Rounds rounds,
            ReviewBook book,
            Chains chains,
            ReviewPermissions permissions,
            ReviewRecord record,
            @Value("${mingtang.review.policy-kinds:policy}") Set<String> policyKinds) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.book = book;
        this.chains = chains;
        this.permissions = permissions;
        this.record = record;
        this.policyKinds = Set.copyOf(policyKinds);
    }

    /** Submits a draft that nobody but this person has written or changed. */
    public ReviewId submit(Submission draft, Person by) {
        return submit(draft, List.of(), by);
    }

    /**
     * Submits a draft for the first time, or again after it was returned or withdrawn; after it had passed, a new review
     * begins.
     *
     * @param writers accounts of all who wrote or changed the draft; none of them reviews it, nor does who submits it
     * @throws UnlawfulAct while the draft is under review, or when the disclosure rests on nothing
     */
    public ReviewId submit(Submission draft, Collection<UUID> writers, Person by) {
        Submission asked = checked(draft);
        Set<UUID> all = new HashSet<>(writers);
        all.add(by.account());
        Optional<Review> running =
                reviews.holdLatest(asked.kind(), asked.subject()).filter(review -> review.stage() != Stage.PASSED);
        Review review = running.isPresent() ? again(running.get(), asked, all, by) : first(asked, all, by);
        rounds.save(new Round(review.id().value(), review.round(), asked.text(), asked.disclosure(), by, record.now()));
        Act act = running.isPresent() ? Act.RESUBMIT : Act.SUBMIT;
        record.add(review, act, null, Reviewer.self(by), ReviewAct.Words.NONE);
        record.tell(review, act, null, Reviewer.self(by), null);
        return review.id();
    }

    /** Whether exactly this text passed the latest review of the matter. */
    @Transactional(readOnly = true)
    public Optional<Approval> approval(String kind, String subject, ReviewedText text) {
        return reviews.latest(kind, subject)
                .filter(review -> review.stage() == Stage.PASSED)
                .filter(review -> review.sha256().equals(text.sha256()))
                .map(review -> new Approval(review.id(), review.sha256(), review.disclosure(), review.changedAt()));
    }

    /**
     * Passes the step; with another disclosure than before the review begins again at its first step.
     *
     * @param step key of the step the reviewer had before him
     * @throws UnlawfulAct when the stage, the step or the person do not allow it
     */
    public void pass(ReviewId id, String step, @Nullable String opinion, DisclosureDecision disclosure, Person by) {
        Review review = held(id);
        Act.PASS.from(review.stage());
        pass(review, step, opinion, disclosure, by);
    }

    /**
     * The same from a page.
     *
     * @param seen text and disclosure the reviewer had before him, {@link Seen#token}; others are not passed unseen
     */
    void pass(
            ReviewId id, String step, String seen, @Nullable String opinion, DisclosureDecision disclosure, Person by) {
        Review review = held(id);
        Act.PASS.from(review.stage());
        if (!review.seen().equals(seen)) {
            throw new UnlawfulAct("稿件或者公开属性在您打开之后改过，请看过新的内容再审核。");
        }
        pass(review, step, opinion, disclosure, by);
    }

    private void pass(Review review, String step, @Nullable String opinion, DisclosureDecision disclosure, Person by) {
        Reviewer reviewer = permissions.require(review, by);
        DisclosureDecision decided = DecisionCheck.normal(disclosure);
        refuse(DecisionCheck.refusals(decided));
        requireReasonForChange(review, decided, opinion);
        Step stood = review.course().open().orElseThrow();
        List<Act> acts = review.pass(step, reviewer, decided);
        acts.forEach(act -> record.add(review, act, stood, reviewer, ReviewAct.Words.of(opinion)));
        record.tell(review, acts.get(acts.size() - 1), stood, reviewer, null);
    }

    /**
     * Returns the draft to its author.
     *
     * @param remarks at places of the text last submitted
     */
    public void sendBack(ReviewId id, String reason, List<Remark> remarks, Person by) {
        Review review = held(id);
        Act.RETURN.from(review.stage());
        sendBack(review, reason, remarks, by);
    }

    /**
     * The same from a page.
     *
     * @param seen SHA-256 of the text the remarks were made on
     */
    void sendBack(ReviewId id, String seen, String reason, List<Remark> remarks, Person by) {
        Review review = held(id);
        Act.RETURN.from(review.stage());
        requireSeen(review, seen);
        sendBack(review, reason, remarks, by);
    }

    private void sendBack(Review review, String reason, List<Remark> remarks, Person by) {
        Reviewer reviewer = permissions.require(review, by);
        refuse(RemarkCheck.refusals(reason, remarks, text(review)));
        Step stood = review.course().open().orElseThrow();
        review.sendBack(reviewer);
        record.add(review, Act.RETURN, stood, reviewer, new ReviewAct.Words(reason.strip(), remarks));
        record.tell(review, Act.RETURN, stood, reviewer, reason.strip());
    }

    /** The author's side takes the draft back, while it is under review or after it was returned. */
    public void withdraw(ReviewId id, Person by) {
        Review review = held(id);
        if (!permissions.isAuthor(review, by)) {
            throw new UnlawfulAct("只有起草或送审的人，或者同单位的起草人员，可以撤回稿件。");
        }
        withdraw(review, by);
    }

    /**
     * Ends what goes on about a matter that its owner gave up or submits under another kind; nothing where nothing does.
     * Whether he may is for the owner to know.
     */
    public void end(String kind, String subject, Person by) {
        reviews.holdLatest(kind, subject)
                .filter(review -> Act.WITHDRAW.isPossibleFrom(review.stage()))
                .ifPresent(review -> withdraw(review, by));
    }

    private void withdraw(Review review, Person by) {
        review.withdraw();
        record.add(review, Act.WITHDRAW, null, Reviewer.self(by), ReviewAct.Words.NONE);
        record.tell(review, Act.WITHDRAW, null, Reviewer.self(by), null);
    }

    @Transactional(readOnly = true)
    public Optional<ReviewView> find(ReviewId id) {
        return reviews.findById(id.value()).map(book::view);
    }

    /** The latest review of a matter. */
    @Transactional(readOnly = true)
    public Optional<ReviewView> of(String kind, String subject) {
        return reviews.latest(kind, subject).map(book::view);
    }

    /** What was submitted as a round; who may see it is for the owner of the draft to know. */
    @Transactional(readOnly = true)
    public ReviewedText submitted(ReviewId id, int round) {
        return rounds.findById(new Round.Key(id.value(), round)).orElseThrow().text();
    }

    /** Whether the person may know of it at all. */
    @Transactional(readOnly = true)
    public boolean maySee(ReviewId id, Person person) {
        return permissions.maySee(review(id), person);
    }

    /** Refuses a step that looks at each draft singly. */
    @Transactional(readOnly = true)
    void requireInBatch(ReviewId id, String step) {
        boolean singly =
                review(id).course().step(step).filter(each -> !each.inBatch()).isPresent();
        if (singly) {
            throw new UnlawfulAct("这一步须打开稿件逐件审核，不能批量通过。");
        }
    }

    private static void requireSeen(Review review, String seen) {
        if (!review.sha256().equals(seen)) {
            throw new UnlawfulAct("稿件在您打开之后改过，请看过新的内容再审核。");
        }
    }

    private Review first(Submission draft, Set<UUID> writers, Person by) {
        // Who wrote an earlier version wrote most of this one.
        reviews.ofMatter(draft.kind(), draft.subject())
                .forEach(earlier -> earlier.standings().forEach((account, step) -> {
                    if (step.equals(Review.WRITER)) {
                        writers.add(account);
                    }
                }));
        boolean policy = policyKinds.contains(draft.kind());
        Chain chain = chains.forDraft(draft.unit(), draft.kind());
        try {
            return reviews.saveAndFlush(new Review(draft, policy, chain, writers, by, record.now()));
        } catch (DataIntegrityViolationException twice) {
            throw new UnlawfulAct("这份稿件刚刚已经送审，正在审核中。请刷新页面查看最新状态。");
        }
    }

    private Review again(Review review, Submission draft, Set<UUID> writers, Person by) {
        Act.RESUBMIT.from(review.stage());
        record.answered(review);
        if (record.hangs(review)) {
            review.begin(chains.forDraft(draft.unit(), draft.kind()));
        }
        review.resubmit(draft, text(review), writers, by, record.now());
        return review;
    }

    private ReviewedText text(Review review) {
        return submitted(review.id(), review.round());
    }

    private Review review(ReviewId id) {
        return there(reviews.findById(id.value()));
    }

    private Review held(ReviewId id) {
        return there(reviews.hold(id.value()));
    }

    private static Review there(Optional<Review> found) {
        return found.orElseThrow(() -> new UnlawfulAct("没有这份审核。"));
    }

    private static Submission checked(Submission draft) {
        DisclosureDecision disclosure = DecisionCheck.normal(draft.disclosure());
        refuse(DecisionCheck.refusals(disclosure));
        if (draft.text().parts().isEmpty()) {
            throw new UnlawfulAct("稿件没有内容，不能送审。");
        }
        return draft.with(disclosure);
    }

    private static void requireReasonForChange(Review review, DisclosureDecision decided, @Nullable String opinion) {
        boolean changes = !decided.equals(review.disclosure());
        if (changes && decided.reason() == null && (opinion == null || opinion.isBlank())) {
            throw new UnlawfulAct("调整公开属性，请在审核意见中说明理由。");
        }
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
    }
}
