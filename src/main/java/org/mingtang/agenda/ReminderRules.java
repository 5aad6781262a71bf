package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When people are reminded of what is due.
 *
 * @param before so many working days before the due day, 0 for the day itself
 * @param overdueFrom on which overdue working day first; null for never
 * @param overdueEvery after how many working days again; null for once only
 * @param byMail by mail besides the notice on the desk
 */
record ReminderRules(
        NavigableSet<Integer> before,
        @Nullable Integer overdueFrom,
        @Nullable Integer overdueEvery,
        boolean byMail) {

    /**
     * The rule that applies on a day, e.g. BEFORE-3 or OVERDUE-6; it stays the same until the next one applies, so that a
     * day on which the program did not run is caught up.
     */
    Optional<String> ruleFor(LocalDate due, AgendaDay day) {
        int left = day.calendar().workingDaysBetween(day.today(), due);
        return due.isBefore(day.today()) ? overdue(-left) : ahead(left);
    }

    /** Nothing is reminded of earlier than this many working days before; -1 when only the overdue is. */
    int furthest() {
        return before.isEmpty() ? -1 : before.last();
    }

    /** All of them in one sentence, for the trail. */
    String words() {
        String ahead = before.isEmpty()
                ? "到期前不提醒"
                : "到期前 "
                        + before.descendingSet().stream().map(String::valueOf).collect(Collectors.joining("、"))
                        + " 个工作日";
        String again = overdueEvery == null ? "提醒一次" : "起每 " + overdueEvery + " 个工作日";
        String overdue = overdueFrom == null ? "逾期后不提醒" : "逾期第 " + overdueFrom + " 个工作日" + again;
        return ahead + "，" + overdue + (byMail ? "，同时发邮件" : "，不发邮件");
    }

    private Optional<String> ahead(int left) {
        return before.tailSet(left).stream().findFirst().map(days -> "BEFORE-" + days);
    }

    private Optional<String> overdue(int days) {
        if (overdueFrom == null || days < overdueFrom) {
            return Optional.empty();
        }
        int times = overdueEvery == null ? 0 : (days - overdueFrom) / overdueEvery;
        return Optional.of("OVERDUE-" + (overdueFrom + times * (overdueEvery == null ? 0 : overdueEvery)));
    }
}
