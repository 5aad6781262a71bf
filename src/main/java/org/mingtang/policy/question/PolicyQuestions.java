package org.mingtang.policy.question;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.organisation.WayBack;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions on policies: asked by anybody, answered by the unit that made the document, published when useful. */
@Component
@Transactional
public class PolicyQuestions {

    private final QuestionRows rows;
    private final QuestionActs acts;
    private final QuestionPermissions permissions;
    private final QuestionNotices notices;
    private final Items items;
    private final Manuscripts manuscripts;
    private final Units units;
    private final WorkCalendars calendars;
    private final Evidence evidence;

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedQuestions() {
            return new SealedTable(
                    "policy_question",
                    List.of("contact", "code"),
                    (column, id) -> column.equals("code") ? AskerCode.place((UUID) id) : contactPlace((UUID) id));
        }
    }

    private final WayBack way;
    private final Seal seal;
    private final AuditTrail audit;
    private final Clock clock;
    private final int days;

    PolicyQuestions(
            QuestionRows rows,
            QuestionActs acts,
            QuestionPermissions permissions,
            QuestionNotices notices,
            Items items,
            Manuscripts manuscripts,
            Units units,
            WorkCalendars calendars,
            Evidence evidence,
            WayBack way,
            Seal seal,
            AuditTrail audit,
            Clock clock,
            @Value("${mingtang.policy.question-days:5}") int days) {
        this.rows = rows;
        this.acts = acts;
        this.permissions = permissions;
        this.notices = notices;
        this.items = items;
        this.manuscripts = manuscripts;
        this.units = units;
        this.calendars = calendars;
        this.evidence = evidence;
        this.way = way;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
        this.days = days;
    }

    /** The policy a question can be asked about: public, for everybody, standing. */
    @Transactional(readOnly = true)
    public Optional<ItemView> policy(long number) {
        return items.find(new ItemNumber(number))
                .filter(item -> item.kind().isPolicy() && item.forEverybody() && item.withdrawn() == null);
    }

    /**
     * Takes a question; the same submission sent twice is one question.
     *
     * @return the secret part of the asker's address
     */
    public String ask(NewQuestion asked) {
        List<Refusal> refusals = asked.refusals();
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        Optional<Question> before = rows.findById(asked.submission());
        if (before.isPresent()) {
            return code(before.get());
        }
        ItemView policy = policy(asked.item().value()).orElseThrow(() -> new UnlawfulAct("这份文件现在不能咨询。"));
        DueDate due = calendars.current().plusWorkingDays(LocalDate.now(clock), days);
        AskerCode code = AskerCode.fresh(seal, asked.submission());
        String contact = asked.contact().isBlank()
                ? null
                : seal.close(asked.contact().strip(), contactPlace(asked.submission()));
        Question question = new Question(asked, policy, code, contact, due, now());
        question.cameFrom(way.from());
        rows.saveAndFlush(question);
        acts.note(question, QuestionAct.RECEIVE, null, null, Accounts.PROGRAM);
        notices.tell(question);
        return code.code();
    }

    /** The asker's own question; empty for a code that is none. */
    @Transactional(readOnly = true)
    public Optional<QuestionView> byCode(String code) {
        return rows.findByCodeHash(AskerCode.hash(code)).map(Question::view);
    }

    public void transfer(UUID id, UUID to, String reason, Person by) {
        Question question = own(id, by);
        QuestionStage before = question.stage();
        String why = said(reason, 500, "请写明转办的原因（不超过 500 字）。");
        String name = units.find(new UnitId(to))
                .filter(unit -> unit.active())
                .orElseThrow(() -> new UnlawfulAct("请选择要转给的单位。"))
                .name();
        UUID from = question.unit();
        question.transfer(to);
        acts.note(question, QuestionAct.TRANSFER, before, "转" + name + "：" + why, by);
        notices.moved(question, from);
        audit.note(by.account(), by.name(), "转办政策咨询", question.itemTitle(), name);
    }

    /** Answers; it counts as a fact of the unit, and the asker is told by mail if he left an address. */
    public void answer(UUID id, String text, Person by) {
        Question question = own(id, by);
        QuestionStage before = question.stage();
        question.answer(said(text, 5000, "请写答复（不超过 5000 字）。"), now());
        acts.note(question, QuestionAct.ANSWER, before, null, by);
        notices.done(question);
        notices.mail(question, contact(question), code(question), "answer");
        evidence.tell(
                "ANSWER",
                new UnitId(question.unit()),
                LocalDate.now(clock),
                "答复政策咨询：" + question.itemTitle(),
                question.item().path(),
                UUID.nameUUIDFromBytes(("policy-question" + id).getBytes(StandardCharsets.UTF_8)),
                by);
        audit.note(by.account(), by.name(), "答复政策咨询", question.itemTitle(), id.toString());
    }

    /** Puts an answer right; the asker is told again, the unit that what it published says something else. */
    public void correct(UUID id, String text, Person by) {
        Question question = own(id, by);
        QuestionStage before = question.stage();
        String old = question.view().answer();
        question.correct(said(text, 5000, "请写更正后的答复（不超过 5000 字）。"), now());
        acts.note(question, QuestionAct.CORRECT, before, "原答复：" + old, by);
        notices.stale(question);
        notices.mail(
                question,
                contact(question),
                code(question),
                "correction" + acts.of(id).size());
        audit.note(by.account(), by.name(), "更正政策咨询答复", question.itemTitle(), id.toString());
    }

    /** Ends it without an answer, e.g. because it asks nothing about the policy; the reason is told to the asker. */
    public void close(UUID id, String reason, Person by) {
        Question question = own(id, by);
        QuestionStage before = question.stage();
        String why = said(reason, 1000, "请写明不作答复的原因（不超过 1000 字），提问人会看到。");
        String contact = contact(question);
        question.close(why, now());
        acts.note(question, QuestionAct.CLOSE, before, why, by);
        notices.done(question);
        notices.mail(question, contact, code(question), "close");
        audit.note(by.account(), by.name(), "办结政策咨询", question.itemTitle(), why);
    }

    /** Begins a 简明问答 from question and answer; it becomes public only through review and the door. */
    public ManuscriptId draft(UUID id, Person by) {
        Question question = own(id, by);
        QuestionStage before = question.stage();
        ItemView policy = items.find(question.item()).orElseThrow(() -> new UnlawfulAct("没有找到所问的文件。"));
        ManuscriptId draft = manuscripts.begin(
                question.unit(), null, PlainAnswer.fields(question.view(), policy, LocalDate.now(clock)), by);
        question.draftedAs(draft, draftGivenUp(question));
        acts.note(question, QuestionAct.DRAFT, before, null, by);
        return draft;
    }

    /** Whether its 简明问答 was begun and will never be published. */
    @Transactional(readOnly = true)
    boolean draftGivenUp(Question question) {
        UUID draft = question.view().manuscript();
        return draft != null
                && manuscripts
                        .find(new ManuscriptId(draft))
                        .map(ManuscriptView::stage)
                        .filter(stage -> stage != ManuscriptStage.DISCARDED && stage != ManuscriptStage.WITHHELD)
                        .isEmpty();
    }

    /** Whether its 简明问答 was begun and is still to be published. */
    @Transactional(readOnly = true)
    boolean isBeingDrafted(Question question) {
        QuestionView view = question.view();
        return view.manuscript() != null && view.answerItem() == null && !draftGivenUp(question);
    }

    @Transactional(readOnly = true)
    Optional<Question> find(UUID id) {
        return rows.findById(id);
    }

    /** How the asker can be reached; for those who work on the question, and noted. */
    public @Nullable String contactOf(UUID id, Person by) {
        Question question = own(id, by);
        audit.note(by.account(), by.name(), "查看咨询人联系方式", question.itemTitle(), id.toString());
        return contact(question);
    }

    private Question own(UUID id, Person by) {
        Question question = rows.findById(id).orElseThrow(() -> new UnlawfulAct("没有这条咨询，可能地址有误。"));
        permissions.requireWorker(by, question.unit());
        return question;
    }

    private String code(Question question) {
        return seal.open(question.codeClosed(), AskerCode.place(question.id()));
    }

    private @Nullable String contact(Question question) {
        String closed = question.contactClosed();
        return closed == null ? null : seal.open(closed, contactPlace(question.id()));
    }

    private static String contactPlace(UUID question) {
        return "policy_question.contact:" + question;
    }

    private static String said(String text, int most, String otherwise) {
        if (text.isBlank() || text.strip().length() > most) {
            throw new UnlawfulAct(otherwise);
        }
        return text.strip();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
