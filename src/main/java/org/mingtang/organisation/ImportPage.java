package org.mingtang.organisation;

import java.util.List;
import org.mingtang.procedure.Refusal;

/**
 * What a table of units would change, before it is carried out.
 *
 * @param rows the table as csv, handed on by the confirming form
 */
public record ImportPage(String file, List<Line> lines, List<Refusal> refusals, String told, String rows) {

    /** One row that changes something. */
    public record Line(int number, String act, String name, String kind, String parent, String detail) {}

    static ImportPage of(ImportPlan plan, UnitRows table, String file) {
        var lines = plan.steps().stream()
                .filter(step -> step.act() != ImportPlan.Act.NOTHING)
                .map(step -> new Line(
                        step.row().line(),
                        step.act().label(),
                        step.row().name(),
                        step.row().kind().label(),
                        step.row().parent(),
                        step.detail()))
                .toList();
        return new ImportPage(file, lines, plan.refusals(), UnitImport.told(plan), Csv.write(UnitFile.lines(table)));
    }
}
