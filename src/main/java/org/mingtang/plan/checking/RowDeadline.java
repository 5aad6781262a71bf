package org.mingtang.plan.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** A row's deadline as it was read or typed. */
@Embeddable
record RowDeadline(
        @Column(name = "deadline_raw") @Nullable String raw,
        @Column(name = "deadline_kind") @Nullable String kind,
        @Column(name = "deadline_date") @Nullable LocalDate date,
        @Column(name = "deadline_days") @Nullable Integer days,
        @Column(name = "deadline_unit") @Nullable String unit,
        @Column(name = "deadline_after") @Nullable String after) {

    static final RowDeadline NONE = new RowDeadline(null, null, null, null, null, null);

    static RowDeadline of(@Nullable String raw, @Nullable Deadline deadline) {
        if (deadline instanceof Deadline.On on) {
            return new RowDeadline(raw, "DATE", on.date(), null, null, null);
        }
        if (deadline instanceof Deadline.After after) {
            return new RowDeadline(
                    raw, "RELATIVE", null, after.days(), after.unit().name(), after.after());
        }
        return new RowDeadline(raw, deadline == null ? null : "ONGOING", null, null, null, null);
    }

    @Nullable
    Deadline deadline() {
        if (date != null) {
            return new Deadline.On(date);
        }
        if (days != null && unit != null) {
            return new Deadline.After(days, DayUnit.valueOf(unit), after == null ? "" : after);
        }
        return kind == null ? null : new Deadline.Ongoing();
    }

    /** In words, for the table. */
    String words() {
        if (date != null) {
            return date.toString();
        }
        if (days != null && unit != null) {
            return (after == null ? "" : after + "后") + days + " " + Words.of(DayUnit.valueOf(unit)) + "内";
        }
        return kind == null ? "未写明" : "长期";
    }
}
