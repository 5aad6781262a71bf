package org.mingtang.organisation;

import java.util.List;

/** Where a group of an issuer's table begins. */
record GroupScope(UnitTree tree, UnitId issuer, List<UnitView> regions) {

    /** Returns the units a group's name means; 市… in a county's table means those of the city above. */
    List<UnitView> unitsOf(NamedGroup group, String plain) {
        if (group.rule().base() == GroupRule.Base.ISSUER) {
            return group.rule().unitsBelow(issuer, tree);
        }
        return Places.named(plain, regions)
                .or(() -> regions.stream().findFirst())
                .map(region -> group.rule().unitsBelow(region.id(), tree))
                .orElse(List.of());
    }
}
