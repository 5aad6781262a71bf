package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingtang.procedure.Refusal;

/** What a table of units would change, and everything that stands against it, before anything is changed. */
record ImportPlan(List<Step> steps, List<Refusal> refusals) {

    /** What a row does. */
    enum Act {
        ADD("新增"),
        CHANGE("修改"),
        END("撤并"),
        NOTHING("不变");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** One row with what it does and, for a change, to what. */
    record Step(UnitRow row, Act act, String detail) {}

    static ImportPlan of(UnitTree tree, UnitRows read) {
        var table = read.completedBy(
                tree.all(), id -> tree.find(id).map(node -> node.view().name()).orElse(""));
        var known = tree.all().stream()
                .collect(Collectors.toMap(node -> node.view().name(), node -> node, ImportPlan::active));
        var refusals = new ArrayList<>(table.refusals());
        var steps = new ArrayList<Step>();
        var check = new UnitCheck(tree);
        var names = new HashSet<String>();
        var past = past(tree, table, known);
        for (var row : table.rows()) {
            if (!row.isStateKnown()) {
                refuse(refusals, row, "状态“" + row.state() + "”应为在用、撤销或“并入：某单位全称”。");
            }
            var node = Optional.ofNullable(known.get(row.name()));
            if (past.contains(row)) {
                steps.add(new Step(row, Act.NOTHING, node.isEmpty() ? "不存在，也不在用" : ""));
                continue;
            }
            check.names(
                            row.name(),
                            row.shortName(),
                            node.map(each -> each.view().id()).orElse(null))
                    .forEach(each -> refuse(refusals, row, each.message()));
            check.others(row.otherNames()).forEach(each -> refuse(refusals, row, each.message()));
            check.division(row.kind(), row.division()).forEach(each -> refuse(refusals, row, each.message()));
            if (!names.add(row.name())) {
                refuse(refusals, row, row.name() + "在文件中重复。");
            }
            steps.add(step(row, node, tree));
        }
        var rest = table.rows().stream().filter(row -> !past.contains(row)).toList();
        refusals.addAll(Lineage.refusals(rest, known));
        return new ImportPlan(List.copyOf(steps), List.copyOf(refusals));
    }

    /** Rows that only tell what once was: the unit has ended already, even if another bears its name by now. */
    private static Set<UnitRow> past(UnitTree tree, UnitRows table, Map<String, UnitNode> known) {
        var living =
                table.rows().stream().filter(UnitRow::inUse).map(UnitRow::name).collect(Collectors.toSet());
        var ended = tree.all().stream()
                .map(UnitNode::view)
                .filter(unit -> !unit.active())
                .map(UnitView::name)
                .collect(Collectors.toSet());
        return table.rows().stream()
                .filter(row -> !row.inUse())
                .filter(row -> {
                    var node = known.get(row.name());
                    boolean active = node != null && node.view().active();
                    return !active || living.contains(row.name()) && ended.contains(row.name());
                })
                .collect(Collectors.toSet());
    }

    long count(Act act) {
        return steps.stream().filter(step -> step.act() == act).count();
    }

    private static Step step(UnitRow row, Optional<UnitNode> node, UnitTree tree) {
        if (node.isEmpty() || !node.get().view().active()) {
            return new Step(row, Act.ADD, "");
        }
        if (!row.inUse()) {
            return new Step(row, Act.END, row.state());
        }
        var changes = changes(row, node.get(), tree);
        return new Step(row, changes.isEmpty() ? Act.NOTHING : Act.CHANGE, String.join("；", changes));
    }

    private static List<String> changes(UnitRow row, UnitNode node, UnitTree tree) {
        var view = node.view();
        var before = new HashMap<String, String>();
        before.put("简称", view.shortName());
        before.put("类别", view.kind().label());
        before.put("行政区划代码", node.division() == null ? "" : node.division());
        before.put(
                "上级",
                view.parent() == null
                        ? ""
                        : tree.find(view.parent())
                                .map(each -> each.view().name())
                                .orElse(""));
        before.put("曾用名", String.join("、", new TreeSet<>(view.otherNames())));
        var others = new TreeSet<>(row.otherNames());
        // Former names stay, and the names in use are no others.
        node.otherNames().stream()
                .filter(each -> each.until() != null)
                .map(OtherName::name)
                .forEach(others::add);
        others.removeAll(List.of(row.name(), row.shortName()));
        var after = Map.of(
                "简称", row.shortName(),
                "类别", row.kind().label(),
                "行政区划代码", row.division() == null ? "" : row.division(),
                "上级", row.parent(),
                "曾用名", String.join("、", others));
        return before.entrySet().stream()
                .filter(each -> !each.getValue().equals(after.get(each.getKey())))
                .map(each -> each.getKey() + "：" + each.getValue() + " → " + after.get(each.getKey()))
                .sorted()
                .toList();
    }

    private static UnitNode active(UnitNode one, UnitNode other) {
        return one.view().active() ? one : other;
    }

    static void refuse(List<Refusal> refusals, UnitRow row, String message) {
        refusals.add(new Refusal("line" + row.line(), "第" + row.line() + "行：" + message));
    }
}
