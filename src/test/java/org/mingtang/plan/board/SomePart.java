package org.mingtang.plan.board;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Role;

/** One unit's part of a task, written down by hand. */
final class SomePart {

    private final UUID id = UUID.randomUUID();
    private final UUID unit;
    private final String name;
    private String namedAs;
    private Role role = Role.RESPONSIBLE;
    private Stage stage = Stage.IN_PROGRESS;
    private @Nullable LocalDate due = Written.YEAR_END;
    private boolean provisional;
    private boolean late;
    private @Nullable Integer left = 27;
    private @Nullable LocalDate asked;
    private @Nullable LocalDate finished;

    private SomePart(UUID unit, String name) {
        this.unit = unit;
        this.name = name;
        this.namedAs = name;
    }

    static SomePart of(UUID unit, String name) {
        return new SomePart(unit, name);
    }

    static SomePart ofEducation() {
        return of(Written.EDUCATION, "云麓市教育局");
    }

    static SomePart ofHealth() {
        return of(Written.HEALTH, "云麓市卫生健康委");
    }

    SomePart namedAs(String name) {
        this.namedAs = name;
        return this;
    }

    SomePart as(Role role) {
        this.role = role;
        return this;
    }

    SomePart in(Stage stage) {
        this.stage = stage;
        return this;
    }

    SomePart due(@Nullable LocalDate due, @Nullable Integer workingDaysLeft) {
        this.due = due;
        this.left = workingDaysLeft;
        return this;
    }

    SomePart late(int workingDays) {
        this.late = true;
        this.left = -workingDays;
        return this;
    }

    SomePart provisional() {
        this.provisional = true;
        return this;
    }

    SomePart askingFor(LocalDate day) {
        this.asked = day;
        return this;
    }

    SomePart finishedOn(LocalDate day) {
        this.finished = day;
        this.stage = Stage.DONE;
        return this;
    }

    Part part() {
        return new Part(
                id, unit, name, namedAs, role, stage, due, provisional, late, left, null, asked, null, finished);
    }
}
