package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.Stage;
import org.mingtang.plan.reading.ReadPlan.Role;

class UnitLoadTests {

    private static final UUID A = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    private static final UUID C = UUID.fromString("00000000-0000-0000-0000-00000000000c");

    private final List<BoardTask> tasks = List.of(
            Written.task("一")
                    .part(SomePart.of(A, "A局").in(Stage.DONE).part())
                    .part(SomePart.of(B, "B局").late(1).part())
                    .part(SomePart.of(C, "C局").part())
                    .done(),
            Written.task("二")
                    .part(SomePart.of(B, "B局").in(Stage.DONE).part())
                    .part(SomePart.of(C, "C局").in(Stage.ISSUED).part())
                    .done(),
            Written.task("三")
                    .part(SomePart.of(C, "C局").in(Stage.HANDED_IN).part())
                    .done());

    @Test
    void countsEachUnitsOwnPartsAndNotTheStateOfTheWholeTask() {
        assertThat(UnitLoad.of(tasks, "name"))
                .containsExactly(
                        new UnitLoad(A.toString(), "A局", new Figures(1, 0, 0, 0)),
                        new UnitLoad(B.toString(), "B局", new Figures(1, 0, 1, 0)),
                        new UnitLoad(C.toString(), "C局", new Figures(0, 3, 0, 1)));
    }

    @Test
    void ordersByWhatIsLateByWhatIsDoneAndByHowMuchThereIs() {
        assertThat(names("late")).containsExactly("B局", "C局", "A局");
        assertThat(names("done")).containsExactly("A局", "B局", "C局");
        assertThat(names("tasks")).containsExactly("C局", "B局", "A局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LATE", "no such", "<script>"})
    void takesAnyOtherOrderForTheUsualOne(String sort) {
        assertThat(names(sort)).isEqualTo(names("late"));
    }

    @Test
    void offersOnlyOrdersThatItKnows() {
        assertThat(UnitsPage.orders()).extracting(Choice::value).containsExactly("late", "done", "tasks", "name");
    }

    @Test
    void leavesOutWhoHandedOverOrIsNoLongerAsked() {
        List<BoardTask> gone = List.of(Written.task("四")
                .part(SomePart.of(A, "A局").in(Stage.HANDED_OVER).part())
                .part(SomePart.of(B, "B局").in(Stage.CANCELLED).part())
                .part(SomePart.of(C, "C局").in(Stage.CLOSED).part())
                .done());
        assertThat(UnitLoad.of(gone, "name")).extracting(UnitLoad::name).containsExactly("C局");
        assertThat(UnitLoad.of(gone, "name").get(0).figures().done()).isEqualTo(1);
        assertThat(Matrix.of(gone).units()).extracting(Matrix.Row::name).containsExactly("C局");
    }

    @Test
    void countsASupportingUnitsOwnStand() {
        List<BoardTask> shared = List.of(Written.task("五")
                .part(SomePart.of(A, "A局").as(Role.LEAD).in(Stage.DONE).part())
                .part(SomePart.of(B, "B局").as(Role.SUPPORT).late(2).part())
                .done());
        assertThat(UnitLoad.of(shared, "name"))
                .extracting(UnitLoad::figures)
                .containsExactly(new Figures(1, 0, 0, 0), new Figures(0, 0, 1, 0));
        assertThat(Written.board(shared.toArray(BoardTask[]::new)).figures()).isEqualTo(new Figures(1, 0, 0, 0));
    }

    @Test
    void hasNothingToShareOutInAnEmptyPlan() {
        assertThat(UnitLoad.of(List.of(), "late")).isEmpty();
        assertThat(Matrix.of(List.of()).units()).isEmpty();
        assertThat(Matrix.of(List.of()).tasks()).isEmpty();
    }

    @Test
    void givesEveryUnitOfTheMatrixACellForEveryTask() {
        Matrix matrix = Matrix.of(tasks);
        assertThat(matrix.units())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(matrix.tasks()));
        assertThat(matrix.units().get(0).cells())
                .extracting(Matrix.Cell::mark)
                .containsExactly(Matrix.Mark.DONE, Matrix.Mark.NONE, Matrix.Mark.NONE);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "ISSUED,WAITING",
        "IN_PROGRESS,RUNNING",
        "HANDED_IN,HANDED_IN",
        "DONE,DONE",
        "CLOSED,DONE"
    })
    void marksEachStageInTheMatrix(Stage stage, Matrix.Mark mark) {
        assertThat(Matrix.Mark.of(SomePart.ofEducation().in(stage).part())).isEqualTo(mark);
        if (stage.open()) {
            assertThat(Matrix.Mark.of(SomePart.ofEducation().in(stage).late(1).part()))
                    .isEqualTo(Matrix.Mark.LATE);
        }
    }

    private List<String> names(String sort) {
        return UnitLoad.of(tasks, sort).stream().map(UnitLoad::name).toList();
    }
}
