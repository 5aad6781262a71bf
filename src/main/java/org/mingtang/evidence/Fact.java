package org.mingtang.evidence;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;

/** Something a unit did on a day; once recorded only its withdrawal is added. */
@Entity
@Access(AccessType.FIELD)
class Fact {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String kind;
    private UUID unit;
    private LocalDate happenedOn;
    private String subject;
    private @Nullable String address;
    private @Nullable UUID file;
    private @Nullable String note;
    private BigDecimal quantity;
    private UUID enteredBy;
    private String enteredByName;
    private Instant enteredAt;
    private @Nullable UUID submission;
    private @Nullable String withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnReason;

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected Fact() {}

    @SuppressWarnings("NullAway") // Only called with a draft in which nothing needed is missing.
    Fact(FactDraft draft, @Nullable UUID submission, Person person, Instant now) {
        id = UUID.randomUUID();
        kind = draft.kind();
        unit = draft.unit().value();
        happenedOn = draft.on();
        subject = draft.subject();
        address = draft.address();
        file = draft.file() == null ? null : draft.file().value();
        note = draft.note();
        quantity = Objects.requireNonNullElse(draft.quantity(), BigDecimal.ONE);
        enteredBy = person.account();
        enteredByName = person.name();
        enteredAt = now;
        this.submission = submission;
    }

    void withdraw(String reason, Person person, Instant now) {
        if (withdrawnAt != null) {
            throw new UnlawfulAct("这条实绩已由" + withdrawnBy + "撤回，不需要再次撤回。");
        }
        withdrawnBy = person.name();
        withdrawnAt = now;
        withdrawnReason = reason;
    }

    boolean counts() {
        return withdrawnAt == null;
    }

    FactId id() {
        return new FactId(id);
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    BigDecimal quantity() {
        return quantity;
    }

    String subject() {
        return subject;
    }

    FactRecorded recorded() {
        return new FactRecorded(id(), kind, unit, happenedOn);
    }

    FactWithdrawn withdrawn() {
        return new FactWithdrawn(id(), kind, unit, happenedOn);
    }

    FactView view(Function<String, FactKind> kinds) {
        return new FactView(
                id(),
                kinds.apply(kind),
                unit(),
                happenedOn,
                subject,
                address,
                file == null ? null : new StoredFileId(file),
                note,
                quantity,
                enteredByName,
                enteredAt,
                withdrawal());
    }

    private FactView.@Nullable Withdrawal withdrawal() {
        return withdrawnBy == null || withdrawnAt == null || withdrawnReason == null
                ? null
                : new FactView.Withdrawal(withdrawnBy, withdrawnAt, withdrawnReason);
    }
}
