package org.mingtang.publication;

import org.mingtang.organisation.SitesChanged;
import org.mingtang.organisation.UnitRenamed;
import org.mingtang.organisation.UnitsChanged;
import org.mingtang.search.SearchIndex;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages drawn before a site or a unit changed are gone with it, and search calls units as they are called now. */
@Component
class SiteChanges {

    private final PublicChanges changes;
    private final SearchIndex search;

    SiteChanges(PublicChanges changes, SearchIndex search) {
        this.changes = changes;
        this.search = search;
    }

    @EventListener
    void changed(SitesChanged event) {
        changes.note();
    }

    @EventListener
    void changed(UnitsChanged event) {
        changes.note();
    }

    @EventListener
    void renamed(UnitRenamed unit) {
        search.rename(unit.unit(), unit.name());
    }
}
