package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.organisation.Resolution;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;

/** What goes where when one row becomes two, and two become one. */
class SplitAndMergeTests {

    private final UUID education = UUID.randomUUID();
    private final UUID justice = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "'2026年公开目录。', 开展培训不少于6次。, 6, the 6 of 2026 is not the number",
        "'投入1.6万元。', 培训6次。, 6, nor is that of 1.6",
        "'印发60份。', 培训6次。, 6, nor that of 60",
        "'满意率达到6.5%。', 培训6次。, 6, nor that of 6.5",
        "'建立台账。', 满意率达到98.5%。, 98.5, a fraction is found as a whole"
    })
    void aTargetGoesWithItsWholeNumber(String first, String second, String value, String why) {
        List<RowContent> parts = split(first, second, target("某事", value));

        assertThat(parts.get(0).targets()).as(why).isEmpty();
        assertThat(parts.get(1).targets()).as(why).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'政策评价两次。', 业务培训两次。, 业务培训, 2, 1",
        "'业务培训两次。', 政策评价两次。, 业务培训, 2, 0",
        "'政策评价2次。', 业务培训2次。, 业务培训, 2, 1",
        "'建立台账。', 编写案例。, 业务培训, 4, 0",
        "'业务培训4次。', 业务培训材料4份。, 业务培训, 4, 0"
    })
    void whereTheNumberDoesNotTellTheNameDoesAndElseItStays(
            String first, String second, String measure, String value, int part) {
        List<RowContent> parts = split(first, second, target(measure, value));

        assertThat(parts.get(part).targets()).extracting(RowTarget::measure).containsExactly(measure);
        assertThat(parts.get(1 - part).targets()).isEmpty();
    }

    @Test
    void noTargetIsLostOrDoubledByASplit() {
        List<RowTarget> targets = List.of(target("培训", "4"), target("评价", "5"), target("会议", "4"), target("其他", "9"));
        RowContent row = Samples.row("1", "培训4次。评价5次。", List.of(), targets.toArray(RowTarget[]::new));

        List<RowContent> parts = RowShapes.split(row, 6);

        assertThat(parts.stream().flatMap(part -> part.targets().stream()))
                .containsExactlyInAnyOrderElementsOf(targets);
    }

    @Test
    void theWhiteSpaceAtTheCutGoes() {
        List<RowContent> parts = RowShapes.split(Samples.row("1", "建立台账。\n　编写案例。", List.of()), 5);

        assertThat(parts).extracting(RowContent::requirement).containsExactly("建立台账。", "编写案例。");
    }

    @Test
    void aPartOfOnlySpacesIsNone() {
        RowContent row = Samples.row("1", " 　建立台账。 　", List.of());

        for (int at : new int[] {1, 2, 7, 8}) {
            assertThatThrownBy(() -> RowShapes.split(row, at))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("两段都要有文字");
        }
    }

    @Test
    void everyPlaceThatIsOfferedCanBeCut() {
        String text = "一是开展培训不少于4次；二是编写“典型案例”。三是建立台账，每月更新！四是总结";
        RowContent row = Samples.row("1", text, List.of());

        assertThat(SplitPlace.of(text)).hasSize(3).allSatisfy(place -> {
            List<RowContent> parts = RowShapes.split(row, place.at());
            assertThat(parts.get(0).requirement() + parts.get(1).requirement()).isEqualTo(text);
            assertThat(parts.get(0).requirement()).endsWith(place.before());
            assertThat(parts.get(1).requirement()).startsWith(place.after());
        });
    }

    @Test
    void aMergedRowHasTheFirstNumberAndHeadings() {
        RowContent first = new RowContent("3", List.of("一、甲"), "甲。", null, List.of(), TaskDeadline.NONE, List.of());
        RowContent second = new RowContent("4", List.of("二、乙"), "乙。", null, List.of(), TaskDeadline.NONE, List.of());

        RowContent merged = RowShapes.merged(first, second);

        assertThat(merged.no()).isEqualTo("3");
        assertThat(merged.path()).containsExactly("一、甲");
        assertThat(merged.requirement()).isEqualTo("甲。乙。");
        assertThat(RowShapes.merged(first.withoutNumber(), second).no()).isEqualTo("4");
    }

    @Test
    void theFirstDeadlineStaysUnlessItSaysNothing() {
        TaskDeadline june = TaskDeadline.of("6月底前", new Deadline.On(java.time.LocalDate.of(2026, 6, 30)));
        TaskDeadline always = TaskDeadline.of("长期坚持", new Deadline.Ongoing());
        TaskDeadline unread = TaskDeadline.of("尽快", null);

        assertThat(merged(june, always)).isEqualTo(june);
        assertThat(merged(always, june)).isEqualTo(always);
        assertThat(merged(unread, june)).isEqualTo(june);
        assertThat(merged(TaskDeadline.NONE, TaskDeadline.NONE)).isEqualTo(TaskDeadline.NONE);
    }

    @Test
    void whatTheTableSaysAboutUnitsIsKeptOfBoth() {
        assertThat(raw("市教育局", "市司法局")).isEqualTo("市教育局 | 市司法局");
        assertThat(raw("市教育局", "市教育局")).isEqualTo("市教育局");
        assertThat(raw(null, "市司法局")).isEqualTo("市司法局");
        assertThat(raw("市教育局", null)).isEqualTo("市教育局");
        assertThat(raw(null, null)).isNull();
    }

    @Test
    void aTargetOfBothRowsStandsOnce() {
        RowContent one = Samples.row("1", "甲。", List.of(), target("培训", "4"), target("评价", "5"));
        RowContent two = Samples.row("2", "乙。", List.of(), target("培训", "4.0"), target("培训", "6"));

        assertThat(RowShapes.merged(one, two).targets())
                .extracting(RowTarget::words)
                .containsExactly("培训 ≥ 4 次", "评价 ≥ 5 次", "培训 ≥ 6 次");
    }

    @Test
    void aNameKnownInOneOfTheRowsIsKnownInTheMergedOne() {
        RowUnit open = Samples.unit("某中心", Role.LEAD);
        RowUnit known = open.decided(List.of(justice));
        RowUnit support = new RowUnit("某中心", Role.SUPPORT, known.how(), known.units());

        for (List<RowUnit> pair : List.of(List.of(open, support), List.of(support, open))) {
            assertThat(units(pair.get(0), pair.get(1)))
                    .containsExactly(new RowUnit("某中心", Role.LEAD, Resolution.How.REMEMBERED, List.of(justice)));
        }
    }

    @Test
    void aNameThatMeansOtherUnitsInTheOtherRowMeansThemAll() {
        assertThat(units(Samples.unit("有关部门", Role.SUPPORT, education), Samples.unit("有关部门", Role.SUPPORT, justice)))
                .singleElement()
                .satisfies(unit -> assertThat(unit.units()).containsExactly(education, justice));
    }

    @Test
    void mergingTheSameUnitAgainChangesNothing() {
        RowUnit unit = Samples.unit("市教育局", Role.LEAD, education);

        assertThat(units(unit, unit)).containsExactly(unit);
    }

    @Test
    void whatIsOpenInTheRowMergedInIsOpenInTheMergedRow() {
        DraftRow first = row(Map.of());
        first.check();
        DraftRow second = row(Map.of("deadline", FieldDoubt.of("两个日期，取了后一个。")));

        first.takeDoubtsOf(second);

        assertThat(first.needsCheck()).isTrue();
        assertThat(first.checked()).isFalse();
        assertThat(first.openDoubts()).containsOnlyKeys("deadline");
    }

    @Test
    void aDoubtSettledByAPersonIsNotOpenedAgainByAMerge() {
        DraftRow first = row(Map.of("units", FieldDoubt.of("分工不明。")));
        first.check();
        DraftRow second = row(Map.of("deadline", FieldDoubt.of("两个日期。")));
        second.check();

        first.takeDoubtsOf(second);

        assertThat(first.needsCheck()).isFalse();
        assertThat(first.checked()).isTrue();
    }

    @Test
    void ofTwoDoubtsAboutOneFieldThatOfTheRowItselfIsSaid() {
        DraftRow first = row(Map.of("units", FieldDoubt.of("分工不明。")));

        first.takeDoubtsOf(row(Map.of("units", FieldDoubt.of("有关部门要明确。"), "no", FieldDoubt.of("序号重复。"))));

        assertThat(first.openDoubts().get("units").reason()).isEqualTo("分工不明。");
        assertThat(first.openDoubts()).containsOnlyKeys("units", "no");
    }

    @Test
    void aNewRowStandsUnderTheSameHeadingsWithNothingElse() {
        assertThat(RowContent.below(List.of("一、甲", "（一）乙")))
                .isEqualTo(new RowContent(
                        null, List.of("一、甲", "（一）乙"), "", null, List.of(), TaskDeadline.NONE, List.of()));
    }

    private List<RowContent> split(String first, String second, RowTarget target) {
        return RowShapes.split(Samples.row("1", first + second, List.of(), target), first.length());
    }

    private static DraftRow row(Map<String, FieldDoubt> doubts) {
        RowContent content = Samples.row("1", "甲。", List.of(Samples.unit("市教育局", Role.LEAD, UUID.randomUUID())));
        DraftRow row = new DraftRow(UUID.randomUUID(), 0, content, RowSource.BY_HAND);
        row.doubt(doubts);
        return row;
    }

    private static TaskDeadline merged(TaskDeadline first, TaskDeadline second) {
        return RowShapes.merged(content(null, first, List.of()), content(null, second, List.of()))
                .deadline();
    }

    private static @Nullable String raw(@Nullable String first, @Nullable String second) {
        return RowShapes.merged(
                        content(first, TaskDeadline.NONE, List.of()), content(second, TaskDeadline.NONE, List.of()))
                .unitsRaw();
    }

    private static List<RowUnit> units(RowUnit first, RowUnit second) {
        return RowShapes.merged(
                        content(null, TaskDeadline.NONE, List.of(first)),
                        content(null, TaskDeadline.NONE, List.of(second)))
                .units();
    }

    private static RowContent content(@Nullable String raw, TaskDeadline deadline, List<RowUnit> units) {
        return new RowContent("1", List.of(), "甲。", raw, units, deadline, List.of());
    }

    private static RowTarget target(String measure, String value) {
        return new RowTarget(measure, Operator.AT_LEAST, new BigDecimal(value), "次", null, null, null, false);
    }
}
