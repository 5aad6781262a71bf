package org.mingtang.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a year's days can be what the State Council arranged. */
final class NoticeCheck {

    static final String YEARS = "年份应在2000年至2099年之间。";
    private static final int FEWEST_CLOSED = 11;

    private NoticeCheck() {}

    /** Returns why the days cannot be recorded; empty if they can. */
    static List<Refusal> refusals(YearNotice notice, boolean known, String reason) {
        var refusals = new ArrayList<Refusal>();
        if (!isYear(notice.year())) {
            refusals.add(new Refusal("year", YEARS));
        }
        if (notice.closed().isEmpty()) {
            refusals.add(new Refusal("days", "没有一天放假：请核对日期清单。"));
        }
        for (var day : days(notice)) {
            if (!belongs(notice.year(), day)) {
                refusals.add(new Refusal("days", day + "不在" + notice.year() + "年（及前后相连的假期）内，请核对年份。"));
            }
        }
        if (known && reason.isBlank()) {
            refusals.add(new Refusal("reason", "这一年的安排已经登记：更正时请写明原因，例如通知文号。"));
        }
        return List.copyOf(refusals);
    }

    static boolean isYear(int year) {
        return year >= 2000 && year <= 2099;
    }

    /** Returns what looks unusual; a person may confirm it all the same. */
    static List<String> doubts(YearNotice notice) {
        var doubts = new ArrayList<String>();
        if (notice.closed().size() < FEWEST_CLOSED) {
            doubts.add("全年放假只有%d天，少于法定节假日天数，可能没有读全。".formatted(notice.closed().size()));
        }
        for (var day : notice.makeUp()) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                doubts.add(day + "列为补班，但这一天不是周六、周日。");
            }
        }
        return List.copyOf(doubts);
    }

    private static List<LocalDate> days(YearNotice notice) {
        var days = new ArrayList<>(notice.closed());
        days.addAll(notice.makeUp());
        return days;
    }

    /** New Year's holiday may begin in the December before, and that of the next year be arranged with it. */
    private static boolean belongs(int year, LocalDate day) {
        return day.getYear() == year
                || day.getYear() == year - 1 && day.getMonthValue() == 12
                || day.getYear() == year + 1 && day.getMonthValue() == 1;
    }
}
