package org.mingtang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * A task of an issued plan with the units that must do it, as it stands on a given day.
 *
 * @param position place in the table, from 0
 * @param due the table's day; null when ongoing or relative
 * @param deadline in words, for pages and exports
 * @param upper the upper plan's task it serves
 */
public record TaskView(
        TaskId id,
        PlanId plan,
        int position,
        @Nullable String no,
        List<String> path,
        String requirement,
        @Nullable String unitsRaw,
        @Nullable String deadlineRaw,
        @Nullable LocalDate due,
        String deadline,
        @Nullable TaskId upper,
        List<Part> parts,
        List<Goal> goals) {

    /**
     * One unit's part.
     *
     * @param unitName full name as it is today
     * @param late open and past its day
     * @param daysLeft working days left, negative when late; null without a day
     */
    public record Part(
            UUID id,
            UUID unit,
            String unitName,
            String namedAs,
            Role role,
            Stage stage,
            @Nullable LocalDate due,
            boolean provisional,
            boolean late,
            @Nullable Integer daysLeft,
            @Nullable Integer percent,
            @Nullable LocalDate askedDue,
            @Nullable String askedReason,
            @Nullable LocalDate finishedOn) {

        /** Hands the task in, rather than only supporting it; what progress figures count. */
        public boolean handsIn() {
            return role != Role.SUPPORT;
        }

        /** Still counts: not handed over and not cancelled. */
        public boolean stands() {
            return stage != Stage.HANDED_OVER && stage != Stage.CANCELLED;
        }
    }

    /** A counted target. */
    public record Goal(
            String measure,
            Operator op,
            BigDecimal value,
            String unit,
            @Nullable Period period,
            @Nullable String scope,
            @Nullable String factKind,
            boolean eachUnit) {

        public boolean counts() {
            return factKind != null;
        }
    }

    /** How the whole task stands, from its parts. */
    public TaskState state() {
        return TaskState.of(parts);
    }

    /** Number as shown: the table's own, else the place in the table. */
    public String number() {
        return no == null ? String.valueOf(position + 1) : no;
    }
}
