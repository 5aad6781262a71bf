package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.WorkCalendar;

class AgendaQueryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 29);
    private static final AgendaDay DAY = new AgendaDay(TODAY, WorkCalendar.builtIn());
    private final Person person = new Person(UUID.randomUUID(), "林间", UUID.randomUUID(), Set.of(Role.CLERK));

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "heute", "2026-13-01", "2026-02-30", "+999999999-01-01", "-0001-01-01", "2026-9-1"})
    void aDayThatCannotBeUnderstoodIsToday(@Nullable String day) {
        assertThat(query(null, null, null, day).day(TODAY)).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2026", "2026-00", "+999999999-12", "-0001-01"})
    void aMonthThatCannotBeUnderstoodIsThisOne(@Nullable String month) {
        assertThat(query(null, null, month, null).month(TODAY)).isEqualTo(YearMonth.of(2026, 9));
    }

    @Test
    void takesTheDayAndTheMonthThatAreAskedFor() {
        assertThat(query(null, null, "2028-02", "2028-02-29").day(TODAY)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(query(null, null, "2028-02", "2028-02-29").month(TODAY)).isEqualTo(YearMonth.of(2028, 2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none,0", "-1,0", "0,0", "7,7", "2147483647,0"})
    void aPageNumberOfNoUseIsTheFirst(@Nullable Integer page, int number) {
        assertThat(query(null, page, null, null).pageNumber()).isEqualTo(number);
    }

    @Test
    void eachDayIsInJustOneState() {
        for (LocalDate due = TODAY.minusDays(20); due.isBefore(TODAY.plusDays(40)); due = due.plusDays(1)) {
            LocalDate asked = due;
            assertThat(Stream.of("overdue", "soon", "later")
                            .filter(state ->
                                    holds(query(state, null, null, null).filter(person, DAY), asked)))
                    .as("states of " + due)
                    .hasSize(1);
        }
    }

    @Test
    void nearReachesOverTheNationalDayWeek() {
        AgendaFilter soon = query("soon", null, null, null).filter(person, DAY);

        // 30 September, 8 and 9 October are the three working days; the make-up Saturday is the fourth.
        assertThat(soon.from()).isEqualTo(TODAY);
        assertThat(soon.to()).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    @Test
    void mineIsNarrowerThanMyUnits() {
        assertThat(query(null, null, null, null).filter(person, DAY).account()).isEqualTo(person.account());
        AgendaFilter unit = new AgendaQuery("unit", " ", null, "  ", null, null, null).filter(person, DAY);
        assertThat(unit).isEqualTo(AgendaFilter.of(person.unit()));
    }

    @Test
    void addressesCarryWhatWasTypedUnharmed() {
        var query = new AgendaQuery("unit", "plan", "soon", "50% & 更多={x}", 3, null, null);

        assertThat(query.at("/desk/agenda", 4))
                .isEqualTo("/desk/agenda?scope=unit&source=plan&state=soon"
                        + "&words=50%25%20%26%20%E6%9B%B4%E5%A4%9A%3D%7Bx%7D&page=4");
    }

    private static boolean holds(AgendaFilter filter, LocalDate due) {
        return (filter.from() == null || !due.isBefore(filter.from()))
                && (filter.to() == null || !due.isAfter(filter.to()));
    }

    private static AgendaQuery query(
            @Nullable String state, @Nullable Integer page, @Nullable String month, @Nullable String day) {
        return new AgendaQuery(null, null, state, null, page, month, day);
    }
}
