package org.mingtang.request.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.handling.RegisterForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk does with letters to his organ; whatever he does, also opening one, is noted. */
@Component
@Transactional
public class MailDesk {

    private final MailRows mails;
    private final MailAgenda agenda;
    private final Requests requests;
    private final RequestPapers papers;
    private final Handling handling;
    private final NamedCases cases;
    private final AuditTrail audit;

    MailDesk(
            MailRows mails,
            MailAgenda agenda,
            Requests requests,
            RequestPapers papers,
            Handling handling,
            NamedCases cases,
            AuditTrail audit) {
        this.mails = mails;
        this.agenda = agenda;
        this.requests = requests;
        this.papers = papers;
        this.handling = handling;
        this.cases = cases;
        this.audit = audit;
    }

    /** As what a letter joins a case. */
    public enum JoinAs {
        LETTER("来信、材料"),
        CORRECTION("补正"),
        REASONS("说明理由");

        private final String label;

        JoinAs(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A letter that somebody opened. */
    public record Opened(MailView mail, IncomingLetter letter) {}

    /** Organs whose letters the person handles. */
    @Transactional(readOnly = true)
    public List<UnitId> organs(Person person) {
        return requests.organs().stream()
                .map(UnitView::id)
                .filter(organ -> isFor(organ, person))
                .toList();
    }

    /** Opens a letter; noted once a day for each who looks. */
    public Opened open(UUID id, Person by) {
        MailView mail = known(id, by);
        if (!mails.openedToday(id, by)) {
            mails.note(id, MailAct.Kind.OPEN, "", by);
        }
        return opened(mail);
    }

    /** An attachment by its place. */
    public IncomingLetter.Attachment attachment(UUID id, int place, Person by) {
        var all = open(id, by).letter().attachments();
        if (place < 0 || place >= all.size()) {
            throw new UnlawfulAct("这封来信没有这个附件。");
        }
        mails.note(id, MailAct.Kind.OPEN, "附件 " + (place + 1), by);
        return all.get(place);
    }

    /** The message as it came. */
    public byte[] message(UUID id, Person by) {
        MailView mail = known(id, by);
        mails.note(id, MailAct.Kind.OPEN, "原始邮件", by);
        return mails.raw(mail);
    }

    /** Registers a letter as a request; the same letter sent twice is one request. */
    public RequestId register(UUID id, RegisterForm form, List<Integer> attachments, Person by) {
        MailView mail = waiting(id, by);
        var files = LetterPaper.of(mail, opened(mail).letter(), attachments, RequestFile.Kind.APPLICATION);
        RequestId request = requests.register(form.as(id).request(), form.arrival(), files, by);
        settled(mail, MailState.REGISTERED, request, by, MailAct.Kind.REGISTER);
        return request;
    }

    /**
     * Joins a letter to a case.
     *
     * @param words the corrected request, or the reasons given
     */
    public RequestId join(UUID id, String number, JoinAs as, String words, List<Integer> attachments, Person by) {
        MailView mail = waiting(id, by);
        RequestView request = cases.numbered(number)
                .orElseThrow(() -> new UnlawfulAct("没有编号为“" + MailText.line(number, 30) + "”的申请，请核对。"));
        var kind = as == JoinAs.CORRECTION ? RequestFile.Kind.CORRECTION : RequestFile.Kind.APPLICATION;
        switch (as) {
            case CORRECTION -> handling.correct(request.id(), mail.arrivedOn(), words, by);
            case REASONS -> handling.giveReasons(request.id(), mail.arrivedOn(), words, by);
            case LETTER -> {}
        }
        LetterPaper.of(mail, opened(mail).letter(), attachments, kind)
                .forEach(file -> papers.add(request.id(), file.kind(), file.name(), file.content(), by));
        settled(mail, MailState.JOINED, request.id(), by, MailAct.Kind.JOIN);
        return request.id();
    }

    /** Sets a letter aside that is no request. */
    public void setAside(UUID id, SetAside reason, String text, Person by) {
        MailView mail = waiting(id, by);
        String said = MailText.line(text, 250);
        if (reason.isExplained() && said.length() < 2) {
            throw new UnlawfulAct("请写明怎样处理了这封来信，例如“已电话告知，转信访部门”。");
        }
        mails.settle(id, MailState.SET_ASIDE, reason, null);
        mails.note(id, MailAct.Kind.SET_ASIDE, said.isEmpty() ? reason.label() : reason.label() + "：" + said, by);
        told(mail, MailAct.Kind.SET_ASIDE, reason.label(), by);
    }

    /** Takes back that a letter is no request. */
    public void reopen(UUID id, Person by) {
        MailView mail = known(id, by);
        if (mail.state() != MailState.SET_ASIDE || mail.erased()) {
            throw new UnlawfulAct("只有“" + MailState.SET_ASIDE.label() + "”且内容还在的来信可以重新处理。");
        }
        mails.settle(id, MailState.NEW, null, null);
        mails.note(id, MailAct.Kind.REOPEN, "", by);
        told(mail, MailAct.Kind.REOPEN, "", by);
    }

    private void settled(MailView mail, MailState state, RequestId request, Person by, MailAct.Kind act) {
        String number = requests.find(request).map(RequestView::number).orElse("");
        mails.settle(mail.id(), state, null, request);
        mails.note(mail.id(), act, number, by);
        told(mail, act, number, by);
    }

    private void told(MailView mail, MailAct.Kind act, String detail, Person by) {
        agenda.letters(mail.organ());
        audit.note(by.account(), by.name(), act.label(), "申请邮箱来信 " + mail.id(), detail);
    }

    private MailView waiting(UUID id, Person by) {
        MailView mail = known(id, by);
        if (!mail.isOpen()) {
            throw new UnlawfulAct("这封来信已经处理过（" + mail.state().label() + "），请刷新页面查看。");
        }
        return mail;
    }

    /** Says nothing about whether a letter of another organ exists. */
    private MailView known(UUID id, Person by) {
        return Optional.of(mails.hold(id))
                .filter(mail -> isFor(mail.organ(), by))
                .orElseThrow(() -> new UnlawfulAct("没有这封来信，可能地址有误。"));
    }

    private Opened opened(MailView mail) {
        if (mail.erased()) {
            throw new UnlawfulAct("这封来信的内容已按期限删除。");
        }
        return new Opened(mail, LetterReader.read(mails.raw(mail)));
    }

    private boolean isFor(UnitId organ, Person person) {
        var unit = new UnitId(person.unit());
        return person.may(Permission.WORK_REQUEST) && (unit.equals(organ) || unit.equals(requests.handler(organ)));
    }
}
