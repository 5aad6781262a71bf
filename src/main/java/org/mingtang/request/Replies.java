package org.mingtang.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.ClockAct;
import org.mingtang.review.Disclosure;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.ReviewId;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.Reviews;
import org.mingtang.review.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers: drafted, passed along the chain of {@code review}, and served; only exactly what passed goes out. */
@Component
@Transactional
public class Replies {

    /** Under which chains are chosen for answers. */
    public static final String KIND = "request-reply";

    private final AllReplies replies;
    private final RequestBook book;
    private final RequestClock clock;
    private final RequestFiles files;
    private final ReplyWriters writers;
    private final Reviews reviews;
    private final Evidence evidence;

    Replies(
            AllReplies replies,
            RequestBook book,
            RequestClock clock,
            RequestFiles files,
            ReplyWriters writers,
            Reviews reviews,
            Evidence evidence) {
        this.replies = replies;
        this.book = book;
        this.clock = clock;
        this.files = files;
        this.writers = writers;
        this.reviews = reviews;
        this.evidence = evidence;
    }

    @Transactional(readOnly = true)
    public Optional<ReplyView> find(RequestId id) {
        return replies.findById(id.value()).map(Reply::view);
    }

    /** What stands against sending this answer to review, all at once. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(RequestId id, ReplyDraft draft) {
        return ReplyCheck.of(draft, book.history(id), clock.of(id), clock.today());
    }

    /** Keeps a draft as it is, finished or not. */
    public void write(RequestId id, ReplyDraft draft, Person by) {
        var request = book.forOffice(id, RequestAct.SUBMIT_REPLY, by);
        RequestAct.SUBMIT_REPLY.from(request.stage());
        Optional<Reply> before = replies.findById(id.value());
        before.ifPresent(reply -> reply.write(draft));
        replies.saveAndFlush(before.orElseGet(() -> new Reply(id, draft)));
        writers.wrote(id, by);
    }

    /** Sends the answer to review; nobody who wrote it reviews it. */
    public void submit(RequestId id, ReplyDraft draft, Person by) {
        List<Refusal> refusals = refusals(id, draft);
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        write(id, draft, by);
        var request = book.held(id);
        Reply reply = replies.findById(id.value()).orElseThrow();
        Set<UUID> all = new HashSet<>(writers.of(id));
        all.add(by.account());
        ReviewId review = reviews.submit(submission(request, draft), all, by);
        reply.under(review.value());
        book.take(
                request,
                RequestAct.SUBMIT_REPLY,
                ActWords.of(clock.today(), draft.outcome().label()),
                by);
    }

    /** The author's side takes the answer back to change it. */
    public void takeBack(RequestId id, Person by) {
        var request = book.forOffice(id, RequestAct.TAKE_BACK, by);
        if (request.stage() == RequestStage.IN_REVIEW) {
            UUID review = replies.findById(id.value())
                    .map(Reply::view)
                    .map(ReplyView::review)
                    .orElseThrow();
            reviews.withdraw(new ReviewId(review), by);
        }
        book.take(request, RequestAct.TAKE_BACK, ActWords.of(clock.today(), null), by);
    }

    /** Follows what the reviewers decided; told twice, done once. */
    void passed(RequestId id) {
        var request = book.held(id);
        if (request.stage() == RequestStage.IN_REVIEW && approved(request)) {
            book.take(request, RequestAct.APPROVE, ActWords.of(clock.today(), null), Accounts.PROGRAM);
        }
    }

    void returned(RequestId id, String reason) {
        var request = book.held(id);
        if (request.stage() == RequestStage.IN_REVIEW) {
            book.take(request, RequestAct.RETURN, ActWords.of(clock.today(), reason), Accounts.PROGRAM);
        }
    }

    /**
     * Notes that the answer was served: the day of posting, or of signing (国办公开办函〔2016〕235号四).
     *
     * @param proof number of the registered letter or EMS, who signed, …
     */
    public void send(RequestId id, LocalDate on, Delivery way, String proof, Person by) {
        var request = book.forOffice(id, RequestAct.SEND_REPLY, by);
        RequestAct.SEND_REPLY.from(request.stage());
        if (!approved(request)) {
            throw new UnlawfulAct("答复与审核通过的内容不一致，请撤回后重新送审。");
        }
        if (proof.isBlank()) {
            throw new UnlawfulAct("请填写送达凭证，例如 EMS 单号、签收人；网上送达写明系统送达。");
        }
        requireAfterApproval(id, on);
        Reply reply = replies.findById(id.value()).orElseThrow();
        reply.sent(on, way, proof.strip());
        request.end(reply.draft().outcome(), on);
        book.take(
                request,
                RequestAct.SEND_REPLY,
                ActWords.moving(ClockAct.REPLY, on, way.label() + "：" + proof.strip()),
                by);
        tell(request, on, by);
    }

    /** Nothing goes out before it has passed its review. */
    private void requireAfterApproval(RequestId id, LocalDate on) {
        book.history(id).stream()
                .filter(step -> step.act() == RequestAct.APPROVE && step.on().isAfter(on))
                .findAny()
                .ifPresent(step -> {
                    throw new UnlawfulAct("答复于 " + step.on() + " 审核通过，送达日期不能早于这一天。");
                });
    }

    private boolean approved(RequestCase request) {
        Reply reply = replies.findById(request.id().value()).orElseThrow();
        return reviews.approval(KIND, request.id().toString(), text(request, reply.draft()))
                .isPresent();
    }

    private Submission submission(RequestCase request, ReplyDraft draft) {
        return new Submission(
                KIND,
                "依申请公开答复",
                request.id().toString(),
                request.unit(),
                "对申请 " + request.number() + " 的答复",
                "/desk/requests/" + request.id(),
                text(request, draft),
                new DisclosureDecision(Disclosure.ON_REQUEST, null, "向申请人答复，不作为主动公开信息发布。"));
    }

    /** What the reviewers have before them: what was asked and what is answered, with the files that go out. */
    private ReviewedText text(RequestCase request, ReplyDraft draft) {
        var parts = new ArrayList<ReviewedText.Part>();
        parts.add(ReviewedText.Part.text("asked", "申请内容", request.subject()));
        parts.add(ReviewedText.Part.text("outcome", "答复类型", draft.outcome().label() + grounds(draft.withheld())));
        add(parts, "findings", "查明情况", draft.findings());
        add(parts, "reasons", "理由和依据", draft.reasons());
        parts.add(ReviewedText.Part.text("result", "答复结果", draft.result()));
        files.of(request.id()).stream()
                .filter(file -> file.kind().isForApplicant())
                .forEach(file -> parts.add(ReviewedText.Part.text(
                        "file:" + file.id(), file.kind().label(), file.name() + "\nSHA-256 " + file.sha256())));
        return new ReviewedText(parts);
    }

    private static void add(Collection<ReviewedText.Part> parts, String key, String label, String text) {
        if (!text.isEmpty()) {
            parts.add(ReviewedText.Part.text(key, label, text));
        }
    }

    private static String grounds(List<Outcome> withheld) {
        return withheld.isEmpty()
                ? ""
                : "；不公开部分：" + withheld.stream().map(Outcome::label).collect(Collectors.joining("、"));
    }

    /** An answer counts for the unit that gave it; a late one under its own kind. */
    private void tell(RequestCase request, LocalDate on, Person by) {
        boolean inTime = Boolean.TRUE.equals(request.view().inTime());
        evidence.tell(
                inTime ? "REQUEST_REPLY" : "REQUEST_LATE",
                request.unit(),
                on,
                "答复政府信息公开申请 " + request.number(),
                "/requests/statistics",
                UUID.nameUUIDFromBytes(("request-reply" + request.id()).getBytes(StandardCharsets.UTF_8)),
                by);
    }
}
