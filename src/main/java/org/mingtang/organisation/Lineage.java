package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.procedure.Refusal;

/** Whether every unit of a table hangs on the one tree. */
final class Lineage {

    private Lineage() {}

    static List<Refusal> refusals(List<UnitRow> rows, Map<String, UnitNode> known) {
        var names = new HashMap<UnitId, String>();
        known.values().forEach(node -> names.put(node.view().id(), node.view().name()));
        var parents = new HashMap<String, String>();
        known.values().stream().map(UnitNode::view).filter(UnitView::active).forEach(unit -> {
            var parent = unit.parent();
            parents.put(unit.name(), parent == null ? "" : names.getOrDefault(parent, ""));
        });
        rows.forEach(row -> {
            if (row.inUse()) {
                parents.put(row.name(), row.parent());
            } else {
                parents.remove(row.name());
            }
        });
        var refusals = new ArrayList<Refusal>();
        var above = new HashSet<>(parents.values());
        rows.forEach(row -> check(row, parents, above, refusals));
        refusals.addAll(belowOffices(rows, known, parents));
        if (parents.values().stream().filter(String::isEmpty).count() > 1) {
            refusals.add(new Refusal("file", "最上级单位只能有一个：请为其余单位填写“上级”。"));
        }
        return refusals;
    }

    /** Below an office are only offices; named by the row of the one below, else by that of the office. */
    private static List<Refusal> belowOffices(
            List<UnitRow> rows, Map<String, UnitNode> known, Map<String, String> parents) {
        var kinds = new HashMap<String, UnitKind>();
        known.forEach((name, node) -> kinds.put(name, node.view().kind()));
        rows.forEach(row -> kinds.put(row.name(), row.kind()));
        var named = rows.stream().collect(Collectors.toMap(UnitRow::name, row -> row, (one, other) -> one));
        var refusals = new ArrayList<Refusal>();
        parents.forEach((name, parent) -> {
            var row = named.getOrDefault(name, named.get(parent));
            if (row != null && kinds.get(parent) == UnitKind.OFFICE && kinds.get(name) != UnitKind.OFFICE) {
                ImportPlan.refuse(refusals, row, "科室之下只能设科室（" + parent + "之下有" + name + "）。");
            }
        });
        return refusals;
    }

    private static void check(UnitRow row, Map<String, String> parents, Set<String> above, List<Refusal> refusals) {
        if (!row.inUse()) {
            ended(row, parents, above, refusals);
            return;
        }
        var seen = new HashSet<String>();
        var at = row.name();
        while (!at.isEmpty()) {
            if (!seen.add(at)) {
                ImportPlan.refuse(refusals, row, "上级关系成环（经过" + at + "）。");
                return;
            }
            var parent = parents.get(at);
            if (parent == null) {
                ImportPlan.refuse(refusals, row, "上级“" + at + "”不存在或已撤并。");
                return;
            }
            at = parent;
        }
    }

    private static void ended(UnitRow row, Map<String, String> parents, Set<String> above, List<Refusal> refusals) {
        if (!row.successor().isEmpty() && !parents.containsKey(row.successor())) {
            ImportPlan.refuse(refusals, row, "并入的单位“" + row.successor() + "”不存在。");
        }
        if (above.contains(row.name())) {
            ImportPlan.refuse(refusals, row, row.name() + "还有下级单位，请先改其上级。");
        }
    }
}
