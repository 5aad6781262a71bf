package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Format;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.documents.StoredFile;
import org.mingtang.documents.StoredFileId;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.TownHall;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** From what was read to the rows of a draft. */
@MingtangTest
class RowReadingTests {

    @Autowired
    TownHall hall;

    @Autowired
    RowReading reading;

    @Autowired
    Units units;

    private World world;
    private Draft draft;

    @BeforeEach
    void found() {
        world = hall.founded();
        StoredFile file =
                new StoredFile(new StoredFileId(UUID.randomUUID()), "b".repeat(64), 10, "分解表.txt", "text/plain");
        draft = new Draft(
                file, new Origin(world.office().value(), null, null), "柳清", Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void everyFieldThatWasReadIsInTheRow() {
        ReadTask task = new ReadTask(
                "3",
                List.of("一、甲", "（一）乙"),
                "全年开展业务培训不少于4次。",
                List.of(new ReadUnit("县教育局", Role.LEAD)),
                "县教育局牵头",
                "印发后10个工作日",
                new Deadline.After(10, DayUnit.WORKDAY, "印发"),
                List.of(new ReadTarget("业务培训", Operator.AT_LEAST, new BigDecimal("4"), "次", Period.YEAR, null)),
                Map.of(),
                0,
                -1);

        RowContent content = rows(task).get(0).content();

        assertThat(content.no()).isEqualTo("3");
        assertThat(content.path()).containsExactly("一、甲", "（一）乙");
        assertThat(content.requirement()).isEqualTo("全年开展业务培训不少于4次。");
        assertThat(content.unitsRaw()).isEqualTo("县教育局牵头");
        assertThat(content.deadline()).isEqualTo(new TaskDeadline("印发后10个工作日", "RELATIVE", null, 10, "WORKDAY", "印发"));
        assertThat(content.targets())
                .extracting(RowTarget::words, RowTarget::factKind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("业务培训 ≥ 4 次/年", "TRAINING"));
        assertThat(content.units())
                .extracting(RowUnit::name, RowUnit::role, RowUnit::units)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "县教育局", Role.LEAD, List.of(world.education().value())));
    }

    @Test
    void rowsStandInTheOrderOfTheTableAndPointToTheirLines() {
        List<DraftRow> rows = rows(task("甲事项", Map.of(), 0, "县教育局"), task("乙事项", Map.of(), 2, "县公安局"));

        assertThat(rows).extracting(DraftRow::position).containsExactly(0, 1);
        assertThat(rows).extracting(row -> row.source().text()).containsExactly("第零行\n第一行", "第二行\n第三行");
        assertThat(rows).allSatisfy(row -> assertThat(row.draft()).isEqualTo(draft.id()));
        assertThat(rows).noneMatch(DraftRow::checked).noneMatch(DraftRow::dropped);
    }

    @Test
    void aNameIsTheIssuersOwnUnitAndNotThatOfAnotherCounty() {
        World other = hall.founded();

        assertThat(only(task("甲", Map.of(), 0, "县公安局")).units())
                .containsExactly(world.police().value())
                .doesNotContain(other.police().value());
    }

    @Test
    void aNameNobodyKnowsAsksForACheckAndHasNoUnit() {
        DraftRow row = rows(task("甲", Map.of(), 0, "县星海发展中心")).get(0);

        assertThat(row.content().units().get(0)).isEqualTo(RowUnit.unknown("县星海发展中心", Role.RESPONSIBLE));
        assertThat(row.needsCheck()).isTrue();
    }

    @Test
    void whatAPersonDecidedForAnEarlierTableHoldsForThisOne() {
        units.remember("县星海发展中心", world.office(), List.of(world.police()), world.supervisor());

        RowUnit unit = only(task("甲", Map.of(), 0, "县星海发展中心"));

        assertThat(unit.how()).isEqualTo(Resolution.How.REMEMBERED);
        assertThat(unit.units()).containsExactly(world.police().value());
    }

    @Test
    void whatAPersonDecidedForAnotherIssuerDoesNot() {
        units.remember("县星海发展中心", world.education(), List.of(world.police()), world.supervisor());

        assertThat(only(task("甲", Map.of(), 0, "县星海发展中心")).resolved()).isFalse();
    }

    @Test
    void theReadersDoubtsComeAlongByTheirField() {
        DraftRow row = rows(task(
                        "甲", Map.of("deadline", new Doubt(0.4, "两个日期。"), "no", new Doubt(0.9, "补的。")), 0, "县教育局"))
                .get(0);

        assertThat(row.openDoubts()).containsOnlyKeys("deadline", "no");
        assertThat(row.openDoubts().get("deadline").serious()).isTrue();
        assertThat(row.openDoubts().get("no").serious()).isFalse();
        assertThat(row.needsCheck()).isTrue();
    }

    @Test
    void aRowReadWithCertaintyAsksForNothing() {
        assertThat(rows(task("甲", Map.of(), 0, "县教育局")).get(0).needsCheck()).isFalse();
    }

    @Test
    void aRowWithoutUnitsIsKeptForAPersonToFill() {
        DraftRow row = rows(task("甲", Map.of(), 0)).get(0);

        assertThat(row.content().units()).isEmpty();
        assertThat(row.ready()).isFalse();
    }

    @Test
    void anIssuerThatIsNoUnitAnyMoreLosesNoRow() {
        StoredFile file =
                new StoredFile(new StoredFileId(UUID.randomUUID()), "c".repeat(64), 10, "分解表.txt", "text/plain");
        draft = new Draft(file, new Origin(UUID.randomUUID(), null, null), "柳清", Instant.parse("2026-03-02T01:00:00Z"));

        assertThat(rows(task("甲", Map.of(), 0, "县教育局"))).hasSize(1);
    }

    @Test
    void anOfficeOfTheIssuerIsFoundByItsShortName() {
        UnitId section = hall.officeOf(world.office(), "行财科");

        assertThat(only(task("甲", Map.of(), 0, "行财科")).units()).containsExactly(section.value());
    }

    private RowUnit only(ReadTask task) {
        return rows(task).get(0).content().units().get(0);
    }

    private List<DraftRow> rows(ReadTask... tasks) {
        ReadPlan read = new ReadPlan(
                "分解表.txt", "分解表", null, null, LocalDate.of(2026, 3, 2), 2026, null, List.of(tasks), Map.of());
        List<SourceDocument.Block> lines = new ArrayList<>();
        for (String line : List.of("第零行", "第一行", "第二行", "第三行")) {
            lines.add(new Paragraph(line, 0, new Place(0, lines.size())));
        }
        return reading.rows(draft, read, new SourceDocument("分解表.txt", Format.TXT, lines));
    }

    private static ReadTask task(String requirement, Map<String, Doubt> doubts, int position, String... names) {
        return new ReadTask(
                null,
                List.of(),
                requirement,
                List.of(names).stream()
                        .map(name -> new ReadUnit(name, Role.RESPONSIBLE))
                        .toList(),
                null,
                null,
                null,
                List.of(),
                doubts,
                position,
                -1);
    }
}
