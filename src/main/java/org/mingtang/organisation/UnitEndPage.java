package org.mingtang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before a unit ends.
 *
 * @param into the unit it is merged into; null when it is dissolved
 * @param below units that go over with it
 */
public record UnitEndPage(UnitView unit, @Nullable UnitView into, List<UnitView> below) {

    static UnitEndPage of(UnitTree tree, UnitView unit, @Nullable UnitView into) {
        return new UnitEndPage(unit, into, tree.below(unit.id()));
    }

    public String act() {
        return into == null ? "撤销" : "并入";
    }
}
