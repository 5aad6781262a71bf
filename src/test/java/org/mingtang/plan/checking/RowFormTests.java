package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.organisation.Resolution;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.Refusal;

class RowFormTests {

    private final UUID education = UUID.randomUUID();
    private final UUID justice = UUID.randomUUID();
    private final RowContent before = Samples.row("1", "甲。", List.of(Samples.unit("市教育局", Role.LEAD, education)));

    @Test
    void headingsAreLinesAndEmptyOnesAreNone() {
        RowContent content = form("DATE", "2026-06-30", null, line("市教育局", "LEAD", education))
                .content(before);

        assertThat(content.path()).containsExactly("一、甲", "（一）乙");
        assertThat(content.deadline().deadline()).isEqualTo(new Deadline.On(java.time.LocalDate.of(2026, 6, 30)));
    }

    @Test
    void aUnitThatWasNotTouchedKeepsItsGround() {
        RowContent content =
                form("", null, null, line("市教育局", "SUPPORT", education)).content(before);

        assertThat(content.units()).containsExactly(Samples.unit("市教育局", Role.SUPPORT, education));
    }

    @Test
    void aUnitDecidedByAPersonIsMarkedSo() {
        RowContent content = form("", null, null, line("市教育局", "LEAD", justice)).content(before);

        assertThat(content.units().get(0).how()).isEqualTo(Resolution.How.REMEMBERED);
    }

    @Test
    void aUnitTakenOffAndAnEmptyLineAreNone() {
        UnitLine gone = new UnitLine("市教育局", "LEAD", List.of(education), null, null, "1");

        assertThat(form("", null, null, gone, UnitLine.EMPTY).content(before).units())
                .isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        TargetLine wrong = new TargetLine("", "AT_LEAST", "四", "次", "YEAR", "", "", null, null);
        RowForm form = new RowForm(
                "0", "1", "", "甲", "DATE", "六月底", "", "", "", List.of(line("", "LEAD", justice)), List.of(wrong));

        assertThat(form.refusals())
                .extracting(Refusal::field)
                .containsExactly("deadlineDate", "units[0].name", "targets[0].value", "targets[0].measure");
    }

    @Test
    void aRelativeDeadlineCountsFromAnEvent() {
        RowContent content = form("RELATIVE", null, "10").content(before);

        assertThat(content.deadline().words()).isEqualTo("文件印发后10 个工作日内");
        assertThat(form("RELATIVE", null, "十").refusals())
                .extracting(Refusal::field)
                .containsExactly("deadlineDays");
    }

    @Test
    void showingARowAndSendingItBackChangesNothing() {
        RowContent row =
                Samples.row("1", "培训4次。", List.of(Samples.unit("市教育局", Role.LEAD, education)), Samples.target("培训", 4));
        DraftRow shown = new DraftRow(UUID.randomUUID(), 0, row, RowSource.BY_HAND);

        assertThat(RowForm.of(shown).content(row)).isEqualTo(row);
    }

    @Test
    void aFormOfWhichNothingWasSentIsAnEmptyRow() {
        RowForm form = new RowForm(null, null, null, null, null, null, null, null, null, null, null);

        assertThat(form.refusals()).isEmpty();
        assertThat(form.remembered()).isEmpty();
        assertThat(form.content(before))
                .isEqualTo(new RowContent(
                        null,
                        List.of(),
                        "",
                        "市教育局",
                        List.of(),
                        new TaskDeadline("年底前", null, null, null, null, null),
                        List.of()));
    }

    private static RowForm form(String kind, @Nullable String date, @Nullable String days, UnitLine... units) {
        return new RowForm(
                "0", "1", "一、甲\r\n\r\n（一）乙", "甲。", kind, date, days, "WORKDAY", "文件印发", List.of(units), List.of());
    }

    private static UnitLine line(String name, String role, UUID unit) {
        return new UnitLine(name, role, List.of(unit), null, null, null);
    }
}
