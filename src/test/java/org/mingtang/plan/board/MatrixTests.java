package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.plan.board.Written.EDUCATION;
import static org.mingtang.plan.board.Written.HEALTH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.Stage;
import org.mingtang.plan.board.Matrix.Mark;

class MatrixTests {

    private final List<BoardTask> tasks = List.of(
            Written.task("一")
                    .at(0)
                    .by(EDUCATION, Stage.DONE)
                    .by(HEALTH, Stage.IN_PROGRESS)
                    .done(),
            Written.task("二").at(1).lateBy(EDUCATION).done(),
            Written.task("三")
                    .at(2)
                    .by(EDUCATION, Stage.HANDED_IN)
                    .by(HEALTH, Stage.ISSUED)
                    .done());

    @Test
    void showsEachUnitsStandWithEachTask() {
        Matrix matrix = Matrix.of(tasks);
        assertThat(matrix.tasks()).extracting(Matrix.Column::number).containsExactly("1", "2", "3");
        assertThat(marks(matrix, 0)).containsExactly(Mark.DONE, Mark.LATE, Mark.HANDED_IN);
        assertThat(marks(matrix, 1)).containsExactly(Mark.RUNNING, Mark.NONE, Mark.WAITING);
        assertThat(matrix.units().get(0).cells().get(1).title()).isEqualTo("云麓市教育局，任务 2：已逾期");
    }

    @Test
    void tellsEachStateBySignAndWordAndNotByColourAlone() {
        assertThat(Matrix.legend()).extracting(Mark::sign).doesNotHaveDuplicates();
        assertThat(Matrix.legend()).extracting(Mark::abbreviation).doesNotHaveDuplicates();
        assertThat(Matrix.legend())
                .extracting(Mark::label)
                .doesNotHaveDuplicates()
                .noneMatch(String::isEmpty);
    }

    @Test
    void sharesAPlanOutToItsUnitsTheMostLateFirst() {
        List<UnitLoad> loads = UnitLoad.of(tasks, "late");
        assertThat(loads).extracting(UnitLoad::name).containsExactly("云麓市教育局", "云麓市卫生健康委");
        assertThat(loads.get(0).figures()).isEqualTo(new Figures(1, 1, 1, 0));
        assertThat(loads.get(1).figures()).isEqualTo(new Figures(0, 2, 0, 1));
        assertThat(UnitLoad.of(tasks, "name")).extracting(UnitLoad::name).isSorted();
        assertThat(UnitLoad.of(tasks, "done").get(0).name()).isEqualTo("云麓市教育局");
        assertThat(UnitLoad.of(tasks, "tasks").get(0).figures().tasks()).isEqualTo(3);
    }

    private static List<Mark> marks(Matrix matrix, int unit) {
        return matrix.units().get(unit).cells().stream().map(Matrix.Cell::mark).toList();
    }
}
