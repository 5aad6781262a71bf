package org.mingtang.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.DueDate;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.ClockStage;
import org.mingtang.request.reckoning.Standing;

/** One request on its way; what periods it has is reckoned from its acts and only kept here for lists. */
@Entity
@Table(name = "request_case")
@SuppressWarnings("NullAway.Init")
class RequestCase {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private String number;
    private UUID organ;
    private UUID unit;

    @Enumerated(EnumType.STRING)
    private RequestStage stage;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private LocalDate arrivedOn;
    private @Nullable LocalDate receivedOn;
    private @Nullable String receiptBasis;

    @Enumerated(EnumType.STRING)
    private ApplicantKind applicantKind;

    /** Never written back by an act: meanwhile it may have been closed with another key, or erased. */
    @Column(updatable = false)
    private String applicant;

    @Column(updatable = false)
    private String applicantMark;

    private String subject;
    private @Nullable String documentNumber;

    @Enumerated(EnumType.STRING)
    private WantedForm form;

    @Enumerated(EnumType.STRING)
    private Delivery delivery;

    private String subjectKey;
    private long subjectLikeness;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String codeHash;

    @Enumerated(EnumType.STRING)
    private ClockStage clock;

    private @Nullable LocalDate due;
    private boolean provisional;
    private @Nullable LocalDate waitsUntil;
    private @Nullable String outcome;
    private @Nullable LocalDate closedOn;
    private @Nullable Boolean inTime;
    private @Nullable UUID splitFrom;
    private @Nullable Integer rating;
    private Instant enteredAt;

    protected RequestCase() {}

    RequestCase(
            UUID id,
            String number,
            UnitId organ,
            UnitId unit,
            Arrival arrival,
            Wanted wanted,
            SealedApplicant who,
            Instant now) {
        this.id = id;
        this.number = number;
        this.organ = organ.value();
        this.unit = unit.value();
        this.stage = RequestStage.ARRIVED;
        this.channel = arrival.channel();
        this.arrivedOn = arrival.on();
        this.applicantKind = who.kind();
        this.applicant = who.closed();
        this.applicantMark = who.mark();
        this.code = who.codeClosed();
        this.codeHash = who.codeHash();
        this.clock = ClockStage.NOT_RECEIVED;
        this.enteredAt = now;
        asksFor(wanted);
    }

    /** The corrected request takes the place of what was unclear; the earlier words stay in its history. */
    void asksFor(Wanted wanted) {
        var marks = SubjectMarks.of(wanted.subject());
        subject = wanted.subject().strip();
        documentNumber = wanted.documentNumber();
        form = wanted.form();
        delivery = wanted.delivery();
        subjectKey = marks.key();
        subjectLikeness = marks.likeness();
    }

    void receivedOn(LocalDate day, String basis) {
        receivedOn = day;
        receiptBasis = basis;
    }

    void assign(UnitId to) {
        unit = to.value();
    }

    void moveTo(RequestStage next) {
        stage = next;
    }

    void splitFrom(RequestId whole) {
        splitFrom = whole.value();
    }

    /** How its periods stand; a closed request keeps what it was closed with. */
    void stands(Standing standing, @Nullable LocalDate waits) {
        DueDate last = standing.due();
        clock = standing.stage();
        due = last == null ? null : last.date();
        provisional = standing.provisional();
        waitsUntil = stage.isOpen() ? waits : null;
        inTime = standing.inTime();
    }

    void end(Outcome how, LocalDate on) {
        outcome = how.code();
        closedOn = on;
    }

    void rate(int stars) {
        rating = stars;
    }

    RequestId id() {
        return new RequestId(id);
    }

    String number() {
        return number;
    }

    UnitId organ() {
        return new UnitId(organ);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    RequestStage stage() {
        return stage;
    }

    Channel channel() {
        return channel;
    }

    LocalDate arrivedOn() {
        return arrivedOn;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    boolean provisional() {
        return provisional;
    }

    String subject() {
        return subject;
    }

    Wanted wanted() {
        return new Wanted(subject, documentNumber, form, delivery);
    }

    SealedApplicant who() {
        return new SealedApplicant(applicantKind, applicant, applicantMark, code, codeHash);
    }

    RequestView view() {
        return new RequestView(
                id(),
                Objects.requireNonNullElse(revision, 0),
                number,
                organ(),
                unit(),
                stage,
                channel,
                arrivedOn,
                receivedOn,
                receiptBasis,
                applicantKind,
                wanted(),
                clock,
                due,
                provisional,
                waitsUntil,
                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                closedOn,
                inTime,
                splitFrom == null ? null : new RequestId(splitFrom),
                rating,
                enteredAt);
    }
}
