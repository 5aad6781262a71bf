package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.TaskState;

class FiguresTests {

    @Test
    void countsWhatWaitsAsRunningAndLeavesOutWhatWasCancelled() {
        Figures figures = Figures.of(
                List.of(TaskState.DONE, TaskState.WAITING, TaskState.RUNNING, TaskState.LATE, TaskState.CANCELLED));
        assertThat(figures).isEqualTo(new Figures(1, 2, 1, 1));
        assertThat(figures.tasks()).isEqualTo(4);
    }

    @Test
    void saysItselfInOneSentence() {
        assertThat(new Figures(31, 10, 2, 0).words()).isEqualTo("43 项任务，已完成 31，推进中 10，逾期 2");
    }

    @Test
    void hasNoShareOfNothing() {
        assertThat(Figures.of(List.of()).percent(0)).isZero();
        assertThat(new Figures(1, 2, 0, 0).percent(1)).isEqualTo(33.3);
    }

    @Test
    void addsPlansTogether() {
        assertThat(Figures.together(List.of(new Figures(1, 2, 3, 1), new Figures(4, 5, 6, 0))))
                .isEqualTo(new Figures(5, 7, 9, 1));
    }
}
