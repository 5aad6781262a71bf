package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task table as it was read from one document: its head and its tasks.
 *
 * @param source the file's name
 * @param doubts doubts about head fields by field name (title, issuer, docNumber, issuedOn, year, level)
 */
public record ReadPlan(
        String source,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String docNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        @Nullable Level level,
        List<ReadTask> tasks,
        Map<String, Doubt> doubts) {

    /** The level of the issuing body. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP
    }

    /** What a unit does for a task: 牵头, 责任, 配合. */
    public enum Role {
        LEAD,
        RESPONSIBLE,
        SUPPORT
    }

    /** Comparison of a counted target. */
    public enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        EXACTLY("==");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** As people read it: ≥, ≤, =. */
        public String words() {
            return switch (this) {
                case AT_LEAST -> "≥";
                case AT_MOST -> "≤";
                case EXACTLY -> "=";
            };
        }
    }

    /** Over which span a target counts. */
    public enum Period {
        YEAR,
        HALF_YEAR,
        QUARTER,
        MONTH,
        WEEK
    }

    /** Unit of a relative deadline. */
    public enum DayUnit {
        WORKDAY,
        DAY,
        MONTH
    }

    /** When a task is due. */
    public sealed interface Deadline {
        /** A fixed last day. */
        record On(LocalDate date) implements Deadline {}

        /** Kept up all the time (长期坚持, 持续推进). */
        record Ongoing() implements Deadline {}

        /** So many days after something happened. */
        record After(int days, DayUnit unit, String after) implements Deadline {}
    }

    /**
     * One row of the table.
     *
     * @param no Arabic number as written, or null
     * @param path headings above the task, outermost first
     * @param doubts what the reader was not sure of, by field (no, path, requirement, units, deadline, targets)
     * @param position running number of the source block it was read from ({@code SourceDocument.Place.position}), -1 if unknown
     * @param row grid row within that block, -1 if the block is no grid
     */
    public record ReadTask(
            @Nullable String no,
            List<String> path,
            String requirement,
            List<ReadUnit> units,
            @Nullable String unitsRaw,
            @Nullable String deadlineRaw,
            @Nullable Deadline deadline,
            List<ReadTarget> targets,
            Map<String, Doubt> doubts,
            int position,
            int row) {}

    /** A unit as named in the table, with its role. */
    public record ReadUnit(String name, Role role) {}

    /** A counted target found in a requirement. */
    public record ReadTarget(
            String measure,
            Operator op,
            java.math.BigDecimal value,
            String unit,
            @Nullable Period period,
            @Nullable String scope) {

        ReadTarget yearly() {
            return new ReadTarget(measure, op, value, unit, Period.YEAR, scope);
        }
    }

    /**
     * What the reader was not sure of.
     *
     * @param confidence from 0 (guess) to 1 (certain); below 0.8 the check page shows the field first
     * @param reason one sentence for the clerk
     */
    public record Doubt(double confidence, String reason) {}
}
