package org.mingtang.plan.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.SourceDocument.Place;
import org.mingtang.evidence.Evidence;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.reading.PlanReader;
import org.mingtang.plan.reading.ReadPlan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo city's task table, read by the real reader and resolved to the demo city's units. */
@Component
@ConditionalOnProperty("mingtang.demo")
class DemoTable {

    private static final UnitId OFFICE = UnitId.named("云麓市人民政府办公室");

    private final Units units;
    private final Evidence evidence;

    DemoTable(Units units, Evidence evidence) {
        this.units = units;
        this.evidence = evidence;
    }

    NewPlan of(int year) {
        ReadPlan read = new PlanReader().read(document(year));
        return new NewPlan(
                OFFICE,
                year,
                year + "年云麓市政务公开重点工作任务分解表",
                read.docNumber(),
                read.issuedOn(),
                read.level(),
                true,
                null,
                null,
                read.tasks().stream().map(this::task).toList());
    }

    private NewTask task(ReadPlan.ReadTask task) {
        return new NewTask(
                null,
                null,
                task.no(),
                task.path(),
                task.requirement(),
                task.unitsRaw(),
                task.deadlineRaw(),
                task.deadline(),
                assignments(task),
                task.targets().stream().map(this::target).toList());
    }

    /** A unit named by itself and as one of a group keeps its own role. */
    private List<NewAssignment> assignments(ReadPlan.ReadTask task) {
        Map<UUID, NewAssignment> byUnit = new LinkedHashMap<>();
        task.units()
                .forEach(named -> units.resolve(named.name(), OFFICE)
                        .units()
                        .forEach(unit -> byUnit.putIfAbsent(
                                unit.id().value(), new NewAssignment(unit.id().value(), named.name(), named.role()))));
        return List.copyOf(byUnit.values());
    }

    private NewTarget target(ReadPlan.ReadTarget target) {
        String kind =
                target.unit().equals("次") ? evidence.guessKind(target.measure()).orElse(null) : null;
        return new NewTarget(
                target.measure(),
                target.op(),
                target.value(),
                target.unit(),
                target.period(),
                target.scope(),
                kind,
                false);
    }

    private static SourceDocument document(int year) {
        try (InputStream table = DemoTable.class.getResourceAsStream("/plan/demo-table.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8).replace("{年}", String.valueOf(year));
            List<String> lines = text.lines().toList();
            return new SourceDocument(
                    "demo-table.txt",
                    SourceDocument.Format.TXT,
                    java.util.stream.IntStream.range(0, lines.size())
                            .<SourceDocument.Block>mapToObj(i -> new Paragraph(lines.get(i), 0, new Place(0, i)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
