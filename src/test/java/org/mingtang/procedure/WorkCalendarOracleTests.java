package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares the calendar with one that asks every single day, on random notices and dates. */
class WorkCalendarOracleTests {

    private static final LocalDate FIRST = LocalDate.of(2018, 6, 1);
    private static final int DAYS = 3500;

    @Test
    @DisplayName("100,000 random cases agree with counting day by day")
    void agreesWithCountingDayByDay() {
        var random = new Random(20260101);
        for (int round = 0; round < 100; round++) {
            var oracle = Oracle.random(random, round == 0);
            var calendar = WorkCalendar.of(oracle.notices());
            for (int i = 0; i < 1000; i++) {
                var from = FIRST.plusDays(random.nextInt(DAYS));
                var to = FIRST.plusDays(random.nextInt(DAYS));
                int n = random.nextInt(121) - 20;
                assertThat(calendar.isWorkingDay(from)).isEqualTo(oracle.works(from));
                assertThat(calendar.plusWorkingDays(from, n))
                        .as("%s + %d", from, n)
                        .isEqualTo(oracle.plus(from, n));
                assertThat(calendar.rollForward(from)).isEqualTo(oracle.roll(from));
                assertThat(calendar.workingDaysBetween(from, to))
                        .as("%s to %s", from, to)
                        .isEqualTo(oracle.between(from, to));
            }
        }
    }

    /** The definition, asked day by day: (Monday to Friday and not closed) or make-up day. */
    private record Oracle(List<YearNotice> notices, Set<LocalDate> closed, Set<LocalDate> makeUp, Set<Integer> years) {

        static Oracle random(Random random, boolean real) {
            var notices = real
                    ? BuiltInNotices.all()
                    : List.of(notice(random, 2019), notice(random, 2020), notice(random, 2024));
            var closed = new HashSet<LocalDate>();
            var makeUp = new HashSet<LocalDate>();
            var years = new HashSet<Integer>();
            for (var notice : notices) {
                closed.addAll(notice.closed());
                makeUp.addAll(notice.makeUp());
                years.add(notice.year());
            }
            return new Oracle(notices, closed, makeUp, years);
        }

        private static YearNotice notice(Random random, int year) {
            var closed = new TreeSet<LocalDate>();
            var makeUp = new TreeSet<LocalDate>();
            for (int i = 0; i < 40; i++) {
                closed.add(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
                makeUp.add(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
            }
            return YearNotice.of(year, closed, makeUp);
        }

        boolean works(LocalDate day) {
            if (makeUp.contains(day)) {
                return true;
            }
            return day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !closed.contains(day);
        }

        DueDate plus(LocalDate from, int n) {
            var day = from;
            boolean certain = n != 0 || years.contains(from.getYear());
            int step = n < 0 ? -1 : 1;
            for (int counted = 0; counted != n; ) {
                day = day.plusDays(step);
                certain &= years.contains(day.getYear());
                counted += works(day) ? step : 0;
            }
            return new DueDate(day, !certain);
        }

        LocalDate roll(LocalDate day) {
            return works(day) ? day : roll(day.plusDays(1));
        }

        int between(LocalDate from, LocalDate to) {
            int count = 0;
            for (var day = from; day.isBefore(to); ) {
                day = day.plusDays(1);
                count += works(day) ? 1 : 0;
            }
            for (var day = from; day.isAfter(to); day = day.minusDays(1)) {
                count -= works(day) ? 1 : 0;
            }
            return count;
        }
    }
}
