package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.organisation.Resolution;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.Refusal;

/** Every field of a row's form, rightly and wrongly typed. */
class RowFormFieldsTests {

    private static final UUID EDUCATION = UUID.randomUUID();
    private static final UUID JUSTICE = UUID.randomUUID();
    private static final RowContent BEFORE =
            Samples.row("1", "甲。", List.of(Samples.unit("市教育局", Role.LEAD, EDUCATION)));

    @Test
    void theRevisionIsTheOneTheFormWasMadeOf() {
        assertThat(form("3", null, null, null, null).revisionNumber()).isEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "-1", "1.0"})
    void withoutARevisionItFitsNoRow(@Nullable String revision) {
        assertThat(form(revision, null, null, null, null).revisionNumber()).isNegative();
    }

    @Test
    void theNumberIsTakenOrNone() {
        assertThat(form("0", " （一）-2 ", "甲", "", null).content(BEFORE).no()).isEqualTo("（一）-2");
        assertThat(form("0", "　", "甲", "", null).content(BEFORE).no()).isNull();
    }

    @Test
    void noHeadingsAreAnEmptyPath() {
        assertThat(form("0", "1", "甲", null, null).content(BEFORE).path()).isEmpty();
        assertThat(form("0", "1", "甲", " \r\n　\r\n", null).content(BEFORE).path())
                .isEmpty();
    }

    @Test
    void headingsAreTakenOneALineHoweverTheLinesEnd() {
        assertThat(form("0", "1", "甲", " 一、甲 \n（一）乙\r\n1.丙\r丁", null)
                        .content(BEFORE)
                        .path())
                .containsExactly("一、甲", "（一）乙", "1.丙", "丁");
    }

    @Test
    void aBlankRequirementIsEmptyAndKeptForIssuingToRefuse() {
        RowForm form = form("0", "1", " \r\n ", "", null);

        assertThat(form.refusals()).as("a row may be left unfinished").isEmpty();
        assertThat(form.content(BEFORE).requirement()).isEmpty();
    }

    @Test
    void aRequirementOfSeveralLinesKeepsThemAsTheReaderHasThem() {
        assertThat(form("0", "1", "一是培训；\r\n二是评价。", "", null).content(BEFORE).requirement())
                .isEqualTo("一是培训；\n二是评价。");
    }

    @Test
    void whatTheTableSaidStaysWhateverIsTyped() {
        RowContent content = form("0", "9", "改过", "丙", "ONGOING").content(BEFORE);

        assertThat(content.unitsRaw()).isEqualTo(BEFORE.unitsRaw());
        assertThat(content.deadline().raw()).isEqualTo(BEFORE.deadline().raw());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "六月底", "2026-02-30", "2026-13-01", "2026/06/30", "2026-6-30", "20260630", "今天"})
    void aDayThatIsNoneIsRefusedWithAnExample(String typed) {
        assertThat(deadline("DATE", typed, null, null, null).refusals())
                .containsExactly(new Refusal("deadlineDate", "请选择完成日期（如 2026-12-31）。"));
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayInALeapYear() {
        assertThat(deadline("DATE", "2028-02-29", null, null, null).refusals()).isEmpty();
        assertThat(deadline("DATE", "2026-02-29", null, null, null).refusals()).hasSize(1);
    }

    @Test
    void whatIsTypedForAnotherKindOfDeadlineIsNeitherRefusedNorKept() {
        RowForm form = deadline("ONGOING", "六月底", "十", "WORKDAY", "文件印发");

        assertThat(form.refusals()).isEmpty();
        assertThat(form.content(BEFORE).deadline())
                .isEqualTo(new TaskDeadline("年底前", "ONGOING", null, null, null, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "NEVER", "date"})
    void anUnknownKindOfDeadlineIsNoDeadline(@Nullable String kind) {
        TaskDeadline deadline =
                deadline(kind, "2026-06-30", "10", "DAY", "印发").content(BEFORE).deadline();

        assertThat(deadline.deadline()).isNull();
        assertThat(deadline.words()).isEqualTo("未写明");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKDAY, 10, 文件印发后10 个工作日内",
        "DAY, ３０, 文件印发后30 日内",
        "MONTH, 3, 文件印发后3 个月内",
        "'', 5, 文件印发后5 个工作日内",
        "YEAR, 5, 文件印发后5 个工作日内"
    })
    void aRelativeDeadlineHasItsDaysAndTheirUnit(String unit, String days, String words) {
        RowForm form = deadline("RELATIVE", null, days, unit, " 文件印发 ");

        assertThat(form.refusals()).isEmpty();
        assertThat(form.content(BEFORE).deadline().words()).isEqualTo(words);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "十", "-3", "1.5", "9999999"})
    void aRelativeDeadlineWithoutANumberIsRefused(@Nullable String days) {
        assertThat(deadline("RELATIVE", null, days, "DAY", "印发").refusals())
                .containsExactly(new Refusal("deadlineDays", "请填写期限的天数或月数（如 10）。"));
    }

    @ParameterizedTest
    @EnumSource(DayUnit.class)
    void aDeadlineAfterNothingNamedIsSaidWithoutIt(DayUnit unit) {
        TaskDeadline deadline = deadline("RELATIVE", null, "10", unit.name(), " ")
                .content(BEFORE)
                .deadline();

        assertThat(deadline.deadline()).isEqualTo(new Deadline.After(10, unit, ""));
        assertThat(deadline.words()).startsWith("10 ");
        assertThat(TaskDeadline.of("年底前", new Deadline.After(10, unit, "")))
                .as("as the reader makes it")
                .isEqualTo(deadline);
    }

    @Test
    void severalTargetsAreKeptInTheirOrderAndTheEmptyOneIsNone() {
        RowForm form = targets(
                line("业务培训", "4"),
                TargetLine.EMPTY,
                new TargetLine("旧指标", "AT_LEAST", "1", "次", "YEAR", "", "", null, "1"),
                line("政策评价", "５"),
                line("业务培训", "4"));

        assertThat(form.refusals()).isEmpty();
        assertThat(form.content(BEFORE).targets())
                .extracting(RowTarget::words)
                .containsExactly("业务培训 ≥ 4 次/年", "政策评价 ≥ 5 次/年", "业务培训 ≥ 4 次/年");
    }

    @Test
    void ofSeveralTargetsTheWrongOneIsNamedByItsPlace() {
        assertThat(targets(line("业务培训", "4"), line("政策评价", "五"), line("", "6")).refusals())
                .extracting(Refusal::field)
                .containsExactly("targets[1].value", "targets[2].measure");
    }

    @Test
    void aUnitTickedWithoutAnyNameIsRefusedByItsPlace() {
        assertThat(units(unit("市教育局", EDUCATION), unit(" ", JUSTICE)).refusals())
                .containsExactly(new Refusal("units[1].name", "请写上第 2 个责任单位在表中的名称。"));
    }

    @Test
    void aNameWithoutATickIsAUnitNobodyKnowsYet() {
        RowUnit unit = units(new UnitLine("某中心", "SUPPORT", null, null, null, null))
                .content(BEFORE)
                .units()
                .get(0);

        assertThat(unit).isEqualTo(RowUnit.unknown("某中心", Role.SUPPORT));
    }

    @Test
    void theTickTakenAwayLeavesTheNameOpenAgain() {
        RowUnit unit = units(new UnitLine("市教育局", "LEAD", List.of(), null, null, null))
                .content(BEFORE)
                .units()
                .get(0);

        assertThat(unit.resolved()).isFalse();
        assertThat(unit.how()).isEqualTo(Resolution.How.UNKNOWN);
    }

    @Test
    void namesToBeRememberedAreThoseTickedAndStillThere() {
        RowForm form = units(
                new UnitLine(" 市教体局 ", "LEAD", List.of(EDUCATION), null, "1", null),
                new UnitLine("市司法局", "LEAD", List.of(JUSTICE), null, null, null),
                new UnitLine("某中心", "LEAD", List.of(JUSTICE), null, "1", "1"));

        assertThat(form.remembered()).containsExactly("市教体局");
    }

    @Test
    void aLineMissingBetweenOthersIsNoLine() {
        List<UnitLine> units = new ArrayList<>(Arrays.asList(null, unit("市教育局", EDUCATION)));
        List<TargetLine> targets = new ArrayList<>(Arrays.asList(null, line("培训", "4")));
        RowForm form = new RowForm("0", "1", "", "甲", "", "", "", "", "", units, targets);

        assertThat(form.refusals()).isEmpty();
        assertThat(form.content(BEFORE).units()).extracting(RowUnit::name).containsExactly("市教育局");
        assertThat(form.content(BEFORE).targets()).hasSize(1);
    }

    @Test
    void everyKindOfRowShownAndSentBackIsTheSame() {
        RowTarget share =
                new RowTarget("办结率", Operator.EXACTLY, new BigDecimal("100.0"), "%", Period.MONTH, "各镇街", null, true);
        for (Deadline deadline : Arrays.asList(
                new Deadline.On(LocalDate.of(2026, 6, 30)),
                new Deadline.Ongoing(),
                new Deadline.After(3, DayUnit.MONTH, "文件印发"),
                new Deadline.After(20, DayUnit.WORKDAY, ""),
                null)) {
            RowContent row = new RowContent(
                    null,
                    List.of("一、甲", "（一）乙"),
                    "一是培训；\n二是评价。",
                    null,
                    List.of(Samples.unit("各部门", Role.SUPPORT, JUSTICE, EDUCATION), Samples.unit("某中心", Role.LEAD)),
                    TaskDeadline.of("按时", deadline),
                    List.of(share, Samples.target("培训", 4)));
            RowForm shown = RowForm.of(new DraftRow(UUID.randomUUID(), 0, row, RowSource.BY_HAND));

            assertThat(shown.refusals()).isEmpty();
            assertThat(shown.content(row)).isEqualTo(row);
        }
    }

    private static RowForm form(
            @Nullable String revision,
            @Nullable String no,
            @Nullable String requirement,
            @Nullable String path,
            @Nullable String kind) {
        return new RowForm(revision, no, path, requirement, kind, null, null, null, null, List.of(), List.of());
    }

    private static RowForm deadline(
            @Nullable String kind,
            @Nullable String date,
            @Nullable String days,
            @Nullable String unit,
            @Nullable String after) {
        return new RowForm("0", "1", "", "甲", kind, date, days, unit, after, List.of(), List.of());
    }

    private static RowForm units(UnitLine... units) {
        return new RowForm("0", "1", "", "甲", "", "", "", "", "", List.of(units), List.of());
    }

    private static RowForm targets(TargetLine... targets) {
        return new RowForm("0", "1", "", "甲", "", "", "", "", "", List.of(), List.of(targets));
    }

    private static UnitLine unit(String name, UUID unit) {
        return new UnitLine(name, "LEAD", List.of(unit), null, null, null);
    }

    private static TargetLine line(String measure, String value) {
        return new TargetLine(measure, "AT_LEAST", value, "次", "YEAR", "", "", null, null);
    }
}
