package org.mingtang.publication.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * A period as it is entered on its page.
 *
 * @param from first day on which it holds
 * @param sourceRead whether whoever enters it read the article
 */
public record PeriodEntry(
        String label,
        @Nullable Integer days,
        boolean working,
        @Nullable PeriodPurpose purpose,
        String source,
        String note,
        boolean sourceRead,
        @Nullable LocalDate from) {

    private static final int MOST_DAYS = 3660;
    private static final int MOST_YEARS = 5;

    static PeriodEntry of(PublicationPeriod period) {
        return new PeriodEntry(
                period.label(),
                period.days(),
                period.working(),
                period.purpose(),
                period.source(),
                period.note(),
                period.sourceRead(),
                null);
    }

    static PeriodEntry fresh() {
        return new PeriodEntry("", null, true, PeriodPurpose.PUBLISH, "", "", false, null);
    }

    /** Whether a day is so far away that its year was mistyped: what is written down here can't be taken back. */
    static boolean isTooFar(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusYears(MOST_YEARS));
    }

    List<Refusal> refusals(LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        refuse(refusals, label.isBlank() || label.strip().length() > 100, "label", "请填写名称（不超过 100 字）。");
        refuse(refusals, days == null || days < 1 || days > MOST_DAYS, "days", "天数是 1 至 3660 的整数。");
        refuse(refusals, purpose == null, "purpose", "请选择用途。");
        refuse(refusals, source.isBlank() || source.strip().length() > 200, "source", "请填写依据（不超过 200 字），例如法律名称和条款。");
        refuse(refusals, note.strip().length() > 1000, "note", "说明最多 1000 字。");
        refuse(refusals, from == null || from.getYear() < 1949, "from", "请填写起始日，即依据开始施行的日期。");
        refuse(refusals, from != null && isTooFar(from, today), "from", "起始日在 " + MOST_YEARS + " 年以后，请核对年份；登记后不能删除。");
        return refusals;
    }

    private static void refuse(List<Refusal> refusals, boolean wrong, String field, String message) {
        if (wrong) {
            refusals.add(new Refusal(field, message));
        }
    }
}
