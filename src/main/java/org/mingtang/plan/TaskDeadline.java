package org.mingtang.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** A task's deadline as the table states it: a day, kept up all the time, or so many days after something. */
@Embeddable
public record TaskDeadline(
        @Column(name = "deadline_raw") @Nullable String raw,
        @Column(name = "deadline_kind") @Nullable String kind,
        @Column(name = "deadline_date") @Nullable LocalDate date,
        @Column(name = "deadline_days") @Nullable Integer days,
        @Column(name = "deadline_unit") @Nullable String unit,
        @Column(name = "deadline_after") @Nullable String after) {

    public static final TaskDeadline NONE = new TaskDeadline(null, null, null, null, null, null);

    public static TaskDeadline of(@Nullable String raw, @Nullable Deadline deadline) {
        if (deadline instanceof Deadline.On on) {
            return new TaskDeadline(raw, "DATE", on.date(), null, null, null);
        }
        if (deadline instanceof Deadline.After after) {
            return new TaskDeadline(
                    raw,
                    "RELATIVE",
                    null,
                    after.days(),
                    after.unit().name(),
                    after.after().isBlank() ? null : after.after());
        }
        return new TaskDeadline(raw, deadline == null ? null : "ONGOING", null, null, null, null);
    }

    /** What it says, or null if the table says nothing. */
    public @Nullable Deadline deadline() {
        if (date != null) {
            return new Deadline.On(date);
        }
        if (days != null && unit != null) {
            return new Deadline.After(days, DayUnit.valueOf(unit), after == null ? "" : after);
        }
        return kind == null ? null : new Deadline.Ongoing();
    }

    /** In words, for pages and exports. */
    public String words() {
        return inWords(kind, date, days, unit, after);
    }

    static String inWords(
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable Integer days,
            @Nullable String unit,
            @Nullable String after) {
        if (kind == null) {
            return "未写明";
        }
        return switch (kind) {
            case "DATE" -> String.valueOf(date);
            case "RELATIVE" -> (after == null ? "" : after + "后") + days + " " + word(unit) + "内";
            default -> "长期";
        };
    }

    private static String word(@Nullable String unit) {
        return switch (DayUnit.valueOf(String.valueOf(unit))) {
            case WORKDAY -> "个工作日";
            case DAY -> "日";
            case MONTH -> "个月";
        };
    }
}
