package org.mingtang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units as shown on the desk.
 *
 * @param total how many there are in use
 */
public record UnitsPage(String query, boolean ended, List<Line> lines, int total, boolean mayEdit) {

    /**
     * One unit of the tree.
     *
     * @param state 在用, 撤销, or 并入 with the successor's name
     */
    public record Line(UnitView unit, int depth, @Nullable String division, String state) {}

    static List<Line> lines(UnitTree tree, String query, boolean ended) {
        var plain = PlainName.of(query);
        return tree.all().stream()
                .filter(node -> ended || node.view().active())
                .filter(node -> plain.isEmpty() || isCalled(node.view(), plain))
                .map(node -> line(tree, node))
                .toList();
    }

    static Line line(UnitTree tree, UnitNode node) {
        var successor = node.mergedInto() == null
                ? ""
                : tree.find(node.mergedInto()).map(each -> each.view().name()).orElse("");
        return new Line(node.view(), tree.depth(node.view().id()), node.division(), node.state() + successor);
    }

    private static boolean isCalled(UnitView unit, String plain) {
        return PlainName.of(unit.name()).contains(plain)
                || PlainName.of(unit.shortName()).contains(plain)
                || unit.otherNames().stream()
                        .anyMatch(other -> PlainName.of(other).contains(plain));
    }
}
