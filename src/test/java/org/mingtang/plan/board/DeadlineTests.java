package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskView.Part;

class DeadlineTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    @Test
    void goesByTheOpenPartThatIsDueFirst() {
        Deadline deadline = of(
                SomePart.ofEducation().due(JULY, 40).part(),
                SomePart.ofHealth().due(JUNE, 17).part());
        assertThat(deadline.next()).isEqualTo(JUNE);
        assertThat(deadline.left()).isEqualTo("还有 17 个工作日");
        assertThat(deadline.late()).isFalse();
    }

    @Test
    void passesOverWhatIsFinishedHandedOverOrCancelled() {
        Deadline deadline = of(
                SomePart.ofEducation().in(Stage.DONE).due(JUNE, 3).part(),
                SomePart.ofEducation().in(Stage.CLOSED).due(JUNE, 3).part(),
                SomePart.ofEducation().in(Stage.HANDED_OVER).due(JUNE, 3).part(),
                SomePart.ofEducation().in(Stage.CANCELLED).due(JUNE, 3).part(),
                SomePart.ofHealth().due(JULY, 25).part());
        assertThat(deadline.next()).isEqualTo(JULY);
        assertThat(deadline.left()).isEqualTo("还有 25 个工作日");
    }

    @Test
    void hasNoNextDayWhenNothingIsOpenOrNothingHasADay() {
        assertThat(of(SomePart.ofEducation().in(Stage.DONE).part()).next()).isNull();
        assertThat(of(SomePart.ofEducation().due(null, null).part()).next()).isNull();
        Deadline none = of();
        assertThat(none.left()).isEmpty();
        assertThat(none.late()).isFalse();
        assertThat(none.words()).isEqualTo("2026-12-31");
    }

    @Test
    void findsTheDatedPartAmongUndatedOnes() {
        Deadline deadline = of(
                SomePart.ofEducation().due(null, null).part(),
                SomePart.ofHealth().due(JULY, 2).part());
        assertThat(deadline.next()).isEqualTo(JULY);
    }

    @Test
    void saysThatTheUnitHasHandedInInsteadOfCountingDays() {
        assertThat(of(SomePart.ofEducation().in(Stage.HANDED_IN).part()).left()).isEqualTo("已提交");
    }

    @Test
    void staysLateWhileWhatWasHandedInLateWaits() {
        Deadline deadline = of(
                SomePart.ofEducation().in(Stage.HANDED_IN).due(JUNE, 0).late(4).part());
        assertThat(deadline.left()).isEqualTo("逾期 4 个工作日");
        assertThat(deadline.late()).isTrue();
    }

    @Test
    void tellsThatADayIsOnlyForThePlan() {
        assertThat(of(SomePart.ofEducation().provisional().part()).provisional())
                .isTrue();
        assertThat(of(SomePart.ofEducation().part()).provisional()).isFalse();
        assertThat(of(SomePart.ofEducation().provisional().in(Stage.DONE).part())
                        .provisional())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,今天到期", "1,还有 1 个工作日", "250,还有 250 个工作日"})
    void countsWorkingDaysToCome(int days, String words) {
        assertThat(Deadline.left(SomePart.ofEducation().due(JUNE, days).part())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0,已逾期", "1,逾期 1 个工作日", "100,逾期 100 个工作日"})
    void countsWorkingDaysGoneBy(int days, String words) {
        // On a weekend after the day no working day has gone by yet, but the day has.
        assertThat(Deadline.left(SomePart.ofEducation().late(days).part())).isEqualTo(words);
    }

    @Test
    void countsNothingWithoutADay() {
        assertThat(Deadline.left(SomePart.ofEducation().due(null, null).part())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,chip-warn", "5,chip-warn", "6,chip-idle", "60,chip-idle"})
    void warnsFromFiveWorkingDaysOn(int days, String chip) {
        assertThat(Deadline.chip(SomePart.ofEducation().due(JUNE, days).part())).isEqualTo(chip);
    }

    @Test
    void coloursWhatIsLateAndWhatHasNoDay() {
        assertThat(Deadline.chip(SomePart.ofEducation().late(1).part())).isEqualTo("chip-late");
        assertThat(Deadline.chip(SomePart.ofEducation().due(null, null).part())).isEqualTo("chip-idle");
    }

    private static Deadline of(Part... parts) {
        Written task = Written.task("公开");
        for (Part part : parts) {
            task.part(part);
        }
        return Deadline.of(task.done().task());
    }
}
