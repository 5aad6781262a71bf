package org.mingtang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One unit with what may be done to it; without a unit, the form for a new one.
 *
 * @param choices the active units, for choosing a parent or a successor
 * @param former former names with the day they ended
 */
public record UnitPage(
        UnitsPage.@Nullable Line line,
        UnitForm form,
        List<UnitsPage.Line> above,
        List<UnitsPage.Line> below,
        List<UnitsPage.Line> choices,
        List<String> former,
        boolean mayEdit) {

    static UnitPage of(UnitTree tree, UnitNode node, boolean mayEdit) {
        var view = node.view();
        var above = tree.upwards(view.id()).stream()
                .skip(1)
                .map(each -> line(tree, each.id()))
                .toList();
        var former = node.otherNames().stream()
                .filter(each -> each.until() != null)
                .map(each -> each.name() + "（至" + each.until() + "）")
                .toList();
        var below = tree.below(view.id()).stream()
                .map(each -> line(tree, each.id()))
                .toList();
        return new UnitPage(
                UnitsPage.line(tree, node), UnitForm.of(node), above, below, choices(tree), former, mayEdit);
    }

    static UnitPage blank(UnitTree tree, UnitForm form) {
        return new UnitPage(null, form, List.of(), List.of(), choices(tree), List.of(), true);
    }

    private static List<UnitsPage.Line> choices(UnitTree tree) {
        return UnitsPage.lines(tree, "", false);
    }

    private static UnitsPage.Line line(UnitTree tree, UnitId id) {
        return UnitsPage.line(tree, tree.find(id).orElseThrow());
    }
}
