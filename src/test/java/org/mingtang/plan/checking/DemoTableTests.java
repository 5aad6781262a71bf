package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.evidence.Evidence;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo city's table, read by the real reader. */
@MingtangTest
class DemoTableTests {

    @Autowired
    Units units;

    @Autowired
    Evidence evidence;

    private DemoTable table;

    @BeforeEach
    void make() {
        table = new DemoTable(units, evidence);
    }

    @Test
    void itsHeadIsThatOfTheYearAskedFor() {
        NewPlan plan = table.of(2031);

        assertThat(plan.issuer()).isEqualTo(UnitId.named("云麓市人民政府办公室"));
        assertThat(plan.year()).isEqualTo(2031);
        assertThat(plan.title()).isEqualTo("2031年云麓市政务公开重点工作任务分解表");
        assertThat(plan.docNumber()).isEqualTo("云政办字〔2031〕6号");
        assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2031, 2, 20));
        assertThat(plan.open()).isTrue();
        assertThat(plan.source()).as("it was never uploaded").isNull();
    }

    @Test
    void everyRowOfTheFileIsATaskInItsOrder() throws IOException {
        List<NewTask> tasks = table.of(2026).tasks();

        assertThat(tasks).hasSameSizeAs(rows());
        assertThat(tasks)
                .extracting(NewTask::no)
                .containsExactlyElementsOf(
                        rows().stream().map(row -> row.get(0)).toList());
        assertThat(tasks)
                .extracting(NewTask::requirement)
                .containsExactlyElementsOf(
                        rows().stream().map(row -> row.get(2)).toList());
        assertThat(tasks).allSatisfy(task -> assertThat(task.path()).hasSize(2));
    }

    @Test
    void everyTaskHasADeadlineInThatYearOrGoesOn() {
        assertThat(table.of(2026).tasks()).allSatisfy(task -> {
            if (task.deadline() instanceof Deadline.On on) {
                assertThat(on.date()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            } else {
                assertThat(task.deadline()).isEqualTo(new Deadline.Ongoing());
                assertThat(task.deadlineRaw()).isEqualTo("长期坚持");
            }
        });
    }

    @Test
    void whatIsCountedInTimesIsTiedToAKindOfEvidence() {
        List<NewTarget> targets = table.of(2026).tasks().stream()
                .flatMap(task -> task.targets().stream())
                .filter(target -> target.unit().equals("次"))
                .toList();

        assertThat(targets).extracting(target -> target.value().intValue()).contains(4, 10, 5, 2);
        assertThat(targets)
                .filteredOn(target -> target.value().intValue() > 1)
                .extracting(NewTarget::factKind)
                .contains("MEETING_ATTENDANCE", "EVALUATION", "TRAINING", "OPEN_DAY");
    }

    @Test
    void everyNameInItIsThatOfADemoUnitOrOfAGroup() throws IOException {
        Set<String> known = lines("/organisation/demo-units.csv").stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length > 2)
                .flatMap(cells -> Arrays.stream(new String[] {cells[1], cells[2]}))
                .collect(Collectors.toSet());
        known.addAll(Set.of("各镇街", "市政府各部门"));

        assertThat(rows().stream()
                        .map(row -> row.get(3))
                        .flatMap(cell -> Arrays.stream(cell.split("[，、]")))
                        .map(name -> name.replaceAll("(牵头|配合)$", "")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    /** The file's rows that begin with a number. */
    private static List<List<String>> rows() throws IOException {
        return lines("/plan/demo-table.txt").stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = DemoTable.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
