package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;

class RowShapesTests {

    private final UUID education = UUID.randomUUID();
    private final UUID justice = UUID.randomUUID();
    private final RowUnit lead = Samples.unit("市教育局", Role.LEAD, education);

    @Test
    void targetsGoWhereTheirNumberStands() {
        RowContent row =
                Samples.row("3", "培训不少于4次；评价不少于5次。", List.of(lead), Samples.target("培训", 4), Samples.target("评价", 5));

        List<RowContent> parts = RowShapes.split(row, 8);

        assertThat(parts).extracting(RowContent::requirement).containsExactly("培训不少于4次；", "评价不少于5次。");
        assertThat(parts.get(0).targets()).extracting(RowTarget::measure).containsExactly("培训");
        assertThat(parts.get(1).targets()).extracting(RowTarget::measure).containsExactly("评价");
    }

    @Test
    void bothPartsKeepUnitsHeadingsAndDeadlineButOnlyOneTheNumber() {
        List<RowContent> parts = RowShapes.split(Samples.row("3", "甲。乙。", List.of(lead)), 2);

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.units()).containsExactly(lead);
            assertThat(part.path()).containsExactly("一、决策公开");
            assertThat(part.deadline().words()).isEqualTo("2026-12-31");
        });
        assertThat(parts).extracting(RowContent::no).containsExactly("3", null);
    }

    @Test
    void refusesToCutOffNothing() {
        RowContent row = Samples.row("3", "甲。乙。", List.of(lead));

        for (int at : new int[] {-1, 0, 4, 9}) {
            assertThatThrownBy(() -> RowShapes.split(row, at)).isInstanceOf(UnlawfulAct.class);
        }
    }

    @Test
    void splitRowsMergedAgainAreTheRowBefore() {
        RowContent row =
                Samples.row("3", "培训4次。评价5次。", List.of(lead), Samples.target("培训", 4), Samples.target("评价", 5));

        List<RowContent> parts = RowShapes.split(row, 6);

        assertThat(RowShapes.merged(parts.get(0), parts.get(1))).isEqualTo(row);
    }

    @Test
    void aUnitOfBothRowsKeepsItsStrongerRole() {
        RowContent one = Samples.row("1", "甲。", List.of(Samples.unit("市教育局", Role.SUPPORT, education)));
        RowContent two = Samples.row("2", "乙。", List.of(lead, Samples.unit("市司法局", Role.SUPPORT, justice)));

        RowContent merged = RowShapes.merged(one, two);

        assertThat(merged.units())
                .extracting(RowUnit::name, RowUnit::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("市教育局", Role.LEAD),
                        org.assertj.core.groups.Tuple.tuple("市司法局", Role.SUPPORT));
    }

    @Test
    void aRealUnitMeantByTwoNamesIsAssignedOnceWithItsStrongerRole() {
        assertThat(RealUnits.of(List.of(
                        Samples.unit("各部门", Role.SUPPORT, education, justice),
                        Samples.unit("市教育局", Role.LEAD, education))))
                .extracting(each -> each.unit(), each -> each.role())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(education, Role.LEAD),
                        org.assertj.core.groups.Tuple.tuple(justice, Role.SUPPORT));
    }
}
