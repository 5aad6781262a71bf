package org.mingtang.policy.cleanup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.policy.Policies;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.policy.PolicyFilter;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.Manuscripts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 定期清理 from the choice of documents to the day its result is public. */
@Component
@Transactional
public class CleanUps {

    static final int MOST = 2000;
    private static final Period LATELY = Period.ofYears(1);
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TITLE = 100;

    private final CleanUpRows rows;
    private final CleanUpActs acts;
    private final Policies policies;
    private final CleanUpPermissions permissions;
    private final Manuscripts manuscripts;
    private final CleanUpAgenda agenda;
    private final Clock clock;

    CleanUps(
            CleanUpRows rows,
            CleanUpActs acts,
            Policies policies,
            CleanUpPermissions permissions,
            Manuscripts manuscripts,
            CleanUpAgenda agenda,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.policies = policies;
        this.permissions = permissions;
        this.manuscripts = manuscripts;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * The documents of a round that the office may begin: those that stand, and at wish those whose validity ended lately.
     *
     * @return no more than one beyond what a round takes
     */
    @Transactional(readOnly = true)
    public List<PolicyDocument> choice(PolicyFilter filter, boolean ended, Person office) {
        LocalDate since = ended ? LocalDate.now(clock).minus(LATELY) : null;
        return policies.standing(filter.on(permissions.scope(office)), since, MOST + 1);
    }

    UUID begin(String title, PolicyFilter filter, @Nullable LocalDate replyBy, Person by) {
        return begin(title, filter, false, Set.of(), replyBy, by);
    }

    /**
     * Begins a round and asks the keepers for their proposals.
     *
     * @param title what it is called, e.g. 2026年行政规范性文件清理
     * @param ended whether it takes in what lapsed lately
     * @param leftOut documents that are chosen otherwise and this round does not touch
     */
    public UUID begin(
            String title,
            PolicyFilter filter,
            boolean ended,
            Set<Long> leftOut,
            @Nullable LocalDate replyBy,
            Person by) {
        permissions.requireOffice(by);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new UnlawfulAct("请写明这次清理的名称（不超过 " + LONGEST_TITLE + " 字），例如“2026年行政规范性文件清理”。");
        }
        List<PolicyDocument> chosen = choice(filter, ended, by);
        if (chosen.size() > MOST) {
            throw new UnlawfulAct("符合条件的文件超过 " + MOST + " 份，请按类型、单位或者年限分次发起。");
        }
        List<CleanUpLine> lines = chosen.stream()
                .filter(each -> !leftOut.contains(each.item()))
                .map(each -> new CleanUpLine(
                        each.item(), each.unit(), each.title(), each.docNumber(), null, null, null, null, null, null))
                .toList();
        if (lines.isEmpty()) {
            throw new UnlawfulAct("没有符合条件的现行文件，请放宽条件。");
        }
        CleanUp round = new CleanUp(title.strip(), by.unit(), lines, LocalDate.now(clock), replyBy);
        rows.saveAndFlush(round);
        acts.note(round, CleanUpAct.BEGIN, null, null, lines.size() + " 份文件", by);
        agenda.tellKeepers(round);
        return round.id();
    }

    public void propose(UUID id, long document, @Nullable Verdict verdict, String reason, Person by) {
        CleanUp round = round(id);
        CleanUpLine line = round.line(document);
        if (!permissions.mayPropose(line, by)) {
            throw new UnlawfulAct("只能对本单位的文件提出意见；其他单位的由该单位或本级政府公开办提出。");
        }
        if (verdict == null) {
            throw new UnlawfulAct("请选择继续有效、拟修改或者废止。");
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new UnlawfulAct("请写明理由（不超过 " + LONGEST_REASON + " 字）。");
        }
        requireStanding(line, verdict);
        CleanUpStage before = round.stage();
        round.propose(document, verdict, reason.strip(), by.name());
        acts.note(
                round,
                CleanUpAct.PROPOSE,
                before,
                document,
                line.title() + "：" + verdict.label() + "。" + reason.strip(),
                by);
        agenda.tellKeeper(round, line.unit());
        agenda.tellOffice(round);
    }

    /** The same proposal for several documents, all or none; what somebody proposed meanwhile is not written over. */
    public void proposeAll(UUID id, List<Long> documents, @Nullable Verdict verdict, String reason, Person by) {
        if (documents.isEmpty()) {
            throw new UnlawfulAct("请至少选择一份文件。");
        }
        List<CleanUpLine> proposed = round(id).lines().stream()
                .filter(line -> documents.contains(line.item()) && line.proposal() != null)
                .toList();
        if (!proposed.isEmpty()) {
            String titles =
                    proposed.stream().map(line -> "“" + line.title() + "”").collect(Collectors.joining("、"));
            throw new UnlawfulAct(titles + "已经有意见，这次一份也没有记下。请去掉再一并提出；要改意见的，逐份修改。");
        }
        documents.forEach(document -> propose(id, document, verdict, reason, by));
    }

    /** Decides as the keepers proposed wherever nothing is decided yet; returns of how many documents. */
    public int adoptAll(UUID id, Person by) {
        List<CleanUpLine> open = led(id, by).lines().stream()
                .filter(line -> line.proposal() != null && line.decision() == null)
                .toList();
        open.forEach(line -> decide(id, line.item(), line.proposal(), null, by));
        return open.size();
    }

    public void decide(UUID id, long document, @Nullable Verdict verdict, @Nullable String reason, Person by) {
        CleanUp round = led(id, by);
        CleanUpStage before = round.stage();
        if (verdict == null) {
            throw new UnlawfulAct("请选择继续有效、拟修改或者废止。");
        }
        requireStanding(round.line(document), verdict);
        round.decide(document, verdict, reason, by.name());
        acts.note(
                round, CleanUpAct.DECIDE, before, document, round.line(document).title() + "：" + verdict.label(), by);
    }

    public void conclude(UUID id, Person by) {
        CleanUp round = led(id, by);
        CleanUpStage before = round.stage();
        round.conclude();
        acts.note(round, CleanUpAct.CONCLUDE, before, null, null, by);
        agenda.officeDone(round);
    }

    public void reopen(UUID id, Person by) {
        CleanUp round = led(id, by);
        CleanUpStage before = round.stage();
        requireNoResult(round);
        round.reopen();
        acts.note(round, CleanUpAct.REOPEN, before, null, null, by);
        agenda.tellOffice(round);
    }

    public void cancel(UUID id, Person by) {
        CleanUp round = led(id, by);
        CleanUpStage before = round.stage();
        requireNoResult(round);
        round.cancel();
        acts.note(round, CleanUpAct.CANCEL, before, null, null, by);
        agenda.drop(round);
    }

    /** Writes the result as a manuscript; it goes through review as everything does. */
    public ManuscriptId prepare(UUID id, Person by) {
        CleanUp round = led(id, by);
        CleanUpStage before = round.stage();
        CleanUpAct.PREPARE.from(before);
        requireNoResult(round);
        ManuscriptId draft = manuscripts.begin(
                round.unit(),
                null,
                ManuscriptFields.of(
                                "20-01", ItemKind.OTHER_POLICY, CleanUpResult.title(round), CleanUpResult.html(round))
                        .dated(null, LocalDate.now(clock), null, null),
                by);
        round.prepare(draft);
        agenda.officeDone(round);
        acts.note(round, CleanUpAct.PREPARE, before, null, CleanUpResult.title(round), by);
        rows.flush();
        return draft;
    }

    /** Whether a result is written and not given up: then its decisions stand. */
    @Transactional(readOnly = true)
    public boolean hasResult(@Nullable ManuscriptId draft) {
        return draft != null && !isGivenUp(draft);
    }

    private void requireNoResult(CleanUp round) {
        if (round.stage() == CleanUpStage.PREPARED && hasResult(round.draft())) {
            throw new UnlawfulAct("公布稿已经起草，请在起草与发布里办理；要另写、重新研究或者取消，请先把它作废。");
        }
    }

    private boolean isGivenUp(ManuscriptId draft) {
        return manuscripts
                .find(draft)
                .filter(view -> view.stage() != ManuscriptStage.DISCARDED && view.stage() != ManuscriptStage.WITHHELD)
                .isEmpty();
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

    /** What fell does not go on by being kept. */
    private void requireStanding(CleanUpLine line, Verdict verdict) {
        if (verdict == Verdict.KEEP) {
            policies.find(new ItemNumber(line.item()))
                    .filter(document -> document.state().fallen())
                    .ifPresent(document -> {
                        throw new UnlawfulAct("“" + line.title() + "”已经"
                                + document.state().label() + "，不能“继续有效”；还要执行的请选择拟修改，修改后重新公布。");
                    });
        }
    }

    private CleanUp led(UUID id, Person by) {
        CleanUp round = round(id);
        permissions.requireLead(round, by);
        return round;
    }

    private CleanUp round(UUID id) {
        return rows.findById(id).orElseThrow(() -> new UnlawfulAct("没有这次清理。"));
    }
}
