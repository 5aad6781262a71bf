package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.TasksAtAGlance.Glance;

/** The shares that draw the bars. */
class UnitFiguresTests {

    @Test
    void countsAsRunningWhatIsNeitherDoneNorLate() {
        UnitFigures unit = new UnitFigures(UUID.randomUUID(), 10, 4, 1, 3, 4);

        assertThat(unit.running()).isEqualTo(5);
        assertThat(unit.percent(unit.done()) + unit.percent(unit.late()) + unit.percent(unit.running()))
                .isEqualTo(100.0);
    }

    @Test
    void dividesNothingByNothing() {
        assertThat(new UnitFigures(UUID.randomUUID(), 0, 0, 0, 0, 0).percent(0)).isZero();
        assertThat(new Glance(2026, 0, 0, 0, 0, List.of()).percent(0)).isZero();
    }

    @Test
    void isNotRoundedSoThatThePartsFillTheBar() {
        Glance glance = new Glance(2026, 3, 1, 1, 1, List.of());

        assertThat(glance.percent(glance.done())).isBetween(33.3, 33.4);
        assertThat(glance.percent(1) + glance.percent(1) + glance.percent(1)).isCloseTo(100.0, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.0001);
    }
}
