package org.mingtang.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.springframework.data.domain.Persistable;

/** An act that was taken: who, when, why, from which stage to which. Never changed. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class ActTaken implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID task;
    private @Nullable UUID assignment;
    private @Nullable UUID unit;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage before;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage after;

    private @Nullable String text;
    private @Nullable String link;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> files;

    private @Nullable Integer percent;
    private @Nullable LocalDate due;
    private UUID account;
    private String name;
    private UUID byUnit;
    private Instant at;

    protected ActTaken() {}

    ActTaken(
            UUID task, Assignment assignment, Act act, @Nullable Stage before, Grounds grounds, Person by, Instant at) {
        this.id = UUID.randomUUID();
        this.task = task;
        this.assignment = assignment.id();
        this.unit = assignment.unit();
        this.act = act;
        this.before = before;
        this.after = assignment.stage();
        this.text = grounds.text();
        this.link = grounds.link();
        this.files = grounds.files();
        this.percent = grounds.percent();
        this.due = grounds.due();
        this.account = by.account();
        this.name = by.name();
        this.byUnit = by.unit();
        this.at = at;
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
