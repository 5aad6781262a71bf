package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Role;

class DraftRowTests {

    private final RowUnit known = Samples.unit("市教育局", Role.LEAD, UUID.randomUUID());

    @Test
    void aRowWithoutDoubtNeedsNoCheck() {
        assertThat(row(known).needsCheck()).isFalse();
    }

    @Test
    void aSeriousDoubtAsksForACheckUntilSomeoneHasLooked() {
        DraftRow row = row(known);
        row.doubt(Map.of("deadline", FieldDoubt.of("两个日期，取了后一个。")));
        assertThat(row.needsCheck()).isTrue();

        row.check();
        assertThat(row.needsCheck()).isFalse();
        assertThat(row.openDoubts()).isEmpty();
    }

    @Test
    void aSlightDoubtDoesNot() {
        DraftRow row = row(known);
        row.doubt(Map.of("deadline", new FieldDoubt(new BigDecimal("0.8"), "按年度推算。")));

        assertThat(row.needsCheck()).isFalse();
    }

    @Test
    void lookingDoesNotMakeAnUnknownUnitKnown() {
        DraftRow row = row(Samples.unit("某中心", Role.LEAD));
        row.check();

        assertThat(row.needsCheck()).isTrue();
        assertThat(row.ready()).isFalse();
    }

    @Test
    void aDroppedRowNeedsNothing() {
        DraftRow row = row(Samples.unit("某中心", Role.LEAD));
        row.drop();

        assertThat(row.needsCheck()).isFalse();
        row.restore();
        assertThat(row.needsCheck()).isTrue();
    }

    @Test
    void mergedRowsPointToBothPlaces() {
        DraftRow first =
                new DraftRow(UUID.randomUUID(), 0, Samples.row("1", "甲", List.of(known)), new RowSource(1, 2, "甲 | 局"));
        DraftRow second =
                new DraftRow(UUID.randomUUID(), 1, Samples.row("2", "乙", List.of(known)), new RowSource(1, 3, "乙 | 局"));

        first.readAlsoFrom(second);
        first.readAlsoFrom(second);

        assertThat(first.source().text()).isEqualTo("甲 | 局\n乙 | 局");
    }

    @Test
    void everyKindOfDeadlineIsKept() {
        for (Deadline deadline : List.of(
                new Deadline.On(LocalDate.of(2026, 6, 30)),
                new Deadline.Ongoing(),
                new Deadline.After(10, DayUnit.WORKDAY, "文件印发"))) {
            assertThat(TaskDeadline.of("原文", deadline).deadline()).isEqualTo(deadline);
        }
        assertThat(TaskDeadline.of("原文", null).deadline()).isNull();
        assertThat(TaskDeadline.NONE.words()).isEqualTo("未写明");
    }

    private static DraftRow row(RowUnit unit) {
        return new DraftRow(UUID.randomUUID(), 0, Samples.row("1", "甲。", List.of(unit)), RowSource.BY_HAND);
    }
}
