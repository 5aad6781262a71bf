package org.mingtang.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.StoredFile;
import org.mingtang.identity.Person;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.clock.PublicationPeriods;
import org.mingtang.review.ReviewedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing for the public: drafts until they are sent to review; only {@link Publications} lets them out. */
@Component
@Transactional
public class Manuscripts {

    private final ManuscriptRows rows;
    private final ItemRows published;
    private final ManuscriptActs acts;
    private final ManuscriptCheckIn check;
    private final Revisions revisions;
    private final ManuscriptWords words;
    private final ManuscriptPermissions permissions;
    private final ManuscriptReviews reviews;
    private final ManuscriptAgenda agenda;
    private final PublicationPeriods periods;
    private final ObjectProvider<PublicationGate> gates;
    private final AuditTrail audit;
    private final Clock clock;

    Manuscripts(
            ManuscriptRows rows,
            ItemRows published,
            ManuscriptActs acts,
            ManuscriptCheckIn check,
            Revisions revisions,
            ManuscriptWords words,
            ManuscriptPermissions permissions,
            ManuscriptReviews reviews,
            ManuscriptAgenda agenda,
            PublicationPeriods periods,
            ObjectProvider<PublicationGate> gates,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.published = published;
        this.acts = acts;
        this.check = check;
        this.revisions = revisions;
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
     * Begins a draft for a unit, or for the department around a 科室.
     *
     * @param named whose it is to be; a further version stays with the unit of its item
     * @param item the published item it is to be a further version of, or null
     */
    public ManuscriptId begin(UUID named, @Nullable ItemNumber item, ManuscriptFields fields, Person by) {
        UUID drafting = permissions.drafting(named);
        Optional<Item> revised = item == null ? Optional.empty() : published.findById(item.value());
        UUID unit = revised.map(Item::unit)
                .filter(its -> permissions.drafting(its).equals(drafting))
                .orElse(drafting);
        permissions.requireWriter(by, unit);
        if (item != null && revised.filter(each -> each.unit().equals(unit)).isEmpty()) {
            throw new UnlawfulAct("只能修订本单位已发布的信息。");
        }
        if (revised.filter(Item::withdrawn).isPresent()) {
            throw new UnlawfulAct("这条信息已经撤回，不能再发布新版本；请作为新的信息发布。");
        }
        Manuscript draft =
                new Manuscript(ManuscriptId.fresh(), unit, revised.orElse(null), check.tidy(fields), by, now());
        rows.saveAndFlush(draft);
        acts.note(draft, ManuscriptAct.WRITE, ManuscriptStage.WRITING, null, by);
        agenda.tell(draft);
        return draft.id();
    }

    /**
     * Writes the fields anew.
     *
     * @param revision what the person had before him; null to take whatever is there
     */
    public void change(ManuscriptId id, ManuscriptFields fields, @Nullable Integer revision, Person by) {
        Manuscript draft = mine(id, by);
        if (revision != null && revision != draft.revision()) {
            throw new ObjectOptimisticLockingFailureException(Manuscript.class, id.value());
        }
        ManuscriptStage before = draft.stage();
        draft.change(check.tidy(fields), now());
        acts.note(draft, ManuscriptAct.CHANGE, before, null, by);
        agenda.tell(draft);
    }

    public void attach(ManuscriptId id, StoredFile file, Person by) {
        Manuscript draft = mine(id, by);
        draft.attach(Attachment.of(file), now());
        acts.note(draft, ManuscriptAct.CHANGE, draft.stage(), "附件：" + file.name(), by);
    }

    /** A further version begins with the files of the current one. */
    public void takeOver(ManuscriptId id, ItemView current, Person by) {
        Manuscript draft = mine(id, by);
        current.files()
                .forEach(file ->
                        draft.attach(new Attachment(file.file(), file.name(), file.sha256(), file.size()), now()));
    }

    public void detach(ManuscriptId id, UUID file, Person by) {
        Manuscript draft = mine(id, by);
        draft.detach(file, now());
        acts.note(draft, ManuscriptAct.CHANGE, draft.stage(), "删去一个附件", by);
    }

    /** Puts a cleaned copy in the place of an attachment. */
    public void replace(ManuscriptId id, UUID file, StoredFile cleaned, Person by) {
        Manuscript draft = mine(id, by);
        draft.replace(file, Attachment.of(cleaned), now());
        acts.note(draft, ManuscriptAct.CHANGE, draft.stage(), "以清理后的附件替换：" + cleaned.name(), by);
    }

    /** Everything that keeps the draft from being sent on; empty when {@link #submit} will do. */
    @Transactional(readOnly = true)
    public List<Refusal> obstacles(ManuscriptId id) {
        return obstacles(draft(id), PublicationGate.Moment.SUBMISSION);
    }

    /** Sends the draft to its reviewers. @throws UnlawfulAct with all {@link #obstacles} */
    public void submit(ManuscriptId id, Person by) {
        Manuscript draft = mine(id, by);
        ManuscriptStage before = draft.stage();
        ManuscriptAct.SUBMIT.from(before);
        require(obstacles(draft, PublicationGate.Moment.SUBMISSION));
        draft.take(ManuscriptAct.SUBMIT, now());
        draft.naming(words.names(draft.fields()));
        acts.note(draft, ManuscriptAct.SUBMIT, before, null, by);
        agenda.tell(draft);
        rows.flush();
        reviews.submit(draft, words.text(draft), acts.writers(id), by);
        audit.note(
                by.account(),
                by.name(),
                "稿件送审",
                draft.fields().known(),
                draft.id().toString());
    }

    /** Takes it back from the reviewers, or from the queue before the door, to go on writing. */
    public void takeBack(ManuscriptId id, Person by) {
        Manuscript draft = mine(id, by);
        ManuscriptStage before = draft.stage();
        draft.take(ManuscriptAct.TAKE_BACK, now());
        if (before == ManuscriptStage.UNDER_REVIEW) {
            reviews.withdraw(draft, by);
        }
        acts.note(draft, ManuscriptAct.TAKE_BACK, before, null, by);
        agenda.tell(draft);
        audit.note(
                by.account(),
                by.name(),
                "撤回送审",
                draft.fields().known(),
                draft.id().toString());
    }

    /** Gives a draft up; it stays on record. */
    public void discard(ManuscriptId id, String reason, Person by) {
        Manuscript draft = mine(id, by);
        ManuscriptStage before = draft.stage();
        draft.take(ManuscriptAct.DISCARD, now());
        reviews.end(draft, by);
        acts.note(draft, ManuscriptAct.DISCARD, before, reason, by);
        agenda.tell(draft);
        audit.note(by.account(), by.name(), "稿件作废", draft.fields().known(), reason);
    }

    @Transactional(readOnly = true)
    public Optional<ManuscriptView> find(ManuscriptId id) {
        return rows.findById(id.value()).map(this::view);
    }

    /** The one a review is about; empty for reviews of other rooms. */
    @Transactional(readOnly = true)
    public Optional<ManuscriptView> reviewed(String subject) {
        return known(subject).map(this::view);
    }

    /** The manuscripts an item came from, oldest version first. */
    @Transactional(readOnly = true)
    public List<ManuscriptId> of(ItemNumber item) {
        return rows.findByItemOrderByCreatedAt(item.value()).stream()
                .filter(draft -> draft.stage() == ManuscriptStage.PUBLISHED)
                .sorted(Comparator.comparing(draft -> Objects.requireNonNullElse(draft.baseVersion(), 0)))
                .map(Manuscript::id)
                .toList();
    }

    /** The unit for which the person drafts. */
    public UUID drafting(Person person) {
        return permissions.drafting(person.unit());
    }

    /** Whether the person may write on drafts of the unit. */
    public boolean mayWrite(UUID unit, Person person) {
        return permissions.mayWrite(person, unit);
    }

    /** Whether the person may look at drafts of the unit, and at what it directed to named units. */
    public boolean maySee(UUID unit, Person person) {
        return permissions.maySee(person, unit);
    }

    /** Notes in the history of a draft what was settled about it without changing its words. */
    public void note(ManuscriptId id, String text, Person by) {
        Manuscript draft = mine(id, by);
        acts.note(draft, ManuscriptAct.CHANGE, ManuscriptAct.CHANGE.from(draft.stage()), text, by);
    }

    /** What reviewers of the draft would have before them now. */
    @Transactional(readOnly = true)
    public ReviewedText text(ManuscriptId id) {
        return words.text(draft(id));
    }

    List<Refusal> obstacles(Manuscript draft, PublicationGate.Moment moment) {
        List<Refusal> all = new ArrayList<>(check.refusals(draft.fields(), draft.attachments()));
        all.addAll(revisions.refusals(draft));
        ManuscriptView view = view(draft);
        gates.orderedStream().forEach(gate -> all.addAll(gate.objections(view, moment)));
        return all;
    }

    static void require(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining("")));
        }
    }

    ManuscriptView view(Manuscript draft) {
        return new ManuscriptView(
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

    private Manuscript mine(ManuscriptId id, Person by) {
        Manuscript draft = draft(id);
        permissions.requireWriter(by, draft.unit());
        return draft;
    }

    Manuscript draft(ManuscriptId id) {
        return rows.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这份稿件，可能地址有误。"));
    }

    /** The one a review is about; other rooms may have reviews of the same kind. */
    Optional<Manuscript> known(String subject) {
        try {
            return rows.findById(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
