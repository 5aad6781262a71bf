package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Role;

/** Added, dropped, changed, moved: a corrected table beside the edition before. */
class EditionChangesTests {

    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final UUID EDUCATION = UUID.randomUUID();
    private static final UUID JUSTICE = UUID.randomUUID();
    private static final String TRAINING = "全年开展政务公开业务培训不少于4次。";
    private static final String CATALOGUE = "建立重大行政决策事项目录并动态调整。";

    @Test
    void theSameTableChangesNothing() {
        EditionChanges changes = EditionChanges.of(List.of(row(0, "1", TRAINING), row(1, "2", CATALOGUE)), olds());

        assertThat(changes.unchanged()).isEqualTo(2);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.dropped()).isEmpty();
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void rowsThatOnlyChangedPlacesAreUnchanged() {
        EditionChanges changes = EditionChanges.of(List.of(row(0, "2", CATALOGUE), row(1, "1", TRAINING)), olds());

        assertThat(changes.unchanged()).isEqualTo(2);
    }

    @Test
    void aNewRowIsAddedAndAMissingOneDropped() {
        DraftRow fresh = row(1, "2", "依法答复每一件信息公开申请。");
        List<TaskView> olds = olds();

        EditionChanges changes = EditionChanges.of(List.of(row(0, "1", TRAINING), fresh), olds);

        assertThat(changes.added()).containsExactly(fresh);
        assertThat(changes.dropped()).containsExactly(olds.get(1));
        assertThat(changes.match()).hasSize(1).doesNotContainKey(fresh.id());
        assertThat(changes.unchanged()).isEqualTo(1);
    }

    @Test
    void everythingIsNewBesideNothingAndDroppedBesideIt() {
        assertThat(EditionChanges.of(List.of(row(0, "1", TRAINING)), List.of()).added())
                .hasSize(1);
        assertThat(EditionChanges.of(List.of(), olds()).dropped()).hasSize(2);
        assertThat(EditionChanges.of(List.of(), List.of()).unchanged()).isZero();
    }

    @Test
    void aChangedNumberIsMarkedWordByWord() {
        EditionChanges changes =
                EditionChanges.of(List.of(row(0, "1", TRAINING.replace("4", "12")), row(1, "2", CATALOGUE)), olds());

        assertThat(changes.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.task().requirement()).isEqualTo(TRAINING);
            assertThat(changed.fields()).extracting(FieldChange::field).containsExactly("任务要求");
            assertThat(gone(changed.fields().get(0))).isEqualTo("4");
            assertThat(added(changed.fields().get(0))).isEqualTo("12");
        });
    }

    @Test
    void aMovedRowSaysFromWhichHeadingAndNumber() {
        DraftRow moved = row(content("7", List.of("三、基层公开"), TRAINING, known("市教育局", EDUCATION), june()));

        assertThat(changed(moved, task("1", TRAINING)))
                .extracting(FieldChange::field)
                .containsExactly("序号", "类别");
    }

    @Test
    void aNumberGivenForTheFirstTimeIsAChange() {
        FieldChange change =
                changed(row(0, "1", TRAINING), task(null, TRAINING)).get(0);

        assertThat(change.field()).isEqualTo("序号");
        assertThat(gone(change)).isEmpty();
        assertThat(added(change)).isEqualTo("1");
    }

    @Test
    void aUnitUnderItsNewNameIsNoChange() {
        DraftRow renamed = row(content("1", path(), TRAINING, known("市教育体育局", EDUCATION), june()));

        assertThat(changed(renamed, task("1", TRAINING))).isEmpty();
    }

    @Test
    void anotherUnitUnderTheSameNameIsAChange() {
        DraftRow other = row(content("1", path(), TRAINING, known("市教育局", JUSTICE), june()));

        assertThat(changed(other, task("1", TRAINING)))
                .extracting(FieldChange::field)
                .containsExactly("责任单位");
    }

    @Test
    void anotherRoleOfTheSameUnitIsAChange() {
        DraftRow lead =
                row(content("1", path(), TRAINING, List.of(Samples.unit("市教育局", Role.LEAD, EDUCATION)), june()));

        List<FieldChange> changes = changed(lead, task("1", TRAINING));

        assertThat(changes).extracting(FieldChange::field).containsExactly("责任单位");
        assertThat(gone(changes.get(0))).isEmpty();
        assertThat(added(changes.get(0))).isEqualTo("（牵头）");
    }

    @Test
    void theOrderOfTheUnitsIsNoChange() {
        RowUnit education = Samples.unit("市教育局", Role.RESPONSIBLE, EDUCATION);
        RowUnit justice = Samples.unit("市司法局", Role.RESPONSIBLE, JUSTICE);
        TaskView task =
                task("1", TRAINING, List.of(part("市教育局", EDUCATION, Stage.ISSUED), part("市司法局", JUSTICE, Stage.DONE)));

        assertThat(changed(row(content("1", path(), TRAINING, List.of(justice, education), june())), task))
                .isEmpty();
    }

    @Test
    void partsHandedOverOrCancelledAreNotComparedAnyMore() {
        TaskView task = task(
                "1",
                TRAINING,
                List.of(
                        part("市司法局", JUSTICE, Stage.HANDED_OVER),
                        part("市教育局", EDUCATION, Stage.IN_PROGRESS),
                        part("市司法局", JUSTICE, Stage.CANCELLED)));

        assertThat(changed(row(0, "1", TRAINING), task)).isEmpty();
    }

    @Test
    void anotherDayIsAChangeAndAnotherWordingOfTheSameDayIsNone() {
        TaskDeadline end = TaskDeadline.of("年底前", new Deadline.On(LocalDate.of(2026, 12, 31)));
        TaskDeadline same = TaskDeadline.of("上半年", new Deadline.On(LocalDate.of(2026, 6, 30)));
        TaskView task = task("1", TRAINING);

        assertThat(changed(row(content("1", path(), TRAINING, known("市教育局", EDUCATION), same)), task))
                .isEmpty();
        assertThat(changed(row(content("1", path(), TRAINING, known("市教育局", EDUCATION), end)), task))
                .extracting(FieldChange::field)
                .containsExactly("完成时限");
    }

    @Test
    void aTargetAddedByHandIsAChange() {
        DraftRow counted = new DraftRow(
                UUID.randomUUID(),
                0,
                Samples.row("1", TRAINING, known("市教育局", EDUCATION), Samples.target("培训", 4)),
                RowSource.BY_HAND);

        assertThat(changed(counted, task("1", TRAINING)))
                .filteredOn(change -> change.field().equals("量化指标"))
                .singleElement()
                .satisfies(change -> assertThat(added(change)).isEqualTo("培训 ≥ 4 次/年"));
    }

    @Test
    void whatAPersonDecidedOutweighsTheWords() {
        DraftRow same = row(0, "1", TRAINING);
        DraftRow other = row(1, "2", "依法答复每一件信息公开申请。");
        List<TaskView> olds = olds();
        same.decideSame(null);
        other.decideSame(olds.get(0).id().value());

        EditionChanges changes = EditionChanges.of(List.of(same, other), olds);

        assertThat(changes.added()).containsExactly(same);
        assertThat(changes.match()).containsEntry(other.id(), olds.get(0).id().value());
        assertThat(changes.dropped()).containsExactly(olds.get(1));
    }

    @Test
    void aDecisionForATaskOfAnotherPlanIsANewTask() {
        DraftRow row = row(0, "1", TRAINING);
        row.decideSame(UUID.randomUUID());

        EditionChanges changes = EditionChanges.of(List.of(row), olds());

        assertThat(changes.added()).containsExactly(row);
        assertThat(changes.dropped()).hasSize(2);
    }

    private static List<TaskView> olds() {
        return List.of(task("1", TRAINING), task("2", CATALOGUE));
    }

    private static List<FieldChange> changed(DraftRow row, TaskView task) {
        return EditionChanges.of(List.of(row), List.of(task)).changed().stream()
                .flatMap(changed -> changed.fields().stream())
                .toList();
    }

    private static String gone(FieldChange change) {
        return marks(change, WordMark.Kind.GONE);
    }

    private static String added(FieldChange change) {
        return marks(change, WordMark.Kind.NEW);
    }

    private static String marks(FieldChange change, WordMark.Kind kind) {
        return change.marks().stream()
                .filter(mark -> mark.kind() == kind)
                .map(WordMark::text)
                .collect(Collectors.joining());
    }

    private static DraftRow row(int position, String no, String requirement) {
        return new DraftRow(
                UUID.randomUUID(),
                position,
                content(no, path(), requirement, known("市教育局", EDUCATION), june()),
                RowSource.BY_HAND);
    }

    private static DraftRow row(RowContent content) {
        return new DraftRow(UUID.randomUUID(), 0, content, RowSource.BY_HAND);
    }

    private static RowContent content(
            String no, List<String> path, String requirement, List<RowUnit> units, TaskDeadline deadline) {
        return new RowContent(no, path, requirement, "市教育局", units, deadline, List.of());
    }

    private static List<RowUnit> known(String name, UUID unit) {
        return List.of(Samples.unit(name, Role.RESPONSIBLE, unit));
    }

    private static List<String> path() {
        return List.of("一、决策公开");
    }

    private static TaskDeadline june() {
        return TaskDeadline.of("6月底前", new Deadline.On(LocalDate.of(2026, 6, 30)));
    }

    private static TaskView task(@Nullable String no, String requirement) {
        return task(no, requirement, List.of(part("市教育局", EDUCATION, Stage.ISSUED)));
    }

    private static TaskView task(@Nullable String no, String requirement, List<TaskView.Part> parts) {
        return new TaskView(
                new TaskId(UUID.randomUUID()),
                PLAN,
                0,
                no,
                path(),
                requirement,
                "市教育局",
                "6月底前",
                LocalDate.of(2026, 6, 30),
                "2026-06-30",
                null,
                parts,
                List.of());
    }

    private static TaskView.Part part(String name, UUID unit, Stage stage) {
        return new TaskView.Part(
                UUID.randomUUID(),
                unit,
                name,
                name,
                Role.RESPONSIBLE,
                stage,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
