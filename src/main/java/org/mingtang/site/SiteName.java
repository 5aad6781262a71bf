package org.mingtang.site;

import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.Site;
import org.springframework.stereotype.Component;

/** The name of the portal that was asked for. */
@Component
class SiteName {

    private final AskedSite asked;

    SiteName(AskedSite asked) {
        this.asked = asked;
    }

    String name() {
        return asked.get().name();
    }

    /** As it was when somebody last asked for any page; for pages that must not ask the database. */
    String lastKnown() {
        return asked.remembered().map(Site::name).orElse("政务公开");
    }
}
