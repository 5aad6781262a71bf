package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;

class TaskDeadlineTests {

    @Test
    void isADay() {
        TaskDeadline deadline = TaskDeadline.of("6月底前", new Deadline.On(LocalDate.of(2026, 6, 30)));

        assertThat(deadline.words()).isEqualTo("2026-06-30");
        assertThat(deadline.date()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(deadline.raw()).isEqualTo("6月底前");
    }

    @Test
    void isKeptUpAllTheTimeWithoutADay() {
        TaskDeadline deadline = TaskDeadline.of("长期坚持", new Deadline.Ongoing());

        assertThat(deadline.words()).isEqualTo("长期");
        assertThat(deadline.date()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20, WORKDAY, 文件印发, 文件印发后20 个工作日内",
        "7, DAY, 会议召开, 会议召开后7 日内",
        "1, MONTH, 政策出台, 政策出台后1 个月内",
    })
    void isSoManyDaysAfterSomething(int days, DayUnit unit, String after, String words) {
        TaskDeadline deadline = TaskDeadline.of(null, new Deadline.After(days, unit, after));

        assertThat(deadline.words()).isEqualTo(words);
        assertThat(deadline.date()).isNull();
    }

    @Test
    void isOpenWhereTheTableNamesNone() {
        assertThat(TaskDeadline.of(null, null)).isEqualTo(TaskDeadline.NONE);
        assertThat(TaskDeadline.NONE.words()).isEqualTo("未写明");
    }

    @Test
    void keepsWhatTheTableSaidWhereNobodyCouldReadIt() {
        TaskDeadline deadline = TaskDeadline.of("视情况而定", null);

        assertThat(deadline.raw()).isEqualTo("视情况而定");
        assertThat(deadline.words()).isEqualTo("未写明");
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void givesBackWhatItWasMadeOf(Deadline deadline) {
        assertThat(TaskDeadline.of("原文", deadline).deadline()).isEqualTo(deadline);
    }

    static List<Deadline> everyShape() {
        return List.of(
                new Deadline.On(LocalDate.of(2026, 6, 30)),
                new Deadline.Ongoing(),
                new Deadline.After(20, DayUnit.WORKDAY, "文件印发"),
                new Deadline.After(1, DayUnit.MONTH, ""));
    }

    @Test
    void givesBackNothingWhereTheTableSaysNothing() {
        assertThat(TaskDeadline.NONE.deadline()).isNull();
        assertThat(TaskDeadline.of("视情况而定", null).deadline()).isNull();
    }
}
