package org.mingtang.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;

/** One unit's part of a task: its role, its stage, its due date. Part of the {@link Task} aggregate. */
@Entity
@SuppressWarnings("NullAway.Init")
class Assignment {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private UUID unit;
    private String namedAs;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable LocalDate due;
    private boolean provisional;
    private @Nullable Integer percent;
    private @Nullable LocalDate askedDue;
    private @Nullable String askedReason;
    private @Nullable LocalDate finishedOn;

    protected Assignment() {}

    Assignment(NewAssignment given, @Nullable LocalDate due, boolean provisional) {
        this.id = UUID.randomUUID();
        this.unit = given.unit();
        this.namedAs = given.namedAs();
        this.role = given.role();
        this.stage = Stage.ISSUED;
        this.due = due;
        this.provisional = provisional;
    }

    UUID id() {
        return id;
    }

    UUID unit() {
        return unit;
    }

    Role role() {
        return role;
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    boolean provisional() {
        return provisional;
    }

    String namedAs() {
        return namedAs;
    }

    @Nullable
    LocalDate askedDue() {
        return askedDue;
    }

    /** May it, and change: each act's further effects are those of the methods below. */
    void take(Act act, LocalDate today) {
        stage = act.from(stage);
        finishedOn = stage.finished() ? today : null;
        if (!stage.open()) {
            // Nobody can decide on it any more, so it may not wait for a decision.
            askedDue = null;
            askedReason = null;
        }
    }

    void report(@Nullable Integer percent) {
        this.percent = percent == null ? this.percent : percent;
    }

    void ask(LocalDate due, String reason) {
        if (askedDue != null) {
            throw new UnlawfulAct("已有一份调整期限的申请在等待决定，不能重复申请。");
        }
        askedDue = due;
        askedReason = reason;
    }

    void decide(boolean granted) {
        if (askedDue == null) {
            throw new UnlawfulAct("没有待决定的调整期限申请。");
        }
        due = granted ? askedDue : due;
        askedDue = null;
        askedReason = null;
    }

    /** A corrected table gives another role, name or day; a day that was granted singly stays. */
    void reword(NewAssignment given, @Nullable LocalDate tableDueBefore, @Nullable LocalDate tableDue) {
        role = given.role();
        namedAs = given.namedAs();
        if (java.util.Objects.equals(due, tableDueBefore)) {
            due = tableDue;
        }
        if (stage == Stage.CANCELLED || stage == Stage.HANDED_OVER) {
            stage = Stage.ISSUED;
        }
    }

    /** A part that was handed over or cancelled begins anew when it comes back. */
    void beginAgain(NewAssignment given, @Nullable LocalDate due, boolean provisional) {
        if (stage != Stage.CANCELLED && stage != Stage.HANDED_OVER) {
            throw new UnlawfulAct("该任务已经下达给这个单位。");
        }
        this.namedAs = given.namedAs();
        this.role = given.role();
        this.stage = Stage.ISSUED;
        this.due = due;
        this.provisional = provisional;
        this.percent = null;
    }

    void provisional(boolean provisional) {
        this.provisional = provisional;
    }
}
