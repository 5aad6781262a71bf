package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingtang.evidence.FactKind;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.Role;

/** What the check page says about a row. */
class RowLinesTests {

    private final UnitView education = view("云麓市教育局", true);
    private final UnitView justice = view("云麓市司法局", false);
    private final UUID draft = UUID.randomUUID();
    private final RowLines lines =
            new RowLines(new UnitNames(List.of(education, justice)), List.of(new FactKind("TRAINING", "培训", "次")));

    @Test
    void rowsThatStandAreNumberedInTheirOrderAndDroppedOnesAreNot() {
        DraftRow dropped = row(1, "乙。", known());
        dropped.drop();

        assertThat(lines.of(List.of(row(0, "甲。", known()), dropped, row(2, "丙。", known()))))
                .extracting(RowLine::number)
                .containsExactly(1, 0, 2);
    }

    @Test
    void aRestoredRowIsNumberedAgain() {
        DraftRow row = row(0, "甲。", known());
        row.drop();
        row.restore();

        assertThat(line(row).number()).isEqualTo(1);
        assertThat(line(row).dropped()).isFalse();
    }

    @Test
    void headingsAreOneLine() {
        RowContent content =
                new RowContent(null, List.of("一、甲", "（一）乙"), "丙。", null, List.of(), TaskDeadline.NONE, List.of());
        RowLine line = line(new DraftRow(draft, 0, content, RowSource.BY_HAND));

        assertThat(line.path()).isEqualTo("一、甲 › （一）乙");
        assertThat(line.no()).isEmpty();
        assertThat(line.deadline()).isEqualTo("未写明");
        assertThat(line.deadlineRaw()).isNull();
    }

    @Test
    void theRowPointsToItsPlaceInTheSource() {
        DraftRow row = new DraftRow(draft, 0, Samples.row("1", "甲。", List.of(known())), new RowSource(7, 3, "1 | 甲"));

        assertThat(line(row).sourcePosition()).isEqualTo(7);
        assertThat(line(row).sourceText()).isEqualTo("1 | 甲");
        assertThat(line(row).draft()).isEqualTo(draft.toString());
        assertThat(line(row).id()).isEqualTo(row.id().toString());
    }

    @Test
    void aNameThatNobodyKnowsSaysSo() {
        RowLine.UnitChip chip = chip(Samples.unit("某中心", Role.SUPPORT));

        assertThat(chip.resolved()).isFalse();
        assertThat(chip.meaning()).isEqualTo("待认定");
        assertThat(chip.role()).isEqualTo("配合");
        assertThat(chip.how()).isEqualTo(Resolution.How.UNKNOWN.label());
        assertThat(chip.members()).isEmpty();
    }

    @Test
    void oneUnitIsNamedAndSeveralAreCountedAndUnfold() {
        assertThat(chip(known()).meaning()).isEqualTo("云麓市教育局");
        assertThat(chip(known()).members()).isEmpty();

        RowLine.UnitChip group = chip(Samples.unit(
                "各部门", Role.RESPONSIBLE, education.id().value(), justice.id().value()));
        assertThat(group.meaning()).isEqualTo("2 个单位");
        assertThat(group.members()).containsExactly("云麓市教育局", "云麓市司法局");
    }

    @Test
    void aUnitThatIsNoMoreIsSaidInWords() {
        assertThat(chip(Samples.unit("旧局", Role.LEAD, UUID.randomUUID())).meaning())
                .isEqualTo("已不存在的单位");
    }

    @Test
    void aTargetSaysHowItIsProven() {
        assertThat(target("TRAINING", false)).isEqualTo(new RowLine.TargetChip("培训 ≥ 4 次/年", "取自：实绩 · 培训", true));
        assertThat(target("TRAINING", true).proof()).isEqualTo("取自：实绩 · 培训（每个单位分别达到）");
        assertThat(target(null, false)).isEqualTo(new RowLine.TargetChip("培训 ≥ 4 次/年", "按佐证材料认定", false));
        assertThat(target("NO_LONGER_COUNTED", false).counted())
                .as("a kind that was taken away counts nothing")
                .isFalse();
    }

    @Test
    void onlySeriousDoubtsAreShownAndUnderTheirField() {
        DraftRow row = row(0, "甲。", known());
        row.doubt(Map.of(
                "deadline", FieldDoubt.of("两个日期，取了后一个。"), "no", new FieldDoubt(new BigDecimal("0.95"), "按顺序补的序号。")));

        assertThat(line(row).reasonsFor("deadline")).containsExactly("两个日期，取了后一个。");
        assertThat(line(row).reasonsFor("no")).isEmpty();
        assertThat(line(row).reasonsFor("no", "deadline")).hasSize(1);
        assertThat(line(row).needsCheck()).isTrue();
    }

    @Test
    void afterTheCheckNoDoubtIsShown() {
        DraftRow row = row(0, "甲。", known());
        row.doubt(Map.of("deadline", FieldDoubt.of("两个日期。")));
        row.check();

        assertThat(line(row).doubts()).isEmpty();
        assertThat(line(row).checked()).isTrue();
        assertThat(line(row).needsCheck()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidEvenAfterTheCheck() {
        DraftRow row = new DraftRow(draft, 0, Samples.row("1", "  ", List.of()), RowSource.BY_HAND);
        row.check();

        assertThat(line(row).reasonsFor("requirement")).containsExactly("没有任务要求，请补填或删去这一行。");
        assertThat(line(row).reasonsFor("units")).containsExactly("没有责任单位，请补填。");
        assertThat(line(row).needsCheck()).isTrue();
    }

    @Test
    void aPageShowsARefusalAtItsFieldOnly() {
        var page = new RowPage(
                "d",
                "r",
                "t",
                "",
                RowForm.of(row(0, "甲。", known())),
                List.of(List.of()),
                List.of(),
                List.of(),
                List.of(
                        new org.mingtang.procedure.Refusal("deadlineDate", "请选择完成日期。"),
                        new org.mingtang.procedure.Refusal(null, "这一行刚才已被修改。")),
                line(row(0, "甲。", known())),
                List.of(),
                null);

        assertThat(page.refusalOf("deadlineDate")).isEqualTo("请选择完成日期。");
        assertThat(page.refusalOf("deadlineDays")).isNull();
        assertThat(page.choicesOf(0)).isEmpty();
        assertThat(page.choicesOf(7)).as("the spare line has no choices yet").isEmpty();
    }

    private RowLine line(DraftRow row) {
        return lines.of(List.of(row)).get(0);
    }

    private RowLine.UnitChip chip(RowUnit unit) {
        return line(row(0, "甲。", unit)).units().get(0);
    }

    private RowLine.TargetChip target(@Nullable String kind, boolean each) {
        RowTarget target =
                new RowTarget("培训", Operator.AT_LEAST, BigDecimal.valueOf(4), "次", Period.YEAR, null, kind, each);
        return line(new DraftRow(draft, 0, Samples.row("1", "甲。", List.of(known()), target), RowSource.BY_HAND))
                .targets()
                .get(0);
    }

    private DraftRow row(int position, String requirement, RowUnit unit) {
        return new DraftRow(draft, position, Samples.row("1", requirement, List.of(unit)), RowSource.BY_HAND);
    }

    private RowUnit known() {
        return Samples.unit("市教育局", Role.LEAD, education.id().value());
    }

    private static UnitView view(String name, boolean active) {
        return new UnitView(new UnitId(UUID.randomUUID()), name, name, List.of(), UnitKind.DEPARTMENT, null, active);
    }
}
