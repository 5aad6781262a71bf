package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.plan.Stage;
import org.mingtang.plan.reading.ReadPlan.Role;

class UnitTaskTests {

    @ParameterizedTest
    @CsvSource({"ISSUED,签收任务", "IN_PROGRESS,报告进展或提交办结", "HANDED_IN,等待审核"})
    void saysWhatToDoNext(Stage stage, String step) {
        assertThat(shown(SomePart.ofEducation().in(stage)).step()).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "CLOSED", "HANDED_OVER", "CANCELLED"})
    void asksNothingMoreOnceItIsOver(Stage stage) {
        UnitTask shown = shown(SomePart.ofEducation().in(stage));
        assertThat(shown.step()).isEmpty();
        assertThat(shown.left()).isEmpty();
        assertThat(shown.stage()).isEqualTo(stage.label());
    }

    @Test
    void waitsForTheDecisionOnAnotherDeadline() {
        SomePart asking = SomePart.ofEducation().askingFor(LocalDate.of(2027, 1, 15));
        assertThat(shown(asking).step()).isEqualTo("等待期限调整的决定");
        assertThat(shown(asking.in(Stage.HANDED_IN)).step()).isEqualTo("等待审核");
    }

    @Test
    void letsASupportingUnitReportOnly() {
        UnitTask shown = shown(SomePart.ofEducation().as(Role.SUPPORT));
        assertThat(shown.step()).isEqualTo("报告进展，由牵头单位提交");
        assertThat(shown.role()).isEqualTo("配合");
    }

    @Test
    void asksForEvidenceWhileATargetIsMissing() {
        assertThat(shown(SomePart.ofEducation(), "8").step()).isEqualTo("登记实绩，达标后提交办结");
        assertThat(shown(SomePart.ofEducation(), "10").step()).isEqualTo("报告进展或提交办结");
        assertThat(shown(SomePart.ofEducation().as(Role.LEAD), "8").step()).isEqualTo("登记实绩，达标后提交办结");
    }

    @Test
    void asksForNoMoreOfWhatHasBeenOverrun() {
        SomeTarget kept = SomeTarget.atMost("3").of("会议").counted("2", "3");
        SomeTarget overrun = SomeTarget.atMost("3").of("会议").counted("4", "5");
        SomeTarget missing = SomeTarget.atLeast("2").counted("1", "1");

        assertThat(next(kept)).isEqualTo("报告进展或提交办结");
        assertThat(next(overrun)).isEqualTo("已超限，提交办结时说明原因");
        assertThat(next(overrun, missing)).isEqualTo("登记实绩，达标后提交办结");
    }

    private static String next(SomeTarget... targets) {
        SomePart part = SomePart.ofEducation();
        Written task = Written.task("精简会议").part(part.part());
        for (SomeTarget target : targets) {
            task.target(target.progress());
        }
        return UnitTask.of(task.done(), part.part(), "表", "").step();
    }

    @Test
    void showsItsOwnDayOrTheTablesWords() {
        assertThat(shown(SomePart.ofEducation().due(LocalDate.of(2026, 6, 30), 5))
                        .due())
                .isEqualTo("2026-06-30");
        SomePart ongoing = SomePart.ofEducation().due(null, null);
        BoardTask task = Written.task("公开").due(null).part(ongoing.part()).done();
        UnitTask shown = UnitTask.of(task, ongoing.part(), "表", "");
        assertThat(shown.due()).isEqualTo("长期");
        assertThat(shown.left()).isEmpty();
    }

    @Test
    void warnsAsItsOwnDayComesNear() {
        UnitTask near = shown(SomePart.ofEducation().due(LocalDate.of(2026, 6, 30), 2));
        assertThat(near.left()).isEqualTo("还有 2 个工作日");
        assertThat(near.leftChip()).isEqualTo("chip-warn");
        UnitTask late = shown(SomePart.ofEducation().late(7));
        assertThat(late.left()).isEqualTo("逾期 7 个工作日");
        assertThat(late.leftChip()).isEqualTo("chip-late");
    }

    @Test
    void namesThePlanAndTheOfficeItLiesWith() {
        SomePart part = SomePart.ofEducation();
        BoardTask task = Written.task("公开").at(4).part(part.part()).done();
        UnitTask shown = UnitTask.of(task, part.part(), "2026年分解表", "市教育局办公室");
        assertThat(shown.plan()).isEqualTo("2026年分解表");
        assertThat(shown.office()).isEqualTo("市教育局办公室");
        assertThat(shown.number()).isEqualTo("5");
        assertThat(shown.role()).isEmpty();
    }

    private static UnitTask shown(SomePart part) {
        return UnitTask.of(Written.task("公开").part(part.part()).done(), part.part(), "表", "");
    }

    private static UnitTask shown(SomePart part, String count) {
        return UnitTask.of(
                Written.task("公开")
                        .part(part.part())
                        .target(SomeTarget.atLeast("10").counted(count, count).progress())
                        .done(),
                part.part(),
                "表",
                "");
    }
}
