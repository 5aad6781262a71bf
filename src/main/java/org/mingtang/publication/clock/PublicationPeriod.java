package org.mingtang.publication.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendar;

/**
 * A statutory period as dated data; of one code there is a row for each time it changed.
 *
 * @param days working days, or calendar days where {@code working} is false
 * @param source the article it stands in
 * @param effectiveTo last day on which it holds; null while it is in force
 * @param sourceRead whether somebody read the article; else the period is recalled, or set by local rule
 */
public record PublicationPeriod(
        String code,
        String label,
        int days,
        boolean working,
        String source,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        PeriodPurpose purpose,
        String note,
        boolean sourceRead,
        String recordedBy) {

    /** 20 working days from formation or change (政府信息公开条例第二十六条). */
    public static final String USUAL = "USUAL";

    /** 3 working days within which a penalty decision that was changed or revoked is withdrawn (行政处罚法第四十八条). */
    public static final String PENALTY_REVOKED = "PENALTY_REVOKED";

    /** The last day for publishing what was formed or changed on a day, which is itself not counted. */
    public DueDate due(LocalDate formedOn, WorkCalendar calendar) {
        return working ? calendar.plusWorkingDays(formedOn, days) : calendar.plusDays(formedOn, days);
    }

    /** The same with other days. */
    PublicationPeriod lasting(int otherDays) {
        return new PublicationPeriod(
                code,
                label,
                otherDays,
                working,
                source,
                effectiveFrom,
                effectiveTo,
                purpose,
                note,
                sourceRead,
                recordedBy);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
