package org.mingtang.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.procedure.Refusal;

/** What a table must have before it can be issued. */
final class NewPlanCheck {

    private NewPlanCheck() {}

    static List<Refusal> refusals(NewPlan table) {
        List<Refusal> refusals = new ArrayList<>();
        if (table.title().isBlank()) {
            refusals.add(new Refusal("title", "请填写任务分解表的标题。"));
        }
        if (table.year() < 2000 || table.year() > 2100) {
            refusals.add(new Refusal("year", "请填写年度（如 2026）。"));
        }
        if (table.tasks().isEmpty()) {
            refusals.add(new Refusal("tasks", "表中还没有任务，无法下达。"));
        }
        for (int i = 0; i < table.tasks().size(); i++) {
            refusals.addAll(refusals(i + 1, table.tasks().get(i)));
        }
        return refusals;
    }

    private static List<Refusal> refusals(int row, NewPlan.NewTask task) {
        List<Refusal> refusals = new ArrayList<>();
        if (task.requirement().isBlank()) {
            refusals.add(new Refusal("row-" + row, "第 " + row + " 行没有任务要求，请补填或删去该行。"));
        }
        if (task.assignments().isEmpty()) {
            refusals.add(new Refusal("row-" + row, "第 " + row + " 行没有落到具体单位，请认定责任单位。"));
        }
        Set<UUID> seen = new HashSet<>();
        task.assignments().stream()
                .filter(each -> !seen.add(each.unit()))
                .map(each -> "第 " + row + " 行把同一个单位列了两次（" + each.namedAs() + "），请只留一处。")
                .forEach(sentence -> refusals.add(new Refusal("row-" + row, sentence)));
        return refusals;
    }
}
