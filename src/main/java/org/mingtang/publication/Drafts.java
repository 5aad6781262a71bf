package org.mingtang.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.StoredFile;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.Reviews;
import org.mingtang.review.Submission;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing for the public: drafts until they are sent to review; only {@link Publications} lets them out. */
@Component
@Transactional
public class Drafts {

    /** The kinds under which drafts are reviewed; chains of review are chosen by them. */
    static final Set<String> REVIEW_KINDS = Set.of("publication", "policy");

    private final DraftRows rows;
    private final DraftActs acts;
    private final DraftCheckIn check;
    private final DraftWords words;
    private final DraftPermissions permissions;
    private final Reviews reviews;
    private final DraftAgenda agenda;
    private final PublicationPeriods periods;
    private final List<PublicationGate> gates;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            DraftActs acts,
            DraftCheckIn check,
            DraftWords words,
            DraftPermissions permissions,
            Reviews reviews,
            DraftAgenda agenda,
            PublicationPeriods periods,
            List<PublicationGate> gates,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.check = check;
        this.words = words;
        this.permissions = permissions;
        this.reviews = reviews;
        this.agenda = agenda;
        this.periods = periods;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a draft for a unit.
     *
     * @param item the published item it is to be a further version of, or null
     */
    public DraftId begin(UUID unit, @Nullable ItemNumber item, DraftFields fields, Person by) {
        permissions.requireWriter(by, unit);
        Draft draft = new Draft(DraftId.fresh(), unit, item, check.tidy(fields), by, now());
        rows.saveAndFlush(draft);
        acts.note(draft, DraftAct.WRITE, DraftStage.WRITING, null, by);
        agenda.tell(draft);
        return draft.id();
    }

    /**
     * Writes the fields anew.
     *
     * @param revision what the person had before him; null to take whatever is there
     */
    public void change(DraftId id, DraftFields fields, @Nullable Integer revision, Person by) {
        Draft draft = mine(id, by);
        if (revision != null && revision != draft.revision()) {
            throw new ObjectOptimisticLockingFailureException(Draft.class, id.value());
        }
        DraftStage before = draft.stage();
        draft.change(check.tidy(fields), now());
        acts.note(draft, DraftAct.CHANGE, before, null, by);
        agenda.tell(draft);
    }

    public void attach(DraftId id, StoredFile file, Person by) {
        Draft draft = mine(id, by);
        draft.attach(Attachment.of(file), now());
        acts.note(draft, DraftAct.CHANGE, draft.stage(), "附件：" + file.name(), by);
    }

    /** A further version begins with the files of the current one. */
    public void takeOver(DraftId id, ItemView current, Person by) {
        Draft draft = mine(id, by);
        current.files().forEach(file -> draft.attach(
                new Attachment(file.file(), file.name(), file.sha256(), file.size()), now()));
    }

    public void detach(DraftId id, UUID file, Person by) {
        Draft draft = mine(id, by);
        draft.detach(file, now());
        acts.note(draft, DraftAct.CHANGE, draft.stage(), "删去一个附件", by);
    }

    /** Puts a cleaned copy in the place of an attachment. */
    public void replace(DraftId id, UUID file, StoredFile cleaned, Person by) {
        Draft draft = mine(id, by);
        draft.replace(file, Attachment.of(cleaned), now());
        acts.note(draft, DraftAct.CHANGE, draft.stage(), "以清理后的附件替换：" + cleaned.name(), by);
    }

    /** Everything that keeps the draft from being sent on; empty when {@link #submit} will do. */
    @Transactional(readOnly = true)
    public List<Refusal> obstacles(DraftId id) {
        return obstacles(draft(id), PublicationGate.Moment.SUBMISSION);
    }

    /** Sends the draft to its reviewers. @throws UnlawfulAct with all {@link #obstacles} */
    public void submit(DraftId id, Person by) {
        Draft draft = mine(id, by);
        DraftStage before = draft.stage();
        DraftAct.SUBMIT.from(before);
        require(obstacles(draft, PublicationGate.Moment.SUBMISSION));
        draft.take(DraftAct.SUBMIT, now());
        acts.note(draft, DraftAct.SUBMIT, before, null, by);
        agenda.tell(draft);
        rows.flush();
        reviews.submit(submission(draft), acts.writers(id), by);
        audit.note(by.account(), by.name(), "稿件送审", draft.fields().title(), draft.id().toString());
    }

    /** Takes it back from the reviewers, or from the queue before the door, to go on writing. */
    public void takeBack(DraftId id, Person by) {
        Draft draft = mine(id, by);
        DraftStage before = draft.stage();
        draft.take(DraftAct.TAKE_BACK, now());
        if (before == DraftStage.UNDER_REVIEW) {
            reviews.of(reviewKind(draft), id.toString()).ifPresent(review -> reviews.withdraw(review.id(), by));
        }
        acts.note(draft, DraftAct.TAKE_BACK, before, null, by);
        agenda.tell(draft);
        audit.note(by.account(), by.name(), "撤回送审", draft.fields().title(), draft.id().toString());
    }

    /** Gives a draft up; it stays on record. */
    public void discard(DraftId id, String reason, Person by) {
        Draft draft = mine(id, by);
        DraftStage before = draft.stage();
        draft.take(DraftAct.DISCARD, now());
        acts.note(draft, DraftAct.DISCARD, before, reason, by);
        agenda.tell(draft);
        audit.note(by.account(), by.name(), "稿件作废", draft.fields().title(), reason);
    }

    @Transactional(readOnly = true)
    public Optional<DraftView> find(DraftId id) {
        return rows.findById(id.value()).map(this::view);
    }

    /** Whether the person may write on drafts of the unit. */
    public boolean mayWrite(UUID unit, Person person) {
        return permissions.mayWrite(person, unit);
    }

    /** Policy documents may have a chain of their own (国办发〔2016〕80号). */
    static String reviewKind(Draft draft) {
        return draft.fields().kind().isPolicy() ? "policy" : "publication";
    }

    Submission submission(Draft draft) {
        return new Submission(
                reviewKind(draft),
                draft.fields().kind().isPolicy() ? "政策文件" : "公开信息",
                draft.id().toString(),
                new UnitId(draft.unit()),
                draft.fields().title(),
                "/desk/drafts/" + draft.id(),
                words.text(draft),
                draft.fields().disclosure());
    }

    List<Refusal> obstacles(Draft draft, PublicationGate.Moment moment) {
        List<Refusal> all = new ArrayList<>(check.refusals(draft.fields(), draft.attachments()));
        DraftView view = view(draft);
        gates.forEach(gate -> all.addAll(gate.objections(view, moment)));
        return all;
    }

    static void require(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining("")));
        }
    }

    DraftView view(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.unit(),
                draft.stage(),
                draft.fields(),
                draft.attachments(),
                draft.item(),
                draft.author(),
                draft.authorName(),
                draft.changedAt(),
                draft.revision(),
                periods.clock(draft.fields().period(), draft.fields().formedOn()),
                acts.of(draft.id()));
    }

    private Draft mine(DraftId id, Person by) {
        Draft draft = draft(id);
        permissions.requireWriter(by, draft.unit());
        return draft;
    }

    Draft draft(DraftId id) {
        return rows.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这份稿件，可能地址有误。"));
    }

    private Instant now() {
        return clock.instant();
    }
}
