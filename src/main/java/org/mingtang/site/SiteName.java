package org.mingtang.site;

import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** The portal's name: that of the government at the top of the tree. */
@Component
class SiteName {

    private final Units units;

    SiteName(Units units) {
        this.units = units;
    }

    String name() {
        return units.root().map(UnitView::name).map(SiteName::ofGovernment).orElse("政务公开");
    }

    private static String ofGovernment(String name) {
        return name.replace("人民政府", "") + "政务公开";
    }
}
