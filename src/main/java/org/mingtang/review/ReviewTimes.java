package org.mingtang.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.WorkCalendar;

/** Times and time left as the pages of reviews write them. */
public final class ReviewTimes {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** How much is left, with the CSS class of its chip. */
    record Left(String words, String chip) {}

    private ReviewTimes() {}

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static Left left(@Nullable LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (due == null) {
            return new Left("", "");
        }
        if (due.isEqual(today)) {
            return new Left("今天到期", "chip-warn");
        }
        int days = calendar.workingDaysBetween(today, due);
        return due.isBefore(today)
                ? new Left(days == 0 ? "已逾期" : "逾期 " + -days + " 个工作日", "chip-late")
                : new Left("剩 " + days + " 个工作日", days <= 1 ? "chip-warn" : "chip-info");
    }
}
