package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.WorkCalendar;

class ReminderRulesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final ReminderRules rules = new ReminderRules(new TreeSet<>(List.of(7, 3, 1)), 1, 5, true);

    @ParameterizedTest(name = "{0} 到期，{1} 适用 {2}")
    @CsvSource({
        "2026-12-03, 2026-11-23, NONE",
        "2026-12-03, 2026-11-24, BEFORE-7",
        // What came on the agenda late, or a day on which nothing ran: the rule passed last still holds.
        "2026-12-03, 2026-11-27, BEFORE-7",
        "2026-12-03, 2026-11-30, BEFORE-3",
        "2026-12-03, 2026-12-02, BEFORE-1",
        "2026-12-03, 2026-12-03, BEFORE-1",
        "2026-12-03, 2026-12-04, OVERDUE-1",
        "2026-12-03, 2026-12-10, OVERDUE-1",
        "2026-12-03, 2026-12-11, OVERDUE-6",
        "2026-12-03, 2026-12-18, OVERDUE-11",
        // Due on a Sunday: on Monday the first overdue working day.
        "2026-11-22, 2026-11-23, OVERDUE-1",
        // Over the National Day week only 30 September, 8 and 9 October are worked.
        "2026-10-09, 2026-09-30, BEFORE-3",
        "2026-09-30, 2026-10-08, OVERDUE-1"
    })
    void appliesByWorkingDays(LocalDate due, LocalDate today, String rule) {
        assertThat(rules.ruleFor(due, on(today)).orElse("NONE")).isEqualTo(rule);
    }

    @Test
    void isToldInWords() {
        assertThat(rules.words()).isEqualTo("到期前 7、3、1 个工作日，逾期第 1 个工作日起每 5 个工作日，同时发邮件");
        assertThat(new ReminderRules(new TreeSet<>(), 2, null, false).words()).isEqualTo("到期前不提醒，逾期第 2 个工作日提醒一次，不发邮件");
        assertThat(new ReminderRules(new TreeSet<>(List.of(0)), null, null, false).words())
                .isEqualTo("到期前 0 个工作日，逾期后不提醒，不发邮件");
    }

    @Test
    void mayRemindOfTheOverdueOnceOnly() {
        var once = new ReminderRules(new TreeSet<>(), 2, null, false);

        assertThat(once.ruleFor(MONDAY, on(MONDAY.plusDays(1)))).isEmpty();
        assertThat(once.ruleFor(MONDAY, on(MONDAY.plusDays(2)))).contains("OVERDUE-2");
        assertThat(once.ruleFor(MONDAY, on(MONDAY.plusDays(30)))).contains("OVERDUE-2");
    }

    @Test
    void mayLeaveTheOverdueAlone() {
        var never = new ReminderRules(new TreeSet<>(List.of(0)), null, null, false);

        assertThat(never.ruleFor(MONDAY, on(MONDAY))).contains("BEFORE-0");
        assertThat(never.ruleFor(MONDAY, on(MONDAY.plusDays(1)))).isEmpty();
    }

    @Test
    void knowsHowFarItLooks() {
        assertThat(rules.furthest()).isEqualTo(7);
        assertThat(new ReminderRules(new TreeSet<>(), 1, null, false).furthest())
                .isEqualTo(-1);
        // Nothing ahead: the last day looked at is yesterday.
        assertThat(on(MONDAY).lastWithin(-1)).isEqualTo(MONDAY.minusDays(1));
        // The weekend behind the seventh working day still has seven left.
        assertThat(on(LocalDate.of(2026, 11, 18)).lastWithin(7)).isEqualTo(LocalDate.of(2026, 11, 29));
    }

    private static AgendaDay on(LocalDate today) {
        return new AgendaDay(today, WorkCalendar.builtIn());
    }
}
