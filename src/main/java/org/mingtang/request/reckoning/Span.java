package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.DueDate;
import org.mingtang.procedure.WorkCalendar;

/**
 * A stretch of days of one kind in a request's period, for the bar that shows it.
 *
 * @param workingDays how many of them are working days
 */
public record Span(Kind kind, String label, LocalDate from, LocalDate to, int workingDays) {

    /** What the days are to the period. */
    public enum Kind {
        RUN,
        HOLD,
        LEFT,
        LATE
    }

    /** Calendar days, both ends included. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    /** The stretches from the day after receipt up to the last day to reply, as they stand on a day. */
    static List<Span> of(ReplyClock clock, LocalDate today) {
        var spans = new ArrayList<Span>();
        if (clock.period() == null) {
            return spans;
        }
        var acts = clock.acts();
        boolean closed = clock.closing() != null;
        LocalDate end = closed ? acts.get(acts.size() - 1).on() : today;
        DueDate last = clock.on(end).due();
        LocalDate due = last == null ? null : last.date();
        LocalDate from = null;
        ClockStage stage = null;
        for (LocalDate day = clock.receivedOn().plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            LocalDate before = day.minusDays(1);
            ClockStage now =
                    ReplyClock.noted(clock.calendar(), acts, before).on(before).stage();
            if (now == ClockStage.CLOSED) {
                break;
            }
            if (stage != now || (due != null && before.equals(due))) {
                add(spans, clock.calendar(), stage, from, before, due);
                stage = now;
                from = day;
            }
        }
        add(spans, clock.calendar(), stage, from, end, due);
        if (!closed && due != null && due.isAfter(end)) {
            spans.add(span(clock.calendar(), Kind.LEFT, "剩 ", end.plusDays(1), due));
        }
        return spans;
    }

    private static void add(
            List<Span> spans,
            WorkCalendar calendar,
            @Nullable ClockStage stage,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable LocalDate due) {
        if (stage == null || from == null || from.isAfter(to)) {
            return;
        }
        switch (stage) {
            case AWAIT_CORRECTION -> spans.add(span(calendar, Kind.HOLD, "等待补正 ", from, to));
            case AWAIT_FEE -> spans.add(span(calendar, Kind.HOLD, "等待缴费 ", from, to));
            case SUSPENDED -> spans.add(span(calendar, Kind.HOLD, "征求意见 ", from, to));
            case RECEIVED -> {
                boolean late = due != null && from.isAfter(due);
                spans.add(span(calendar, late ? Kind.LATE : Kind.RUN, late ? "超期 " : "已用 ", from, to));
            }
            case NOT_RECEIVED, CLOSED -> {
                // No period to show.
            }
        }
    }

    private static Span span(WorkCalendar calendar, Kind kind, String label, LocalDate from, LocalDate to) {
        int days = calendar.workingDaysBetween(from.minusDays(1), to);
        return new Span(kind, label + days + " 日", from, to, days);
    }
}
