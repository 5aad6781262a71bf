package org.mingtang.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.plan.reading.ReadPlan.Level;

/** A year's task table as issued by a unit; corrected tables are further editions of it. */
@Entity
@SuppressWarnings("NullAway.Init")
class Plan {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private UUID issuer;
    private int year;
    private String title;
    private @Nullable String docNumber;
    private @Nullable LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private int edition;

    @Column(name = "public")
    private boolean open;

    private Instant issuedAt;
    private String issuedBy;

    protected Plan() {}

    Plan(UUID id, NewPlan table, Person by, Instant at) {
        this.id = id;
        take(table, by, at);
    }

    /** Takes over the head of a further edition. */
    final void take(NewPlan table, Person by, Instant at) {
        issuer = table.issuer().value();
        year = table.year();
        title = table.title();
        docNumber = table.docNumber();
        issuedOn = table.issuedOn();
        level = table.level();
        open = table.open();
        edition++;
        issuedAt = at;
        issuedBy = by.name();
    }

    UUID id() {
        return id;
    }

    UUID issuer() {
        return issuer;
    }

    int year() {
        return year;
    }

    int edition() {
        return edition;
    }

    PlanView view() {
        return new PlanView(
                new PlanId(id), issuer, year, title, docNumber, issuedOn, level, edition, open, issuedAt, issuedBy);
    }
}
