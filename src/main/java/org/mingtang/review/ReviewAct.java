package org.mingtang.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.review.chain.Step;
import org.springframework.data.domain.Persistable;

/** An act that was taken: who, for whom, on which step, on exactly which text. Never changed. */
@Entity
@Table(name = "review_act")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class ReviewAct implements Persistable<UUID> {

    /** What was said with an act. */
    record Words(@Nullable String opinion, List<Remark> remarks) {

        static final Words NONE = new Words(null, List.of());

        static Words of(@Nullable String opinion) {
            return new Words(opinion == null || opinion.isBlank() ? null : opinion.strip(), List.of());
        }
    }

    @Id
    private UUID id;

    private UUID review;

    @Enumerated(EnumType.STRING)
    private Act act;

    private @Nullable String step;
    private @Nullable String stepName;
    private int round;
    private String sha256;
    private UUID account;
    private String name;
    private UUID byUnit;
    private @Nullable UUID forAccount;
    private @Nullable String forName;
    private @Nullable String opinion;

    @Convert(converter = RemarksColumn.class)
    private List<Remark> remarks;

    @Enumerated(EnumType.STRING)
    private Disclosure attribute;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private @Nullable String reason;
    private Instant at;

    protected ReviewAct() {}

    ReviewAct(Review review, Act act, @Nullable Step step, Reviewer by, Words words, Instant at) {
        Person principal = by.standsInFor();
        this.id = UUID.randomUUID();
        this.review = review.id().value();
        this.act = act;
        this.step = step == null ? null : step.key();
        this.stepName = step == null ? null : step.name();
        this.round = review.round();
        this.sha256 = review.sha256();
        this.account = by.person().account();
        this.name = by.person().name();
        this.byUnit = by.person().unit();
        this.forAccount = principal == null ? null : principal.account();
        this.forName = principal == null ? null : principal.name();
        this.opinion = words.opinion();
        this.remarks = List.copyOf(words.remarks());
        this.attribute = review.disclosure().attribute();
        this.ground = review.disclosure().ground();
        this.reason = review.disclosure().reason();
        this.at = at;
    }

    Act act() {
        return act;
    }

    @Nullable
    String step() {
        return step;
    }

    int round() {
        return round;
    }

    List<Remark> remarks() {
        return remarks;
    }

    ActView view() {
        return new ActView(
                act,
                step,
                stepName,
                round,
                sha256,
                account,
                name,
                byUnit,
                forName,
                opinion,
                remarks,
                new DisclosureDecision(attribute, ground, reason),
                at);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }
}
