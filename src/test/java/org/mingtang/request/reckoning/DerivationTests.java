package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.request.reckoning.Happened.received;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.WorkCalendar;
import org.mingtang.request.reckoning.CountedDay.Kind;

class DerivationTests {

    @Test
    @DisplayName("Each act is a step with its facts, rule and article; the last one holds every day")
    void unfoldsTheDate() {
        var steps = received("2026-03-02")
                .consulted("2026-03-09", "2026-03-09")
                .and(ClockAct.OPINION, "2026-03-25")
                .history()
                .derivation();

        assertThat(steps)
                .extracting(DerivationStep::article)
                .containsExactly("第三十一条", "第三十二条、第三十三条第三款", "第三十二条", "第三十三条");
        assertThat(steps.get(0).facts()).isEqualTo("2026-03-02收到申请");
        assertThat(steps.get(0).rule()).contains("20个工作日");
        assertThat(steps.get(1).result()).isEqualTo("2026-03-30");
        assertThat(counted(steps.get(1))).hasSize(15);

        var last = steps.get(3);
        assertThat(last.result()).isEqualTo("2026-04-16");
        assertThat(kinds(last, "2026-03-02")).isEqualTo(Kind.START);
        assertThat(kinds(last, "2026-03-07")).isEqualTo(Kind.DAY_OFF);
        assertThat(kinds(last, "2026-03-09")).isEqualTo(Kind.COUNTED);
        assertThat(kinds(last, "2026-03-10")).isEqualTo(Kind.SUSPENDED);
        assertThat(kinds(last, "2026-03-25")).isEqualTo(Kind.SUSPENDED);
        assertThat(kinds(last, "2026-03-26")).isEqualTo(Kind.COUNTED);
        assertThat(kinds(last, "2026-04-06")).isEqualTo(Kind.DAY_OFF);
    }

    @Test
    @DisplayName("第三十条: what the applicant failed to do is told with the day it ended")
    void unfoldsALapse() {
        var clock = received("2026-03-02")
                .and(ClockAct.CORRECTION_NOTICE, "2026-03-05")
                .history()
                .clock();
        var steps = clock.derivation(LocalDate.parse("2026-04-01"));
        assertThat(steps).extracting(DerivationStep::facts).last().isEqualTo("期限于2026-03-26届满");
        assertThat(steps).extracting(DerivationStep::result).last().isEqualTo(LocalDate.parse("2026-03-27"));
        assertThat(counted(steps.get(1))).hasSize(15);
    }

    @Test
    @DisplayName("第三十三条第三款: while it stands still, the days used so far are told")
    void unfoldsTheDaysUsedSoFar() {
        var clock = received("2026-03-02")
                .consulted("2026-03-09", "2026-03-09")
                .history()
                .clock();
        var last = clock.derivation(LocalDate.parse("2026-03-13")).get(2);
        assertThat(last.result()).isNull();
        assertThat(counted(last)).hasSize(5);
        assertThat(last.days()).extracting(CountedDay::day).last().isEqualTo(LocalDate.parse("2026-03-13"));
    }

    @Test
    void marksDaysOfYearsWithoutNotice() {
        var last = received("2026-12-30").history().derivation().get(1);
        assertThat(last.days())
                .allSatisfy(
                        day -> assertThat(day.provisional()).isEqualTo(day.day().getYear() == 2027));
    }

    @Test
    @DisplayName("Whatever happened: the days of the last step count up to the whole period and end on the due date")
    void countsUpToTheDueDate() {
        var calendar = WorkCalendar.builtIn();
        var histories = new RandomHistories(5);
        int checked = 0;
        for (int i = 0; i < 20_000; i++) {
            var history = History.of(calendar, histories.next());
            var due = history.standing().due();
            if (due == null) {
                continue;
            }
            checked++;
            var steps = history.derivation();
            var last = steps.get(steps.size() - 1);
            var numbers = counted(last).stream().map(CountedDay::number).toList();
            int allowed = history.clock().begun().workingDays();
            assertThat(last.result()).isEqualTo(due.date());
            assertThat(numbers).hasSize(allowed).first().isEqualTo(1);
            assertThat(numbers).last().isEqualTo(allowed);
            assertThat(last.days()).extracting(CountedDay::day).last().isEqualTo(due.date());
            assertThat(steps).hasSize(history.clock().acts().size() + 1);
        }
        assertThat(checked).isGreaterThan(5_000);
    }

    @Test
    void namesEveryAct() {
        var events = List.of(ClockAct.values());
        assertThat(events).allSatisfy(act -> {
            assertThat(act.article()).startsWith("第");
            assertThat(act.label()).isNotBlank();
        });
        assertThat(Kind.values()).extracting(Kind::label).doesNotHaveDuplicates();
    }

    private static List<CountedDay> counted(DerivationStep step) {
        return step.days().stream().filter(day -> day.kind() == Kind.COUNTED).toList();
    }

    private static Kind kinds(DerivationStep step, String day) {
        return step.days().stream()
                .filter(each -> each.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow()
                .kind();
    }
}
