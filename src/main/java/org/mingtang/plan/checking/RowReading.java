package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.documents.SourceDocument;
import org.mingtang.evidence.Evidence;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TaskDeadline;
import org.mingtang.plan.reading.ReadPlan;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.springframework.stereotype.Component;

/** Turns what was read into rows: names into units, targets into something that can be proven. */
@Component
class RowReading {

    private final Units units;
    private final Evidence evidence;

    RowReading(Units units, Evidence evidence) {
        this.units = units;
        this.evidence = evidence;
    }

    List<DraftRow> rows(Draft draft, ReadPlan read, SourceDocument document) {
        Map<String, Resolution> known = new HashMap<>();
        SourceWords words = new SourceWords(document);
        List<DraftRow> rows = new ArrayList<>();
        for (int i = 0; i < read.tasks().size(); i++) {
            ReadTask task = read.tasks().get(i);
            int next = i + 1 < read.tasks().size()
                    ? read.tasks().get(i + 1).position()
                    : document.blocks().size();
            rows.add(row(draft, i, task, words.of(task, next), known));
        }
        return rows;
    }

    private DraftRow row(Draft draft, int position, ReadTask task, RowSource source, Map<String, Resolution> known) {
        Map<String, FieldDoubt> doubts = FieldDoubt.of(task.doubts());
        List<RowUnit> named = new ArrayList<>();
        for (ReadPlan.ReadUnit unit : task.units()) {
            Resolution found = known.computeIfAbsent(unit.name(), name -> resolve(name, draft.issuer()));
            named.add(RowUnit.unknown(unit.name(), unit.role()).resolvedTo(found));
            if (!found.note().isEmpty()) {
                doubts.put("units", FieldDoubt.of(found.note()));
            }
        }
        RowContent content = new RowContent(
                task.no(),
                task.path(),
                task.requirement(),
                task.unitsRaw(),
                named,
                TaskDeadline.of(task.deadlineRaw(), task.deadline()),
                task.targets().stream()
                        .map(target -> TargetGuess.of(target, task.requirement(), evidence::guessKind))
                        .toList());
        DraftRow row = new DraftRow(draft.id(), position, content, source);
        row.doubt(doubts);
        return row;
    }

    private Resolution resolve(String name, UUID issuer) {
        return units.resolve(name, new UnitId(issuer));
    }
}
