package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.policy.Policies;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.policy.Relations;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 定期清理 from the choice of documents to the day its result is public. */
@Component
@Transactional
public class CleanUps {

    private static final String SOURCE = "clean-up";
    private static final int MOST = 2000;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TITLE = 100;

    private final CleanUpRows rows;
    private final CleanUpActs acts;
    private final Policies policies;
    private final Relations relations;
    private final Manuscripts manuscripts;
    private final Agenda agenda;
    private final Amendments amendments;
    private final Clock clock;

    CleanUps(
            CleanUpRows rows,
            CleanUpActs acts,
            Policies policies,
            Relations relations,
            Manuscripts manuscripts,
            Agenda agenda,
            Amendments amendments,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.policies = policies;
        this.relations = relations;
        this.manuscripts = manuscripts;
        this.agenda = agenda;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** The documents a filter chooses: those that still stand. */
    @Transactional(readOnly = true)
    public List<PolicyDocument> choice(PolicyFilter filter) {
        return policies.list(filter, MOST, 0).stream()
                .filter(document -> !document.state().fallen())
                .toList();
    }

    /**
     * Begins a round and asks the keepers for their proposals.
     *
     * @param title what it is called, e.g. 2026年行政规范性文件清理
     */
    public UUID begin(String title, PolicyFilter filter, @Nullable LocalDate replyBy, Person by) {
        requireOffice(by);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new UnlawfulAct("请写明这次清理的名称（不超过 " + LONGEST_TITLE + " 字），例如“2026年行政规范性文件清理”。");
        }
        List<CleanUpLine> lines = choice(filter).stream()
                .map(each -> new CleanUpLine(
                        each.item(), each.unit(), each.title(), each.docNumber(), null, null, null, null, null, null))
                .toList();
        if (lines.isEmpty()) {
            throw new UnlawfulAct("没有符合条件的现行文件，请放宽条件。");
        }
        CleanUp round = new CleanUp(title.strip(), by.unit(), lines, LocalDate.now(clock), replyBy);
        rows.saveAndFlush(round);
        acts.note(round, CleanUpAct.BEGIN, null, null, lines.size() + " 份文件", by);
        lines.stream().map(CleanUpLine::unit).distinct().forEach(unit -> tell(round, unit));
        return round.id();
    }

    public void propose(UUID id, long document, @Nullable Verdict verdict, String reason, Person by) {
        CleanUp round = round(id);
        CleanUpLine line = round.line(document);
        if (!mayPropose(line, by)) {
            throw new UnlawfulAct("只能对本单位的文件提出意见；其他单位的由该单位或公开办提出。");
        }
        if (verdict == null) {
            throw new UnlawfulAct("请选择继续有效、拟修改或者废止。");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new UnlawfulAct("请写明理由（不超过 " + LONGEST_REASON + " 字）。");
        }
        CleanUpStage before = round.stage();
        round.propose(document, verdict, reason.strip(), by.name());
        acts.note(
                round,
                CleanUpAct.PROPOSE,
                before,
                document,
                line.title() + "：" + verdict.label() + "。" + reason.strip(),
                by);
        tell(round, line.unit());
    }

    public void decide(UUID id, long document, @Nullable Verdict verdict, @Nullable String reason, Person by) {
        requireOffice(by);
        CleanUp round = round(id);
        CleanUpStage before = round.stage();
        if (verdict == null) {
            throw new UnlawfulAct("请选择继续有效、拟修改或者废止。");
        }
        round.decide(document, verdict, reason, by.name());
        acts.note(
                round, CleanUpAct.DECIDE, before, document, round.line(document).title() + "：" + verdict.label(), by);
    }

    public void conclude(UUID id, Person by) {
        requireOffice(by);
        CleanUp round = round(id);
        CleanUpStage before = round.stage();
        round.conclude();
        acts.note(round, CleanUpAct.CONCLUDE, before, null, null, by);
    }

    public void reopen(UUID id, Person by) {
        requireOffice(by);
        CleanUp round = round(id);
        CleanUpStage before = round.stage();
        round.reopen();
        acts.note(round, CleanUpAct.REOPEN, before, null, null, by);
    }

    public void cancel(UUID id, Person by) {
        requireOffice(by);
        CleanUp round = round(id);
        CleanUpStage before = round.stage();
        round.cancel();
        acts.note(round, CleanUpAct.CANCEL, before, null, null, by);
        round.lines().stream()
                .map(CleanUpLine::unit)
                .distinct()
                .forEach(unit -> agenda.drop(SOURCE, id.toString(), unit));
    }

    /** Writes the result as a manuscript; it goes through review as everything does. */
    public ManuscriptId prepare(UUID id, Person by) {
        requireOffice(by);
        CleanUp round = round(id);
        CleanUpStage before = round.stage();
        CleanUpAct.PREPARE.from(before);
        ManuscriptId former = round.draft();
        if (former != null && !isGivenUp(former)) {
            throw new UnlawfulAct("公布稿已经起草，请在起草与发布里办理；要另写请先把它作废。");
        }
        ManuscriptId draft = manuscripts.begin(
                round.unit(),
                null,
                ManuscriptFields.of(
                                "20-01", ItemKind.OTHER_POLICY, CleanUpResult.title(round), CleanUpResult.html(round))
                        .dated(null, LocalDate.now(clock), null, null),
                by);
        round.prepare(draft);
        acts.note(round, CleanUpAct.PREPARE, before, null, CleanUpResult.title(round), by);
        rows.flush();
        return draft;
    }

    private boolean isGivenUp(ManuscriptId draft) {
        return manuscripts
                .find(draft)
                .filter(view -> view.stage() != ManuscriptStage.DISCARDED && view.stage() != ManuscriptStage.WITHHELD)
                .isEmpty();
    }

    /** All decisions take effect in the transaction that publishes them. */
    @EventListener
    void on(ItemPublished published) {
        rows.findByDraft(published.draft()).ifPresent(round -> {
            CleanUpStage before = round.stage();
            round.takeEffect(published.item());
            relations.ended(
                    published.item(),
                    round.decided(Verdict.ABOLISH).stream()
                            .map(line -> new ItemNumber(line.item()))
                            .toList(),
                    LocalDate.now(clock),
                    Accounts.PROGRAM);
            amendments.demand(round);
            acts.note(
                    round,
                    CleanUpAct.TAKE_EFFECT,
                    before,
                    published.item().value(),
                    "废止 " + round.decided(Verdict.ABOLISH).size() + " 份，拟修改 "
                            + round.decided(Verdict.AMEND).size() + " 份",
                    Accounts.PROGRAM);
        });
    }

    @Transactional(readOnly = true)
    public List<CleanUpView> all() {
        return rows.findAllByOrderByBegunOnDescIdDesc().stream()
                .map(CleanUpView::of)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CleanUpView> find(UUID id) {
        return rows.findById(id).map(CleanUpView::of);
    }

    /** Whether the person may say what is to become of a document. */
    public boolean mayPropose(CleanUpLine line, Person person) {
        return person.may(Permission.KEEP_POLICIES) && (person.unit().equals(line.unit()) || isOffice(person));
    }

    public boolean isOffice(Person person) {
        return person.may(Permission.KEEP_POLICIES) && person.roles().contains(Role.OPENNESS_OFFICE);
    }

    private void requireOffice(Person person) {
        if (!isOffice(person)) {
            throw new UnlawfulAct("清理由公开办发起、决定和公布。");
        }
    }

    private CleanUp round(UUID id) {
        return rows.findById(id).orElseThrow(() -> new UnlawfulAct("没有这次清理。"));
    }

    /** What a keeper still has to say. */
    private void tell(CleanUp round, UUID unit) {
        long open = round.lines().stream()
                .filter(line -> line.unit().equals(unit) && line.proposal() == null)
                .count();
        if (open == 0) {
            agenda.done(SOURCE, round.id().toString(), unit);
            return;
        }
        agenda.put(new WorkItem(
                SOURCE,
                "文件清理",
                round.id().toString(),
                unit,
                round.title(),
                "还有 " + open + " 份文件没有提出清理意见",
                "提出意见",
                "/desk/clean-ups/" + round.id(),
                null,
                round.replyBy(),
                false));
    }
}
