package org.mingtang.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingtang.procedure.Refusal;

/**
 * The table of units as rows: read from a grid of cells, or taken from the tree.
 *
 * @param missing the columns that the file does not have; what they would say stays as it is
 */
record UnitRows(List<UnitRow> rows, List<Refusal> refusals, Set<String> missing) {

    UnitRows(List<UnitRow> rows, List<Refusal> refusals) {
        this(rows, refusals, Set.of());
    }

    /** The same with what missing columns would say taken from the units as they are; new units have nothing to take. */
    UnitRows completedBy(Collection<UnitNode> known, Function<UnitId, String> names) {
        if (missing.isEmpty()) {
            return this;
        }
        Map<String, UnitNode> active = known.stream()
                .filter(node -> node.view().active())
                .collect(Collectors.toMap(node -> node.view().name(), node -> node));
        return new UnitRows(
                rows.stream()
                        .map(row ->
                                active.containsKey(row.name()) ? completed(row, active.get(row.name()), names) : row)
                        .toList(),
                refusals,
                missing);
    }

    private UnitRow completed(UnitRow row, UnitNode node, Function<UnitId, String> names) {
        var parent = node.view().parent();
        var others = node.otherNames().stream()
                .filter(each -> each.until() == null)
                .map(OtherName::name)
                .toList();
        return new UnitRow(
                row.line(),
                missing.contains("上级") ? parent == null ? "" : names.apply(parent) : row.parent(),
                row.name(),
                missing.contains("简称") ? node.view().shortName() : row.shortName(),
                missing.contains("曾用名") ? others : row.otherNames(),
                row.kind(),
                missing.contains("行政区划代码") && row.kind() == UnitKind.GOVERNMENT ? node.division() : row.division(),
                row.state());
    }

    static UnitRows of(UnitTree tree) {
        var rows = new ArrayList<UnitRow>();
        for (var node : tree.all()) {
            var view = node.view();
            var parent = view.parent() == null ? "" : nameOf(tree, view.parent());
            var state = node.mergedInto() != null ? UnitRow.MERGED + nameOf(tree, node.mergedInto()) : node.state();
            rows.add(new UnitRow(
                    rows.size() + 2,
                    parent,
                    view.name(),
                    view.shortName(),
                    view.otherNames(),
                    view.kind(),
                    node.division(),
                    state));
        }
        return new UnitRows(List.copyOf(rows), List.of());
    }

    /** Reads a grid whose first line names the columns, in any order; 全称 and 类别 must be there. */
    static UnitRows of(List<List<String>> grid) {
        if (grid.isEmpty()) {
            return new UnitRows(List.of(), List.of(new Refusal("file", "文件是空的：第一行应为列名" + UnitRow.HEADINGS + "。")));
        }
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < grid.get(0).size(); i++) {
            columns.putIfAbsent(grid.get(0).get(i).strip(), i);
        }
        if (!columns.containsKey("全称") || !columns.containsKey("类别")) {
            return new UnitRows(
                    List.of(), List.of(new Refusal("file", "没有找到“全称”和“类别”两列：第一行应为列名" + UnitRow.HEADINGS + "。")));
        }
        var rows = new ArrayList<UnitRow>();
        var refusals = new ArrayList<Refusal>();
        for (int i = 1; i < grid.size(); i++) {
            if (grid.get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                read(i + 1, new Cells(columns, grid.get(i)), refusals).ifPresent(rows::add);
            }
        }
        return new UnitRows(
                List.copyOf(rows),
                List.copyOf(refusals),
                UnitRow.HEADINGS.stream()
                        .filter(heading -> !columns.containsKey(heading))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private record Cells(Map<String, Integer> columns, List<String> cells) {
        String get(String column) {
            int at = columns.getOrDefault(column, cells.size());
            return at < cells.size() ? cells.get(at).strip() : "";
        }
    }

    private static Optional<UnitRow> read(int line, Cells cells, List<Refusal> refusals) {
        var name = cells.get("全称");
        var label = cells.get("类别");
        var kind = Arrays.stream(UnitKind.values())
                .filter(each -> each.label().equals(label))
                .findFirst();
        if (kind.isEmpty()) {
            var known = Arrays.stream(UnitKind.values()).map(UnitKind::label).toList();
            refusals.add(new Refusal("line" + line, "第%d行：类别“%s”不在%s之中。".formatted(line, label, known)));
            return Optional.empty();
        }
        var state = cells.get("状态").isEmpty()
                ? UnitRow.IN_USE
                : cells.get("状态").replaceFirst("^并入\\s*[:：]?\\s*", UnitRow.MERGED);
        var shortName = cells.get("简称").isEmpty() ? name : cells.get("简称");
        var others = Arrays.stream(cells.get("曾用名").split("[、；;]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        var division = cells.get("行政区划代码").isEmpty() ? null : cells.get("行政区划代码");
        return Optional.of(new UnitRow(line, cells.get("上级"), name, shortName, others, kind.get(), division, state));
    }

    private static String nameOf(UnitTree tree, UnitId id) {
        return tree.find(id).map(node -> node.view().name()).orElse("");
    }
}
