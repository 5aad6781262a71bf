package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.plan.reading.ReadPlan.Period;

class TargetBarTests {

    static Stream<Arguments> periods() {
        return Stream.of(
                Arguments.of(null, "3 / 10 次"),
                Arguments.of(Period.YEAR, "3 / 10 次"),
                Arguments.of(Period.HALF_YEAR, "3 / 10 次（本半年）"),
                Arguments.of(Period.QUARTER, "3 / 10 次（本季度）"),
                Arguments.of(Period.MONTH, "3 / 10 次（本月）"),
                Arguments.of(Period.WEEK, "3 / 10 次（本周）"));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void saysWhichPeriodIsCounted(@Nullable Period period, String text) {
        assertThat(bar(SomeTarget.atLeast("10").each(period).counted("3", "4")).text())
                .isEqualTo(text);
    }

    @Test
    void saysThatALimitIsALimit() {
        TargetBar within = bar(SomeTarget.atMost("5").of("会议").counted("2", "4"));
        assertThat(within.text()).isEqualTo("2 / 至多 5 次");
        assertThat(within.word()).isEqualTo("未超限");
        assertThat(within.reached()).isTrue();
        TargetBar overrun = bar(SomeTarget.atMost("5").of("会议").counted("6", "6"));
        assertThat(overrun.word()).isEqualTo("已超限");
        assertThat(overrun.chip()).isEqualTo("chip-late");
        assertThat(overrun.reached()).isFalse();
        assertThat(overrun.percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"8.00,8", "10,10", "0.50,0.5", "1000,1000", "1E+3,1000", "0.0,0"})
    void writesNumbersAsPeopleDo(String number, String words) {
        assertThat(TargetBar.plain(new BigDecimal(number))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0,10,0", "1,3,33", "2,3,66", "3,3,100", "30,3,100", "0,0,100"})
    void fillsTheBarNeverMoreThanFullAndNeverRoundsUpToReached(String count, String goal, int percent) {
        assertThat(bar(SomeTarget.atLeast(goal).counted(count, count)).percent())
                .isEqualTo(percent);
    }

    @Test
    void tellsHowManyUnitsReachedTheirOwnNumber() {
        TargetBar bar = bar(SomeTarget.atLeast("2")
                .counted("1", "1")
                .unit(EDUCATION, "3", true)
                .unit(HEALTH, "1", false));
        assertThat(bar.more()).isEqualTo("每单位各计，1 / 2 个单位达标");
        assertThat(bar.text()).isEqualTo("1 / 2 次");
        assertThat(bar(SomeTarget.atLeast("2").counted("1", "1")).more()).isEmpty();
    }

    @Test
    void hasAWordForEachStandOfATarget() {
        assertThat(bar(SomeTarget.atLeast("10").counted("10", "10")).word()).isEqualTo("已达标");
        assertThat(bar(SomeTarget.atLeast("10").counted("6", "12")).word()).isEqualTo("进度正常");
        assertThat(bar(SomeTarget.atLeast("10").counted("6", "9")).word()).isEqualTo("进度偏慢");
        assertThat(bar(SomeTarget.atLeast("10").counted("6", "12").over()).word())
                .isEqualTo("未达标");
        assertThat(bar(SomeTarget.exactly("2").counted("2", "2")).word()).isEqualTo("已达标");
    }

    private static TargetBar bar(SomeTarget target) {
        return TargetBar.of(target.progress());
    }
}
