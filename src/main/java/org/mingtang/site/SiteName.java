package org.mingtang.site;

import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** The portal's name: that of the government at the top of the tree. */
@Component
class SiteName {

    private final Units units;

    private volatile String known = "政务公开";

    SiteName(Units units) {
        this.units = units;
    }

    String name() {
        known = units.root().map(UnitView::name).map(SiteName::ofGovernment).orElse("政务公开");
        return known;
    }

    /** As it was when somebody last asked; for pages that must not ask the database. */
    String lastKnown() {
        return known;
    }

    private static String ofGovernment(String name) {
        return name.replace("人民政府", "") + "政务公开";
    }
}
