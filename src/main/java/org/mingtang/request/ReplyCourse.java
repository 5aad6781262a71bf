package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.ClockAct;
import org.mingtang.request.reckoning.ClockStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a request while its answer is written, reviewed and served; {@code request.reply} writes the answer. */
@Component
@Transactional
public class ReplyCourse {

    private final RequestBook book;
    private final RequestClock clock;
    private final RequestFiles files;
    private final Applicants applicants;
    private final RequestPermissions permissions;

    ReplyCourse(
            RequestBook book,
            RequestClock clock,
            RequestFiles files,
            Applicants applicants,
            RequestPermissions permissions) {
        this.book = book;
        this.clock = clock;
        this.files = files;
        this.applicants = applicants;
        this.permissions = permissions;
    }

    /** The request, held for somebody who may write its answer now. */
    public RequestView requireWritable(RequestId id, Person by) {
        return require(id, RequestAct.SUBMIT_REPLY, by);
    }

    /** The request, held for somebody who may do this act on its answer now. */
    public RequestView require(RequestId id, RequestAct act, Person by) {
        var request = book.forOffice(id, act, by);
        act.from(request.stage());
        return request.view();
    }

    /** The request, held until the transaction ends. */
    public RequestView held(RequestId id) {
        return book.held(id).view();
    }

    /** Who the letter goes to; only for making the letter. */
    @Transactional(readOnly = true)
    public Applicant addressee(RequestId id) {
        return applicants.open(book.held(id));
    }

    /** Whether somebody who was asked can still give his opinion (第三十二条、第三十四条). */
    @Transactional(readOnly = true)
    public boolean isSuspended(RequestId id) {
        return clock.of(id).on(clock.today()).stage() == ClockStage.SUSPENDED;
    }

    /** The information that goes out with the letter. */
    @Transactional(readOnly = true)
    public List<RequestFile> released(RequestId id) {
        return files.of(id).stream()
                .filter(file -> file.kind() == RequestFile.Kind.RELEASED)
                .toList();
    }

    public void submitted(RequestId id, String outcome, Person by) {
        book.take(book.forOffice(id, RequestAct.SUBMIT_REPLY, by), RequestAct.SUBMIT_REPLY, today(outcome), by);
    }

    /** What was passed before goes out no more, though its letter was made. */
    public void takenBack(RequestId id, Person by) {
        var request = book.forOffice(id, RequestAct.TAKE_BACK, by);
        files.replaceAnswer(id);
        book.take(request, RequestAct.TAKE_BACK, today(null), by);
    }

    /**
     * The reviewers passed it; false when that is known already.
     *
     * @param by the program, which follows what the reviewers decided; nobody else passes an answer
     */
    public boolean passed(RequestId id, Person by) {
        return follows(id, RequestAct.APPROVE, null, by);
    }

    /** The reviewers returned it; false when that is known already. */
    public boolean returned(RequestId id, String reason, Person by) {
        return follows(id, RequestAct.RETURN, reason, by);
    }

    /** It was taken back at its reviewers; false when that is known already. */
    public boolean withdrawn(RequestId id, String text, Person by) {
        return follows(id, RequestAct.TAKE_BACK, text, by);
    }

    /** Keeps the letter as a file of the request. */
    public UUID keepLetter(RequestId id, String name, byte[] content) {
        return files.add(id, RequestFile.Kind.LETTER, name, content, null, Accounts.PROGRAM.name());
    }

    /**
     * Keeps the letter of one act, instead of what was made of it before.
     *
     * @param kind whether it goes to the applicant
     * @param content by file name
     */
    public void keepLetter(RequestId id, RequestFile.Kind kind, long act, Map<String, byte[]> content, Person by) {
        requireOpen(id, by);
        files.replace(id, kind, act);
        content.forEach((name, bytes) -> files.add(id, kind, name, bytes, act, by.name()));
    }

    /**
     * Notes that a third party was told in writing what is released against its objection, and why (第三十二条).
     *
     * @param opinion the objection
     * @param letter its number and addressee
     */
    public void toldThirdParty(RequestId id, long opinion, LocalDate on, String letter, String proof, Person by) {
        var request = book.forOffice(id, RequestAct.TELL_THIRD_PARTY, by);
        RequestAct.TELL_THIRD_PARTY.from(request.stage());
        var history = book.history(id);
        if (history.stream().noneMatch(step -> step.place() == opinion && step.act() == RequestAct.OPINION)) {
            throw new UnlawfulAct("没有这份意见，请刷新页面。");
        }
        requirePassedBy(history, on, "告知第三方");
        String how = Handling.said(proof, "请填写送达第三方的凭证，例如 EMS 单号、签收人。");
        book.take(
                request,
                RequestAct.TELL_THIRD_PARTY,
                ActWords.of(on, letter + "：" + how).of(opinion),
                by);
    }

    private static void requirePassedBy(List<RequestStep> history, LocalDate on, String what) {
        history.stream()
                .filter(step -> step.act() == RequestAct.APPROVE && step.on().isAfter(on))
                .findAny()
                .ifPresent(step -> {
                    throw new UnlawfulAct("答复于 " + step.on() + " 审核通过，" + what + "日期不能早于这一天。");
                });
    }

    /** The request, held for somebody who works on it, while it is open. */
    public RequestView requireOpen(RequestId id, Person by) {
        var view = book.held(id).view();
        permissions.requireWorker(by, view);
        if (!view.stage().isOpen()) {
            throw new UnlawfulAct("申请已办结，不再制作文书。");
        }
        return view;
    }

    /** The last day to reply as it was reckoned before an act; null where no period ran. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate dueBefore(RequestId id, long act) {
        DueDate due = clock.before(id, act).due();
        return due == null ? null : due.date();
    }

    /**
     * Closes the request with its answer: on the day of posting or of signing (国办公开办函〔2016〕235号四).
     *
     * @return how it then stands
     */
    public RequestView served(RequestId id, Outcome outcome, LocalDate on, String proof, Person by) {
        requirePassedBy(book.history(id), on, "送达");
        var request = book.forOffice(id, RequestAct.SEND_REPLY, by);
        request.end(outcome, on);
        book.take(request, RequestAct.SEND_REPLY, ActWords.moving(ClockAct.REPLY, on, proof), by);
        return request.view();
    }

    private boolean follows(RequestId id, RequestAct act, @Nullable String text, Person by) {
        if (!by.equals(Accounts.PROGRAM)) {
            throw new UnlawfulAct("答复是否通过由审核的结果决定，不能由个人代为登记。");
        }
        var request = book.held(id);
        if (request.stage() != RequestStage.IN_REVIEW) {
            return false;
        }
        book.take(request, act, today(text), by);
        return true;
    }

    private ActWords today(@Nullable String text) {
        return ActWords.of(clock.today(), text);
    }
}
