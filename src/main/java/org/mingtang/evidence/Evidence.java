package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one record of what was done: facts by kind, unit and date. */
@Component
@Transactional
public class Evidence {

    private final Facts facts;
    private final FactKinds kinds;
    private final FactCheck check;
    private final SubmissionLock submissions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evidence(
            Facts facts,
            FactKinds kinds,
            FactCheck check,
            SubmissionLock submissions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.kinds = kinds;
        this.check = check;
        this.submissions = submissions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that is wrong with a draft, at once; empty when it can be recorded by this person. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(FactDraft draft, Person person) {
        return check.of(draft, person);
    }

    /**
     * Records a fact and tells it as {@link FactRecorded}.
     *
     * @throws UnlawfulAct when {@link #refusals} is not empty
     */
    public FactId record(FactDraft draft, Person person) {
        return record(draft, null, person).id();
    }

    /** What became of one filling-in of the form. */
    record Recorded(FactId id, boolean again) {}

    /** The same submission sent twice, even at the same time, is one fact. */
    Recorded record(FactDraft draft, @Nullable UUID submission, Person person) {
        List<Refusal> refusals = check.of(draft, person);
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        Optional<Fact> before = submissions.hold(submission).flatMap(facts::findBySubmission);
        return before.map(fact -> new Recorded(fact.id(), true))
                .orElseGet(() -> new Recorded(recordNew(draft, submission, person), false));
    }

    private FactId recordNew(FactDraft draft, @Nullable UUID submission, Person person) {
        Fact fact = facts.save(new Fact(draft, submission, person, now()));
        events.publishEvent(fact.recorded());
        audit.note(person.account(), person.name(), "登记实绩", fact.subject(), words(fact.view(kinds.lookup())));
        return fact.id();
    }

    /**
     * Records what another room saw happen; telling the same source twice is one fact.
     *
     * @param href the public page that proves it, beginning with /
     * @param source the room's key of what happened
     */
    public FactId tell(String kind, UnitId unit, LocalDate on, String subject, String href, UUID source, Person by) {
        Optional<Fact> before = submissions.hold(source).flatMap(facts::findBySubmission);
        if (before.isPresent()) {
            return before.get().id();
        }
        String line = subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
        return recordNew(new FactDraft(kind, unit, on, line, href, null, null, null), source, by);
    }

    /** Takes back what was told of a source, e.g. because the page that proved it was withdrawn; nothing if never told. */
    public void untell(UUID source, String reason, Person by) {
        facts.findBySubmission(source).filter(Fact::counts).ifPresent(fact -> {
            fact.withdraw(reason, by, now());
            events.publishEvent(fact.withdrawn());
            audit.note(by.account(), by.name(), "撤回实绩", fact.subject(), reason);
        });
    }

    /**
     * Takes a fact back with a reason; it stays on record and no longer counts.
     *
     * @throws UnlawfulAct when it is another unit's, already taken back, or no reason is given
     */
    public void withdraw(FactId id, String reason, Person person) {
        Fact fact = facts.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这条实绩。"));
        if (!check.mayEnterFor(fact.unit(), person)) {
            throw new UnlawfulAct("只能撤回本单位的实绩；其他单位的由该单位或公开办撤回。");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw new UnlawfulAct("请写明撤回的原因（不超过 500 字），例如“日期填错，已另行登记”。");
        }
        fact.withdraw(reason.strip(), person, now());
        events.publishEvent(fact.withdrawn());
        audit.note(person.account(), person.name(), "撤回实绩", fact.subject(), reason.strip());
    }

    /** Facts that count, earliest first; both days inclusive; no units means none. */
    @Transactional(readOnly = true)
    public List<FactView> facts(String kind, Collection<UnitId> units, LocalDate from, LocalDate to) {
        Function<String, FactKind> lookup = kinds.lookup();
        return facts.counted(kind, values(units), from, to).stream()
                .map(fact -> fact.view(lookup))
                .toList();
    }

    /** Sum of the quantities of {@link #facts}, zero when there is none. */
    @Transactional(readOnly = true)
    public BigDecimal count(String kind, Collection<UnitId> units, LocalDate from, LocalDate to) {
        return facts.sum(kind, values(units), from, to);
    }

    /** When a fact was last recorded or taken back, so that pages know whether what they counted still holds. */
    @Transactional(readOnly = true)
    public Instant lastChange() {
        Instant entered = facts.lastEntered().orElse(Instant.EPOCH);
        Instant withdrawn = facts.lastWithdrawn().orElse(Instant.EPOCH);
        return entered.isAfter(withdrawn) ? entered : withdrawn;
    }

    /** A fact by its id, also one taken back. */
    @Transactional(readOnly = true)
    public Optional<FactView> find(FactId id) {
        return facts.findById(id.value()).map(fact -> fact.view(kinds.lookup()));
    }

    /** All kinds in the order they are offered. */
    public List<FactKind> kinds() {
        return kinds.all();
    }

    /** The kind a measure such as 邀请公众代表列席政府常务会 is most likely counted by, from its words. */
    public Optional<String> guessKind(String measure) {
        return kinds.guess(measure);
    }

    /** What was recorded, for the trail: 业务培训 2 次，2026-06-01. */
    private static String words(FactView fact) {
        String amount = FactRow.amount(fact.quantity(), fact.kind().counting());
        String address = fact.address() == null ? "" : "，" + fact.address();
        return fact.kind().label() + " " + amount + "，" + fact.on() + address;
    }

    /** As the database keeps it, so that a view reads the same before and after. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<UUID> values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}
