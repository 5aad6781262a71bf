package org.mingtang.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.chain.Chain;
import org.mingtang.review.chain.Step;

/** One matter before its reviewers: which text, which steps, who has passed which, who may not. */
@Entity
@Table(name = "review")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Review {

    /** Stands in the place of a step for those who wrote; no step's key has capitals. */
    static final String WRITER = "WRITER";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    @Embedded
    private Matter matter;

    private boolean policy;
    private UUID chain;
    private int chainEdition;

    @Embedded
    private Course course;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Disclosure attribute;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private @Nullable String reason;
    private int round;
    private String sha256;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> told = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> waitsFor = List.of();

    private Instant changedAt;

    /** Account to step, or to {@link #WRITER}: nobody is two things in one review. */
    @ElementCollection
    @CollectionTable(name = "review_standing", joinColumns = @JoinColumn(name = "review"))
    @MapKeyColumn(name = "account")
    @Column(name = "step")
    private Map<UUID, String> standings = new HashMap<>();

    protected Review() {}

    Review(Submission draft, boolean policy, Chain chain, Collection<UUID> writers, Person by, Instant at) {
        this.id = UUID.randomUUID();
        this.policy = policy;
        this.chain = chain.id();
        this.chainEdition = chain.edition();
        this.course = new Course(chain.steps());
        this.stage = Stage.UNDER_REVIEW;
        take(draft, by, at);
        writers.forEach(writer -> standings.put(writer, WRITER));
        course.restart();
    }

    /**
     * Takes a mended draft: begins again at the first step that covers a changed part, else where it stopped.
     *
     * @param before the text of the round before
     */
    void resubmit(Submission draft, ReviewedText before, Collection<UUID> writers, Person by, Instant at) {
        stage = Act.RESUBMIT.from(stage);
        Set<String> changed = draft.text().changedSince(before);
        boolean decidedAnew =
                !draft.disclosure().equals(disclosure()) || !matter.unit().equals(draft.unit());
        take(draft, by, at);
        course.reopenForParts(changed);
        writers.forEach(this::wrote);
        if (decidedAnew) {
            course.restart();
        }
        course.openNext();
    }

    /**
     * Takes another chain where nobody is left for a step of its own: all begins again, and who reviewed so far may stand
     * on any step of the new one. Under the same chain nothing changes.
     */
    void begin(Chain other) {
        Act.RESUBMIT.from(stage);
        if (other.id().equals(chain)) {
            return;
        }
        chain = other.id();
        chainEdition = other.edition();
        course.begin(other.steps());
        standings.values().removeIf(step -> !step.equals(WRITER));
    }

    /**
     * Passes the open step.
     *
     * <p>A reviewer who decides otherwise on disclosure sends the review back to its first step; on the first step itself
     * his pass counts at once.
     *
     * @param step the one the reviewer had before him
     * @return what was done
     */
    List<Act> pass(String step, Reviewer by, DisclosureDecision decided) {
        Act.PASS.from(stage);
        if (!isOpen(step)) {
            throw new UnlawfulAct("这一步已有人办理，稿件现在到了“" + openName() + "”。请刷新页面查看最新状态。");
        }
        seat(by, step);
        List<Act> acts = new ArrayList<>();
        if (!decided.equals(disclosure())) {
            decide(decided);
            course.restart();
            acts.add(Act.CHANGE_DISCLOSURE);
            if (!isOpen(step)) {
                return acts;
            }
        }
        course.passOpen();
        Act act = course.open().isEmpty() ? Act.APPROVE : Act.PASS;
        stage = act.from(stage);
        acts.add(act);
        return acts;
    }

    void sendBack(Reviewer by) {
        Stage next = Act.RETURN.from(stage);
        seat(by, course.open().orElseThrow().key());
        stage = next;
        course.stop();
    }

    void withdraw() {
        stage = Act.WITHDRAW.from(stage);
        course.stop();
    }

    /** Says why this person may not stand on that step, if he wrote or stands on another one. */
    Optional<String> conflict(UUID account, String step) {
        String standing = standings.get(account);
        if (standing == null || standing.equals(step)) {
            return Optional.empty();
        }
        return Optional.of(
                standing.equals(WRITER)
                        ? "起草、修改或送审过本稿的人不能审核本稿。"
                        : "同一稿件一人只能审核一个步骤，已在“" + name(standing) + "”审核过的人不能再审核“" + name(step) + "”。");
    }

    void told(Collection<UUID> units) {
        told = List.copyOf(units);
    }

    void waitsFor(Collection<UUID> units) {
        waitsFor = List.copyOf(units);
    }

    private void take(Submission draft, Person by, Instant at) {
        matter = new Matter(draft, by);
        sha256 = draft.text().sha256();
        course.reads(draft.text());
        round++;
        changedAt = at;
        decide(draft.disclosure());
    }

    private void decide(DisclosureDecision decided) {
        attribute = decided.attribute();
        ground = decided.ground();
        reason = decided.reason();
        course.steps(OpennessStep.applied(course.steps(), policy, decided));
    }

    /** One who reviewed and then wrote himself is a writer from now on; what he passed is passed again by another. */
    private void wrote(UUID writer) {
        String before = standings.put(writer, WRITER);
        if (before != null && !before.equals(WRITER)) {
            course.reopenFrom(before);
        }
    }

    private void seat(Reviewer by, String step) {
        by.accounts()
                .forEach(account -> conflict(account, step).ifPresent(why -> {
                    throw new UnlawfulAct(why);
                }));
        by.accounts().forEach(account -> standings.put(account, step));
    }

    private boolean isOpen(String step) {
        return course.open().filter(open -> open.key().equals(step)).isPresent();
    }

    private String openName() {
        return course.open().map(Step::name).orElse(stage.label());
    }

    private String name(String step) {
        return course.step(step).orElse(OpennessStep.STEP).name();
    }

    Course course() {
        return course;
    }

    ReviewId id() {
        return new ReviewId(id);
    }

    Stage stage() {
        return stage;
    }

    int round() {
        return round;
    }

    String sha256() {
        return sha256;
    }

    /** What a reviewer who opens it now has before him. */
    String seen() {
        return new Seen(sha256, disclosure()).token();
    }

    DisclosureDecision disclosure() {
        return new DisclosureDecision(attribute, ground, reason);
    }

    Matter matter() {
        return matter;
    }

    UnitId unit() {
        return matter.unit();
    }

    boolean isWriter(UUID account) {
        return Objects.equals(standings.get(account), WRITER);
    }

    Map<UUID, String> standings() {
        return Map.copyOf(standings);
    }

    List<UUID> told() {
        return told;
    }

    Instant changedAt() {
        return changedAt;
    }

    void changedAt(Instant at) {
        changedAt = at;
    }
}
