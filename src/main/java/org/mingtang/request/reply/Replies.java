package org.mingtang.request.reply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Delivery;
import org.mingtang.request.ReplyCourse;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterFinding;
import org.mingtang.request.wording.WordedBy;
import org.mingtang.review.ReviewId;
import org.mingtang.review.ReviewView;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.Reviews;
import org.mingtang.review.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers: drafted field by field, checked as a letter, passed along the chain of {@code review}, and served; only exactly
 * what passed goes out.
 */
@Component
@Transactional
public class Replies {

    /** Under which chains are chosen for answers. */
    public static final String KIND = "request-reply";

    private final AllReplies replies;
    private final Requests requests;
    private final ReplyCourse course;
    private final ReplyLetters letters;
    private final ReviewedAnswer reviewed;
    private final ReplyEditions editions;
    private final ReplyNumbers numbers;
    private final Reviews reviews;
    private final Evidence evidence;
    private final Clock clock;

    Replies(
            AllReplies replies,
            Requests requests,
            ReplyCourse course,
            ReplyLetters letters,
            ReviewedAnswer reviewed,
            ReplyEditions editions,
            ReplyNumbers numbers,
            Reviews reviews,
            Evidence evidence,
            Clock clock) {
        this.replies = replies;
        this.requests = requests;
        this.course = course;
        this.letters = letters;
        this.reviewed = reviewed;
        this.editions = editions;
        this.numbers = numbers;
        this.reviews = reviews;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ReplyView> find(RequestId id) {
        return replies.findById(id.value()).map(Reply::view);
    }

    /** What stands against sending this answer to review, all at once. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(RequestId id, ReplyDraft draft) {
        var all = new ArrayList<>(ReplyCheck.of(draft, requests.history(id), course.isSuspended(id), today()));
        findings(id, draft).stream()
                .filter(LetterFinding::blocks)
                .map(finding -> new Refusal(null, finding.sentence()))
                .forEach(all::add);
        return all;
    }

    /** The check of the letter that this draft makes; also what only warns. */
    @Transactional(readOnly = true)
    public List<LetterFinding> findings(RequestId id, ReplyDraft draft) {
        RequestView request = requests.find(id).orElseThrow();
        try {
            return letters.findings(request, draft, today());
        } catch (UnlawfulAct noOrgan) {
            return List.of(new LetterFinding(LetterFinding.Kind.REMEDY, true, String.valueOf(noOrgan.getMessage())));
        }
    }

    /** The letter as it stands, without the applicant's name; empty while something is missing. */
    @Transactional(readOnly = true)
    public Optional<Letter> preview(RequestId id, ReplyDraft draft) {
        if (findings(id, draft).stream()
                .anyMatch(finding -> finding.blocks() && finding.kind() == LetterFinding.Kind.CONTENT)) {
            return Optional.empty();
        }
        RequestView request = requests.find(id).orElseThrow();
        String number = find(id).map(ReplyView::letter).orElse(null);
        return Optional.of(letters.answer(request, draft, null, number, today()));
    }

    /** Keeps a draft as it is, finished or not. */
    public void write(RequestId id, ReplyDraft draft, Person by) {
        RequestView request = course.requireWritable(id, by);
        UUID wording = editions.of(request, draft).id();
        Reply reply = replies.findById(id.value()).orElseGet(() -> new Reply(id));
        reply.write(draft, wording, by.account());
        replies.saveAndFlush(reply);
    }

    /** By which wording an answer is drafted, and whether another is in force by now. */
    @Transactional(readOnly = true)
    public WordedBy wordedBy(RequestId id, ReplyDraft draft) {
        return editions.wordedBy(requests.find(id).orElseThrow(), draft);
    }

    /** Makes the letter anew by the wording in force; what the clerk said stays. */
    public void anew(RequestId id, Person by) {
        RequestView request = course.requireWritable(id, by);
        Reply reply = replies.findById(id.value()).orElseThrow(() -> new UnlawfulAct("这件申请还没有答复草稿。"));
        ReplyDraft draft = reply.view().draft();
        reply.write(draft, editions.inForce(request, draft).id(), by.account());
        replies.saveAndFlush(reply);
    }

    /** An answer's words as they are kept, to begin others with. */
    @Transactional(readOnly = true)
    public Optional<String> kept(RequestId id) {
        return replies.findById(id.value())
                .map(reply -> ReplyJson.write(reply.view().draft()));
    }

    /** Begins an answer with the words of another; what was begun already stays as it is. */
    public void begin(RequestId id, String kept, Person by) {
        course.requireWritable(id, by);
        if (replies.existsById(id.value())) {
            throw new UnlawfulAct("这件申请已经有答复草稿，没有覆盖。");
        }
        write(id, ReplyJson.read(kept), by);
    }

    /** Whether an OFD of its letter is wanted besides Word and PDF. */
    public void want(RequestId id, boolean ofd, Person by) {
        course.requireWritable(id, by);
        Reply reply = replies.findById(id.value()).orElseThrow(() -> new UnlawfulAct("这件申请还没有答复草稿。"));
        reply.want(ofd);
        replies.saveAndFlush(reply);
    }

    /** Sends the answer to review; nobody who wrote it reviews it. */
    public void submit(RequestId id, ReplyDraft draft, Person by) {
        course.requireWritable(id, by);
        List<Refusal> refusals = refusals(id, draft);
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        write(id, draft, by);
        RequestView request = requests.find(id).orElseThrow();
        Reply reply = replies.findById(id.value()).orElseThrow();
        String number = Objects.requireNonNullElseGet(
                reply.view().letter(),
                () -> numbers.next(request.organ(), letters.pattern(request), today().getYear()));
        Set<UUID> writers = new HashSet<>(reply.writers());
        ReviewedText text = reviewed.text(request, draft, number, today());
        ReviewId review = reviews.submit(reviewed.submission(request, text), writers, by);
        reply.submit(review.value(), number, today());
        replies.saveAndFlush(reply);
        course.submitted(id, draft.outcome().label(), by);
    }

    /** The author's side takes the answer back to change it. */
    public void takeBack(RequestId id, Person by) {
        RequestView request = course.require(id, RequestAct.TAKE_BACK, by);
        if (request.stage() == RequestStage.IN_REVIEW) {
            reviews.of(KIND, id.toString())
                    .filter(each -> each.stage() == Stage.UNDER_REVIEW)
                    .ifPresent(each -> reviews.withdraw(each.id(), by));
        }
        course.takenBack(id, by);
    }

    /** Follows what the reviewers decided and makes the letter; told twice, done once. */
    public void passed(RequestId id) {
        RequestView request = course.held(id);
        if (request.stage() != RequestStage.IN_REVIEW || !stands(id, Stage.PASSED)) {
            return;
        }
        if (!approved(request)) {
            course.returned(id, "答复与审核的文本不一致，请核对后重新送审。", Accounts.PROGRAM);
        } else if (course.passed(id, Accounts.PROGRAM)) {
            makeLetter(requests.find(id).orElseThrow());
        }
    }

    /** Follows a return; one told late, after the answer was sent to review again, changes nothing. */
    void returned(RequestId id, String reason) {
        course.held(id);
        if (stands(id, Stage.RETURNED)) {
            course.returned(id, reason, Accounts.PROGRAM);
        }
    }

    /** The same for an author who took it back on the page of its review. */
    void withdrawn(RequestId id, String by) {
        course.held(id);
        if (stands(id, Stage.WITHDRAWN)) {
            course.withdrawn(id, by + "在审核页面撤回", Accounts.PROGRAM);
        }
    }

    private boolean stands(RequestId id, Stage stage) {
        return reviews.of(KIND, id.toString()).map(ReviewView::stage).equals(Optional.of(stage));
    }

    /**
     * Notes that the answer was served.
     *
     * @param on day of posting, or of signing (国办公开办函〔2016〕235号四)
     * @param proof number of the registered letter or EMS, who signed, …
     */
    public void send(RequestId id, LocalDate on, Delivery way, String proof, Person by) {
        RequestView request = course.require(id, RequestAct.SEND_REPLY, by);
        if (!approved(request)) {
            throw new UnlawfulAct("答复与审核通过的内容不一致，请撤回后重新送审。");
        }
        String kept = proof.replace("\u0000", "").strip();
        if (kept.isEmpty()) {
            throw new UnlawfulAct("请填写送达凭证，例如 EMS 单号、签收人；网上送达写明系统送达。");
        }
        Reply reply = replies.findById(id.value()).orElseThrow();
        ThirdParties.requireTold(requests.history(id), reply.view().draft(), on);
        reply.sent(on, way, kept);
        replies.saveAndFlush(reply);
        RequestView closed = course.served(id, reply.view().draft().outcome(), on, way.label() + "：" + kept, by);
        tell(closed, on, by);
    }

    private boolean approved(RequestView request) {
        ReplyView reply = find(request.id()).orElseThrow();
        if (reply.letter() == null || reply.draftedOn() == null) {
            return false;
        }
        ReviewedText text = reviewed.text(request, reply.draft(), reply.letter(), reply.draftedOn());
        return reviews.approval(KIND, request.id().toString(), text).isPresent();
    }

    /** The letter that goes out is dated the day it passed. */
    private void makeLetter(RequestView request) {
        ReplyView reply = find(request.id()).orElseThrow();
        Letter letter = letters.answer(request, reply.draft(), course.addressee(request.id()), reply.letter(), today());
        String name = letter.title() + " " + reply.letter();
        letters.files(request, letter, name, true, reply.ofd())
                .forEach((file, content) -> course.keepLetter(request.id(), file, content));
    }

    /** An answer counts for the unit that gave it; a late one under its own kind. */
    private void tell(RequestView request, LocalDate on, Person by) {
        evidence.tell(
                Boolean.TRUE.equals(request.inTime()) ? "REQUEST_REPLY" : "REQUEST_LATE",
                request.unit(),
                on,
                "答复政府信息公开申请 " + request.number(),
                "/requests/statistics",
                UUID.nameUUIDFromBytes(("request-reply" + request.id()).getBytes(StandardCharsets.UTF_8)),
                by);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
