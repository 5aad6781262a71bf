package org.mingtang.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * A checked table, ready to be issued.
 *
 * @param year the year the tasks are for
 * @param open whether the public sees it (主动公开)
 * @param source the file it was read from
 * @param tasks in the order of the table
 */
public record NewPlan(
        UnitId issuer,
        int year,
        String title,
        @Nullable String docNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Level level,
        boolean open,
        @Nullable StoredFileId source,
        @Nullable String sourceName,
        List<NewTask> tasks) {

    /**
     * One row.
     *
     * @param same the task of the plan's last edition that this row continues; null for a new one
     * @param upper the upper plan's task it serves
     */
    public record NewTask(
            @Nullable TaskId same,
            @Nullable TaskId upper,
            @Nullable String no,
            List<String> path,
            String requirement,
            @Nullable String unitsRaw,
            @Nullable String deadlineRaw,
            @Nullable Deadline deadline,
            List<NewAssignment> assignments,
            List<NewTarget> targets) {}

    /** A real unit that must do the task, and how the table names it. */
    public record NewAssignment(UUID unit, String namedAs, Role role) {}

    /**
     * A counted target.
     *
     * @param factKind kind of evidence that counts for it; null for proof by document
     * @param eachUnit true when every unit must reach the value by itself
     */
    public record NewTarget(
            String measure,
            Operator op,
            java.math.BigDecimal value,
            String unit,
            @Nullable Period period,
            @Nullable String scope,
            @Nullable String factKind,
            boolean eachUnit) {}
}
