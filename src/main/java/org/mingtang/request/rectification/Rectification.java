package org.mingtang.request.rectification;

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
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.Channel;

/** One matter on its way; who it is, what he claims and what is decided are closed with the seal. */
@Entity
@DynamicUpdate // what was closed anew meanwhile with another key is not written back
@Table(name = "request_rectification")
@SuppressWarnings("NullAway.Init")
class Rectification {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private String number;
    private UUID organ;

    @Enumerated(EnumType.STRING)
    private RectificationStage stage;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private LocalDate arrivedOn;
    private LocalDate due;
    private String applicant;
    private String claim;
    private String code;
    private String codeHash;
    private @Nullable String decision;
    private @Nullable UUID proposedBy;
    private @Nullable String letter;

    /** The edition of the letter's wording; null for the one delivered. */
    private @Nullable UUID wording;

    @Enumerated(EnumType.STRING)
    private @Nullable RectificationOutcome outcome;

    private @Nullable LocalDate closedOn;
    private Instant enteredAt;

    protected Rectification() {}

    /** What the database holds of who claims what. */
    record Sealed(String applicant, String claim, String code, String codeHash) {}

    Rectification(
            RectificationId id,
            String number,
            UnitId organ,
            Channel channel,
            LocalDate arrivedOn,
            LocalDate due,
            Sealed sealed,
            Instant now) {
        this.id = id.value();
        this.number = number;
        this.organ = organ.value();
        this.stage = RectificationStage.IN_HAND;
        this.channel = channel;
        this.arrivedOn = arrivedOn;
        this.due = due;
        this.applicant = sealed.applicant();
        this.claim = sealed.claim();
        this.code = sealed.code();
        this.codeHash = sealed.codeHash();
        this.enteredAt = now;
    }

    void propose(String closedDecision, @Nullable UUID wordedBy, UUID by) {
        stage = RectificationAct.PROPOSE.from(stage);
        decision = closedDecision;
        wording = wordedBy;
        proposedBy = by;
    }

    void giveBack() {
        stage = RectificationAct.RETURN.from(stage);
    }

    /** Four eyes: whoever proposed it does not decide it. */
    void decide(RectificationOutcome how, String number, UUID by) {
        RectificationStage next = RectificationAct.DECIDE.from(stage);
        if (by.equals(proposedBy)) {
            throw new UnlawfulAct("提出处理意见的人不能自己审定，请由其他负责人审定。");
        }
        stage = next;
        outcome = how;
        letter = number;
    }

    void close(RectificationAct act, LocalDate on) {
        stage = act.from(stage);
        if (act == RectificationAct.WITHDRAW) {
            outcome = null;
        }
        closedOn = on;
    }

    RectificationId id() {
        return new RectificationId(id);
    }

    RectificationStage stage() {
        return stage;
    }

    Sealed sealed() {
        return new Sealed(applicant, claim, code, codeHash);
    }

    @Nullable
    String decision() {
        return decision;
    }

    RectificationView view() {
        return new RectificationView(
                id(),
                Objects.requireNonNullElse(revision, 0),
                number,
                new UnitId(organ),
                stage,
                channel,
                arrivedOn,
                due,
                letter,
                wording,
                outcome,
                closedOn);
    }
}
