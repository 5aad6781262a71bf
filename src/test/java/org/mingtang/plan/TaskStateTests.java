package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Role;

class TaskStateTests {

    @Test
    void waitsUntilTheFirstUnitAccepts() {
        assertThat(TaskState.of(List.of(part(Role.RESPONSIBLE, Stage.ISSUED), part(Role.RESPONSIBLE, Stage.ISSUED))))
                .isEqualTo(TaskState.WAITING);
    }

    @Test
    void runsWhileOneUnitWorks() {
        assertThat(TaskState.of(List.of(part(Role.RESPONSIBLE, Stage.DONE), part(Role.RESPONSIBLE, Stage.IN_PROGRESS))))
                .isEqualTo(TaskState.RUNNING);
    }

    @Test
    void isDoneWhenEveryUnitThatHandsInIsDone() {
        assertThat(TaskState.of(List.of(part(Role.LEAD, Stage.DONE), part(Role.SUPPORT, Stage.IN_PROGRESS))))
                .isEqualTo(TaskState.DONE);
    }

    @Test
    void isLateAsSoonAsOneUnitThatHandsInIs() {
        assertThat(TaskState.of(List.of(part(Role.RESPONSIBLE, Stage.DONE), late(Role.RESPONSIBLE))))
                .isEqualTo(TaskState.LATE);
    }

    @Test
    void isNotLateForASupportingUnit() {
        assertThat(TaskState.of(List.of(part(Role.LEAD, Stage.IN_PROGRESS), late(Role.SUPPORT))))
                .isEqualTo(TaskState.RUNNING);
    }

    @Test
    void countsOnlySupportersWhereNobodyElseIsNamed() {
        assertThat(TaskState.of(List.of(part(Role.SUPPORT, Stage.DONE)))).isEqualTo(TaskState.DONE);
    }

    @Test
    void leavesOutPartsThatWereHandedOver() {
        assertThat(TaskState.of(List.of(part(Role.LEAD, Stage.HANDED_OVER), part(Role.LEAD, Stage.DONE))))
                .isEqualTo(TaskState.DONE);
    }

    @Test
    void isCancelledWhenNoPartIsLeft() {
        assertThat(TaskState.of(List.of(part(Role.LEAD, Stage.CANCELLED)))).isEqualTo(TaskState.CANCELLED);
    }

    private static Part part(Role role, Stage stage) {
        return part(role, stage, false);
    }

    private static Part late(Role role) {
        return part(role, Stage.IN_PROGRESS, true);
    }

    private static Part part(Role role, Stage stage, boolean late) {
        return new Part(
                UUID.randomUUID(), UUID.randomUUID(), "云麓市教育局", "市教育局", role, stage, null, false, late, null, null, null,
                null, null);
    }
}
